import { accept, refuse } from '../../engine/decision.ts'
import { requestIdSchema } from '../../schemas/idSchemas.ts'
import { declareMeetingAct } from '../proceedings/declare.ts'
import { partyAsking } from '../proceedings/proceedings.ts'
import { RequestWithdrawn } from './events.ts'

/** Takes a request back: one's own delegation's; chair and secretariat take any from the list. */
export const withdrawRequest = declareMeetingAct('withdrawRequest', {
  command: { requestId: requestIdSchema },
  allowed: ['delegate', 'observer', 'chair', 'secretariat'],
  decide(proceedings, { requestId }, { actor }) {
    const request = proceedings.requests.find(({ id }) => id === requestId)
    if (request === undefined) return refuse('not-found', requestId)
    const keepsList = actor.role === 'chair' || actor.role === 'secretariat'
    if (!keepsList && partyAsking(request) !== partyAsking(actor)) return refuse('not-your-request')
    const { participantId, delegationId } = request
    return accept(RequestWithdrawn({ requestId, participantId, delegationId }))
  },
})
