import { accept, refuse } from '../../engine/decision.ts'
import { participantIdSchema } from '../../schemas/idSchemas.ts'
import { declareMeetingAct } from '../proceedings/declare.ts'
import { ChairHandedOver } from './events.ts'

/** Hands the chair over to a participant, who has its rights until it is taken back (rule MT5). */
export const handOver = declareMeetingAct('handOver', {
  command: { participantId: participantIdSchema },
  allowed: ['chair', 'secretariat'],
  reads: (_, { participantId }) => ({ participantId }),
  decide({ actingChair }, { participantId }, { actor, named = null }) {
    if (named === null) return refuse('not-found', participantId)
    const presides = actingChair === null ? named.role === 'chair' : actingChair.participantId === participantId
    if (presides || actor.participantId === participantId) return refuse('presiding-already', participantId)
    if (named.role === 'observer' || named.role === 'captioner') return refuse('cannot-preside', participantId)
    return accept(ChairHandedOver({ participantId }))
  },
})
