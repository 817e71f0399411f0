import { z } from 'zod'
import { accept, refuse } from '../../engine/decision.ts'
import { paragraphIdSchema, statementIdSchema } from '../../schemas/idSchemas.ts'
import { limits } from '../../schemas/limits.ts'
import { asId, type RequestId } from '../ids.ts'
import { declareMeetingAct } from '../proceedings/declare.ts'
import { partyAsking } from '../proceedings/proceedings.ts'
import { FloorRequested } from './events.ts'
import { speakingAs, takenWhileClosed } from './speaking.ts'

/**
 * Asks for the floor, on a paragraph or in general: from the hall and from afar alike. A delegation asks once for one
 * thing at a time; observers ask where the rules of the meeting let them (rules SP1, SP2, SP3).
 */
export const requestFloor = declareMeetingAct('requestFloor', {
  command: { as: z.enum(speakingAs) },
  options: { statementId: statementIdSchema, paragraphId: paragraphIdSchema },
  allowed: ['delegate', 'observer'],
  reads: (_, { statementId, paragraphId }) => ({ statementId, paragraphId }),
  decide(proceedings, command, { actor, freshId, isOfMeeting, isOfStatement }) {
    const { as, statementId = null, paragraphId = null } = command
    if (actor.role === 'observer' && proceedings.rules.observersSpeak !== true) return refuse('observers-listen')
    if (statementId !== null && isOfMeeting !== true) return refuse('not-found', statementId)
    if (paragraphId !== null && isOfStatement !== true) return refuse('not-found', paragraphId)
    if (proceedings.listClosed && !takenWhileClosed.includes(as)) return refuse('speakers-list-closed')
    const { participantId, delegationId } = actor
    const own = proceedings.requests.filter((request) => partyAsking(request) === partyAsking(actor))
    if (own.some((request) => request.as === as && request.paragraphId === paragraphId)) return refuse('already-asked')
    if (own.length >= limits.requestsWaiting) return refuse('quota-reached')
    return accept(
      FloorRequested({
        requestId: asId<RequestId>(freshId),
        participantId,
        delegationId,
        as,
        statementId,
        paragraphId,
      }),
    )
  },
})
