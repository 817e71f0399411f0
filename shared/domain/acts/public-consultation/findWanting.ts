import { accept, refuse } from '../../engine/decision.ts'
import { AnswerFoundWanting } from '../contribution/events.ts'
import { daysSince } from './daysSince.ts'
import { declareConsultationAct } from './declare.ts'
import { numbered } from './numbered.ts'
import { consultationLimits, numberSchema } from './schemas.ts'
import { workedOn } from './whoAndWhen.ts'

/** The author of a comment says that the answer does not satisfy (rule PC16). */
export const findWanting = declareConsultationAct('findWanting', {
  command: { comment: numberSchema },
  allowed: [
    {
      to: ['public', 'secretariat', 'chair', 'rapporteur', 'delegate', 'observer'],
      during: [...workedOn, 'answered', 'final'],
    },
  ],
  on: [],
  decide(consultation, { comment }, { at }) {
    const one = numbered(consultation.comments, comment)
    if (one === undefined || one.answer === null) return refuse('not-found', String(comment))
    if (daysSince(one.answer.at, at) > consultationLimits.unsatisfiedDays)
      return refuse('unsatisfied-late', String(comment))
    return accept(AnswerFoundWanting({ comment }))
  },
})
