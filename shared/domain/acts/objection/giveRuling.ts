import { z } from 'zod'
import { accept, refuse } from '../../engine/decision.ts'
import { objectionIdSchema } from '../../schemas/idSchemas.ts'
import { reasonSchema } from '../../schemas/textSchemas.ts'
import { declareAct } from '../declare.ts'
import { asId, type ReservationId } from '../ids.ts'
import { whereObjectionStands } from '../paragraph/verdicts.ts'
import { atWork } from '../stages.ts'
import { findObjection } from '../standing.ts'
import { ReservationRecorded, RulingGiven } from './events.ts'

/** The chair's reasoned answer: the objection is met, or it stops blocking and is printed as a reservation (rules RU1, RU2). */
export const giveRuling = declareAct('giveRuling', {
  command: { objectionId: objectionIdSchema, outcome: z.enum(['met', 'reservation']), reason: reasonSchema },
  allowed: [{ to: ['chair'], during: atWork }],
  on: [{ on: 'an objection to it', verdicts: whereObjectionStands }],
  decide(statement, command, { freshId }) {
    const objection = findObjection(statement, command.objectionId)
    if (objection === undefined) return refuse('not-found', command.objectionId)
    if (objection.state !== 'standing') return refuse('objection-settled', objection.id)
    const reason = command.reason.trim()
    if (reason === '') return refuse('reason-missing')
    const { id: objectionId, paragraphId, delegationId, grounds } = objection
    const ruling = RulingGiven({ objectionId, paragraphId, outcome: command.outcome, reason })
    if (command.outcome === 'met') return accept(ruling)
    return accept(
      ruling,
      ReservationRecorded({
        reservationId: asId<ReservationId>(freshId),
        paragraphId,
        delegationId,
        text: grounds,
      }),
    )
  },
})
