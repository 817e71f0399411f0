import { accept, refuse } from '../../engine/decision.ts'
import { reasonSchema } from '../../schemas/textSchemas.ts'
import { declareConsultationAct } from './declare.ts'
import { PublicConsultationReopened } from './events.ts'
import { deadlineSchema, newDeadline } from './newDeadline.ts'
import { stageAt } from './stageAt.ts'
import { bySecretariatOrChair } from './whoAndWhen.ts'

/** Opens it again after its deadline, for everybody, with a reason. */
export const reopen = declareConsultationAct('reopen', {
  command: { until: deadlineSchema, reason: reasonSchema },
  allowed: [{ to: bySecretariatOrChair, during: ['open', 'closed'] }],
  on: [],
  decide(consultation, { until, reason }, { at }) {
    if (stageAt(consultation, at) !== 'closed') return refuse('public-consultation-stage')
    const moved = newDeadline(consultation, until, reason, at)
    return 'code' in moved ? refuse(moved.code) : accept(PublicConsultationReopened(moved))
  },
})
