import { accept, refuse } from '../../engine/decision.ts'
import { reasonSchema } from '../../schemas/textSchemas.ts'
import { declareConsultationAct } from './declare.ts'
import { PublicConsultationExtended } from './events.ts'
import { deadlineSchema, newDeadline } from './newDeadline.ts'
import { stageAt } from './stageAt.ts'
import { bySecretariatOrChair } from './whoAndWhen.ts'

/** A later deadline, for everybody, with a reason (rule PC1). */
export const extend = declareConsultationAct('extend', {
  command: { until: deadlineSchema, reason: reasonSchema },
  allowed: [{ to: bySecretariatOrChair, during: ['announced', 'open'] }],
  on: [],
  decide(consultation, { until, reason }, { at }) {
    if (stageAt(consultation, at) === 'closed') return refuse('public-consultation-closed', consultation.closesAt)
    const moved = newDeadline(consultation, until, reason, at)
    return 'code' in moved ? refuse(moved.code) : accept(PublicConsultationExtended(moved))
  },
})
