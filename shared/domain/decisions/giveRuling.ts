import type { CommandOf } from '../commands.ts'
import { accept, type Circumstances, type Decision, refuse } from '../decision.ts'
import { asId, type ReservationId } from '../ids.ts'
import { findObjection } from '../standing.ts'
import type { Statement } from '../statement.ts'

/** The chair's reasoned answer: the objection is met, or it stops blocking and is printed as a reservation (rules RU1, RU2). */
export function giveRuling(
  statement: Statement,
  command: CommandOf<'giveRuling'>,
  { freshId }: Circumstances,
): Decision {
  const objection = findObjection(statement, command.objectionId)
  if (objection === undefined) return refuse('not-found', command.objectionId)
  if (objection.state !== 'standing') return refuse('objection-settled', objection.id)
  const reason = command.reason.trim()
  if (reason === '') return refuse('reason-missing')
  const { id: objectionId, paragraphId, delegationId, grounds } = objection
  const ruling = { type: 'RulingGiven', objectionId, paragraphId, outcome: command.outcome, reason } as const
  if (command.outcome === 'met') return accept(ruling)
  return accept(ruling, {
    type: 'ReservationRecorded',
    reservationId: asId<ReservationId>(freshId),
    paragraphId,
    delegationId,
    text: grounds,
  })
}
