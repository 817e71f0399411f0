/** The turn of an act in the queue of its statement, and the answer to its key. */
import type { StatementId } from '@tawafuq/domain/acts/ids'
import type { Participant } from '@tawafuq/domain/acts/meeting/meeting'
import type { Answer } from '../application.ts'
import { belongsTo } from '../belongsTo.ts'
import { answer, type Desk, refused } from '../desk.ts'
import { type Act, type KeptOutcome, type Outcome, VersionConflict } from '../ports.ts'
import type { Folded } from '../queries/statements.ts'

/** How often an act is decided anew when another node's act came between. */
const attempts = 3

/** Under which key an act is kept: its outcome as the act writes it, or nothing for one that came without a key. */
export type Keep = (outcome: Outcome) => Pick<Act, 'idempotency'>

/**
 * Does something to a statement when its turn has come, on all that came before it. The same Idempotency-Key from the
 * same participant gives the first outcome again, and is refused where it comes with something else, as its hash tells.
 */
export function inTurn<Refused extends { readonly ok: false }>(
  desk: Desk,
  by: Participant,
  statementId: StatementId,
  asked: { readonly key: string | null; readonly hash: () => string },
  carryOut: (folded: Folded, keep: Keep) => Promise<Answer<Outcome> | Refused>,
): Promise<Answer<Outcome> | Refused> {
  return desk.queue.run(statementId, async () => {
    // A key belongs to its statement: the same key elsewhere is another act.
    const key = asked.key === null ? null : `${statementId} ${asked.key}`
    if (key !== null) {
      const earlier = await desk.storage.ledger.findOutcome(by.id, key)
      if (earlier !== null) return again(earlier, asked.hash())
    }
    const keep: Keep = (outcome) =>
      key === null
        ? {}
        : { idempotency: { participantId: by.id, key, outcome: { ...outcome, commandHash: asked.hash() } } }
    for (let attempt = 1; ; attempt += 1) {
      const folded = await desk.statements.find(statementId)
      if (folded === null) return refused('not-found', statementId)
      if (!belongsTo(by, folded.statement.meetingId)) return refused('not-yours-to-do')
      try {
        return await carryOut(folded, keep)
      } catch (fault) {
        desk.statements.forget(statementId)
        if (!(fault instanceof VersionConflict) || attempt === attempts) throw fault
      }
    }
  })
}

/** What a key is given the second time: the first outcome, unless it comes with something else. */
function again({ commandHash, ...outcome }: KeptOutcome, hash: string): Answer<Outcome> {
  return commandHash === undefined || commandHash === hash ? answer(outcome) : refused('key-reused')
}
