/** The way to new entries, the same for every aggregate: decide, one transaction, then tell. */
import type { EntryIn } from '@tawafuq/domain/acts/entry'
import type { AggregateId, Instant } from '@tawafuq/domain/acts/ids'
import type { Participant } from '@tawafuq/domain/acts/meeting/meeting'
import type { Actor } from '@tawafuq/domain/acts/meeting/roles'
import type { DecisionOf, Happening } from '@tawafuq/domain/engine/decision'
import { sealEntries } from '@tawafuq/domain/engine/ledger'
import type { RefusalCode } from '@tawafuq/domain/language/refusals'
import type { Answer } from '../application.ts'
import { answer, type Dependencies } from '../dependencies.ts'
import type { Act, Committed, Outcome } from '../ports.ts'
import type { Folded } from '../queries/folds.ts'
import { entryInstant } from './entryInstant.ts'
import type { Keep } from './inTurn.ts'

/** What an act is decided with, whatever it is an act of. */
export interface AtHand {
  readonly actor: Actor
  readonly at: Instant
  readonly freshId: string
}

/** All that an act writes beside its entries. */
export type Writes = Omit<Act, 'aggregateId' | 'expectedVersion' | 'entries' | 'idempotency'>

/** An act that writes nothing but its entries. */
export const entriesAlone: Writes = { readRooms: [], openRooms: [], draftUpdates: [], closeRooms: [] }

/** One act, ready to be decided. */
export interface Ready<Id extends AggregateId, Done extends Happening> {
  readonly id: Id
  readonly decide: (atHand: AtHand) => DecisionOf<Done, RefusalCode>
  /** What it writes beside its entries; nothing where it is absent. */
  readonly alsoWrites?: (entries: readonly EntryIn<Id>[], events: readonly Done[]) => Promise<Writes>
  /** Tells of what has been written. Never throws. */
  readonly tell: (entries: readonly EntryIn<Id>[], written: Writes, committed: Committed) => void
}

/** Decides an act and writes it whole, or refuses it with nothing changed. An act without events writes nothing. */
export async function carryOut<Id extends AggregateId, Done extends Happening>(
  deps: Dependencies,
  by: Participant,
  { head, at: before }: Folded<unknown>,
  { id, decide, alsoWrites, tell }: Ready<Id, Done>,
  keep: Keep,
): Promise<Answer<Outcome<Done>>> {
  const now = deps.clock.now()
  const at = entryInstant(now, before)
  if (at !== now) deps.clockSetBack?.(id, Date.parse(at) - Date.parse(now))
  const actor: Actor = { participantId: by.id, delegationId: by.delegationId, role: by.role }
  const decision = decide({ actor, at: now, freshId: deps.freshId() })
  if (!decision.accepted) return { ok: false, refusal: decision.refusal }
  const { events } = decision
  const outcome: Outcome<Done> = { version: head.version + events.length, events }
  if (events.length === 0) return answer(outcome)
  // Sealed events of an aggregate are the entries of its kind.
  const entries = sealEntries(head, events, actor, at, deps.sha256) as unknown as readonly EntryIn<Id>[]
  const writes = alsoWrites === undefined ? entriesAlone : await alsoWrites(entries, events)
  const committed = await deps.storage.ledger.commit({
    aggregateId: id,
    expectedVersion: head.version,
    entries,
    ...writes,
    ...keep(outcome),
  })
  tell(entries, writes, committed)
  return answer(outcome)
}
