import { accept, refuse } from '../../engine/decision.ts'
import { declareConsultationAct } from './declare.ts'
import { PublicConsultationClosed } from './events.ts'
import { stageAt } from './stageAt.ts'
import { bySecretariatOrChair } from './whoAndWhen.ts'

/** Closes the door before its deadline. */
export const close = declareConsultationAct('close', {
  command: {},
  allowed: [{ to: bySecretariatOrChair, during: ['open'] }],
  on: [],
  decide: (consultation, _, { at }) =>
    stageAt(consultation, at) === 'closed'
      ? refuse('public-consultation-closed', consultation.closesAt)
      : accept(PublicConsultationClosed()),
})
