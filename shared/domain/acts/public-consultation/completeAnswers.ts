import { accept, refuse } from '../../engine/decision.ts'
import { declareConsultationAct } from './declare.ts'
import { ConsultationAnswered } from './events.ts'
import { everyNumbered } from './numbered.ts'
import { isShown } from './stageAt.ts'

/** Every published comment has its answer (rule PC16). */
export const completeAnswers = declareConsultationAct('completeAnswers', {
  command: {},
  allowed: [{ to: ['secretariat', 'rapporteur', 'chair'], during: ['reported'] }],
  on: [],
  decide(consultation, _, { at }) {
    const open = everyNumbered(consultation.comments).filter(
      (comment) => comment.answer === null && isShown(consultation, comment, at),
    )
    return open.length > 0
      ? refuse('comments-unanswered', ...open.slice(0, 20).map(({ number }) => String(number)))
      : accept(ConsultationAnswered())
  },
})
