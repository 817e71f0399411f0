/**
 * The way of an objection and of a gavel: queue, freeze, read, decide, one transaction, then tell everybody. Queue and freeze
 * only save retries: that nothing read has moved is seen to by the transaction, whichever node has moved it.
 */

import { actOf } from '@tawafuq/domain/acts/actOf'
import type { Command } from '@tawafuq/domain/acts/commands'
import { decide } from '@tawafuq/domain/acts/decide'
import type { Event } from '@tawafuq/domain/acts/events'
import type { StatementId } from '@tawafuq/domain/acts/ids'
import type { Participant } from '@tawafuq/domain/acts/meeting/meeting'
import type { Statement } from '@tawafuq/domain/acts/statement'
import { asJson, canonicalJson } from '@tawafuq/domain/engine/canonicalJson'
import type { Answer, Application } from '../application.ts'
import type { Dependencies } from '../dependencies.ts'
import type { Outcome } from '../ports.ts'
import type { Folded } from '../queries/folds.ts'
import { cleanLabels, printedLabels } from '../queries/labels.ts'
import { carryOut, type Ready } from './carryOut.ts'
import { draftEffects } from './draftEffects.ts'
import { type Gathered, gatherReads, heldRooms } from './gatherReads.ts'
import { inTurn, type Keep, type Turn } from './inTurn.ts'
import { oneLineCommand } from './oneLineCommand.ts'
import { publishOutcome } from './publishOutcome.ts'
import { type RoomsRead, readRooms } from './readRooms.ts'
import { sealAdoption } from './sealAdoption.ts'

/**
 * Carries out one command, or refuses it with nothing changed. The same Idempotency-Key from the same participant
 * gives the first outcome again, and is refused with another command. While the act is decided the rooms that it reads hold still, and whatever happens they
 * are let go or closed at the end.
 */
export function handleCommand(deps: Dependencies): Application['handleCommand'] {
  return (by, statementId, command, key) => {
    const hash = () => deps.sha256(canonicalJson(asJson(command)))
    return inTurn<StatementId, Statement, Event, never>(
      deps,
      by,
      turnOf(deps, statementId, key, hash),
      (folded, keep, as) => holdingStill(deps, as, folded, command, keep),
    )
  }
}

/** The turn of an act on a statement. */
export function turnOf(
  deps: Dependencies,
  id: StatementId,
  key: string | null,
  hash: () => string,
): Turn<StatementId, Statement> {
  return { id, folds: deps.statements, meetingOf: ({ meetingId }) => meetingId, key, hash }
}

async function holdingStill(
  deps: Dependencies,
  by: Participant,
  folded: Folded<Statement>,
  sent: Command,
  keep: Keep,
): Promise<Answer<Outcome>> {
  const { state: statement } = folded
  const command = oneLineCommand(statement, sent)
  const reads = actOf(command).reads?.(statement, command) ?? {}
  const frozen = heldRooms(statement, reads)
  let closed: readonly string[] = []
  try {
    await Promise.all(frozen.map((room) => deps.live.freeze(room)))
    const rooms = readRooms(deps.storage.drafts)
    const gathered = await gatherReads(deps, by, statement, reads, rooms)
    const ready = readyAct(deps, statement, command, { gathered, rooms, held: frozen, words: reads.words ?? null })
    const tell: typeof ready.tell = (entries, written, committed) => {
      closed = written.closeRooms
      ready.tell(entries, written, committed)
    }
    return await carryOut(deps, by, folded, { ...ready, tell }, keep)
  } finally {
    for (const room of frozen) if (!closed.includes(room)) deps.live.thaw(room)
  }
}

/** What was read for an act, and what it needs of that to be written. */
interface HeldReads {
  readonly gathered: Gathered
  readonly rooms: RoomsRead
  /** The rooms that decide. */
  readonly held: readonly string[]
  readonly words: string | null
}

function readyAct(
  deps: Dependencies,
  statement: Statement,
  command: Command,
  { gathered, rooms, held, words }: HeldReads,
): Ready<StatementId, Event> {
  return {
    id: statement.id,
    decide: (atHand) =>
      decide(statement, command, { ...atHand, ...gathered, sha256: deps.sha256, printedLabels, cleanLabels }),
    async alsoWrites(entries, events) {
      const effects = await draftEffects(events, {
        before: statement,
        base: gathered.base ?? null,
        words,
        updatesOf: async (room) => (await rooms.updatesOf(room)) ?? [],
      })
      const adopted = await sealAdoption(deps, statement, entries)
      return {
        // What is only quoted may go on; what decides, and what the effects were computed on, may not have moved.
        readRooms: await rooms.through([...held, ...effects.draftUpdates.map(({ room }) => room)]),
        ...effects,
        draftUpdates: effects.draftUpdates.map((update) => ({ ...update, author: null })),
        ...(adopted === null ? {} : { adopted }),
        ...(adopted === null || deps.makePublication === undefined
          ? {}
          : { published: await deps.makePublication(statement.id, adopted, await patternOf(deps, statement)) }),
      }
    },
    tell: (entries, written, { lastSeqs }) => publishOutcome(deps, statement, entries, written, lastSeqs),
  }
}

async function patternOf(deps: Dependencies, { meetingId }: Statement): Promise<string | undefined> {
  return (await deps.proceedings.find(meetingId))?.state.rules.symbolPattern
}
