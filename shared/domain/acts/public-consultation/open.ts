import { accept, refuse } from '../../engine/decision.ts'
import { declareConsultationAct } from './declare.ts'
import { PublicConsultationOpened } from './events.ts'
import { bySecretariatOrChair } from './whoAndWhen.ts'

/** Opens the door to everybody's words. */
export const open = declareConsultationAct('open', {
  command: {},
  allowed: [{ to: bySecretariatOrChair, during: ['announced'] }],
  on: [],
  decide: ({ closesAt }, _, { at }) => (at > closesAt ? refuse('deadline-passed') : accept(PublicConsultationOpened())),
})
