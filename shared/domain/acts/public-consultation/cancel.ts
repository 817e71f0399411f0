import { accept, refuse } from '../../engine/decision.ts'
import { reasonSchema } from '../../schemas/textSchemas.ts'
import { declareConsultationAct } from './declare.ts'
import { PublicConsultationCancelled } from './events.ts'
import { bySecretariatOrChair } from './whoAndWhen.ts'

/** Ends it for good; what came in stays counted. */
export const cancel = declareConsultationAct('cancel', {
  command: { reason: reasonSchema },
  allowed: [{ to: bySecretariatOrChair, during: ['prepared', 'announced', 'open', 'closed', 'reported'] }],
  on: [],
  decide: (_, { reason }) =>
    reason.trim() === '' ? refuse('reason-missing') : accept(PublicConsultationCancelled({ reason: reason.trim() })),
})
