/** The turn of an act in the queue of its aggregate, and the answer to its key. */
import type { AggregateId, MeetingId } from '@tawafuq/domain/acts/ids'
import type { Participant } from '@tawafuq/domain/acts/meeting/meeting'
import type { Happening } from '@tawafuq/domain/engine/decision'
import type { Answer } from '../application.ts'
import { belongsTo } from '../belongsTo.ts'
import { answer, type Dependencies, refused } from '../dependencies.ts'
import { type Act, KeyUsed, type Outcome, StorageFailure, type StoredOutcome, VersionConflict } from '../ports.ts'
import type { Folded, Folds } from '../queries/folds.ts'
import { actingAs } from './actingAs.ts'

/** How often an act is decided when other nodes' acts and edits come between: each time one of them has been written. */
const attempts = 24

/** Under which key an act is kept: its outcome as the act writes it, or nothing for one that came without a key. */
export type Keep = (outcome: Outcome<Happening>) => Pick<Act, 'idempotency'>

/** One of the aggregates of a kind, and the meeting that it belongs to. */
export interface Turn<Id extends AggregateId, State> {
  readonly id: Id
  readonly folds: Folds<Id, State>
  readonly meetingOf: (state: State) => MeetingId
  readonly key: string | null
  /** Its own acts say what a chair who has handed over may still do; elsewhere nothing. */
  readonly takesChairAway?: true
  /** The hash of what is asked. */
  readonly hash: () => string
}

/**
 * Does something to an aggregate when its turn has come, on all that came before it. The same Idempotency-Key from the
 * same participant gives the first outcome again, and is refused where it comes with something else, as its hash tells.
 * Whoever presides for the chair acts as chair, and is handed on as one (rule MT5).
 */
export function inTurn<Id extends AggregateId, State, Done extends Happening, Refused extends { readonly ok: false }>(
  deps: Dependencies,
  by: Participant,
  { id, folds, meetingOf, key: given, hash, takesChairAway }: Turn<Id, State>,
  carryOut: (folded: Folded<State>, keep: Keep, as: Participant) => Promise<Answer<Outcome<Done>> | Refused>,
): Promise<Answer<Outcome<Done>> | Refused> {
  return deps.queue.run(id, async () => {
    // A key belongs to its aggregate: the same key elsewhere is another act.
    const key = given === null ? null : `${id} ${given}`
    const keep: Keep = (outcome) =>
      key === null ? {} : { idempotency: { participantId: by.id, key, outcome: { ...outcome, commandHash: hash() } } }
    for (let attempt = 1; attempt <= attempts; attempt += 1) {
      // Asked again each time: the same key may have come to another node meanwhile.
      const earlier = key === null ? null : await deps.storage.ledger.findOutcome(by.id, key)
      if (earlier !== null) return again<Done>(earlier, hash())
      const folded = await folds.find(id)
      if (folded === null) return refused('not-found', id)
      const meetingId = meetingOf(folded.state)
      if (!belongsTo(by, meetingId)) return refused('not-yours-to-do')
      const as = await actingAs(deps, by, meetingId)
      if (as === null && takesChairAway === undefined) return refused('chair-handed-over')
      try {
        return await carryOut(folded, keep, as ?? by)
      } catch (fault) {
        if (fault instanceof VersionConflict || fault instanceof KeyUsed) continue
        folds.forget(id)
        throw fault
      }
    }
    throw new StorageFailure('storage-busy', `${id} moved on ${attempts} times while an act was decided.`)
  })
}

/** What a key is given the second time: the first outcome, unless it comes with something else. */
function again<Done extends Happening>(
  { commandHash, ...outcome }: StoredOutcome,
  hash: string,
): Answer<Outcome<Done>> {
  // Kept under the id of the aggregate, so that its events are of this kind.
  return commandHash === undefined || commandHash === hash ? answer(outcome as Outcome<Done>) : refused('key-reused')
}
