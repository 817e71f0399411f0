import { accept, refuse } from '../../engine/decision.ts'
import { AppealLodged } from '../contribution/events.ts'
import { daysSince } from './daysSince.ts'
import { declareConsultationAct } from './declare.ts'
import { numbered } from './numbered.ts'
import { consultationLimits, numberSchema } from './schemas.ts'
import { workedOn } from './whoAndWhen.ts'

/** The author of a refused comment asks that another person decide (rule PC11). */
export const appeal = declareConsultationAct('appeal', {
  command: { comment: numberSchema },
  allowed: [
    { to: ['public', 'secretariat', 'chair', 'rapporteur', 'delegate', 'observer'], during: [...workedOn, 'answered'] },
  ],
  on: [],
  decide(consultation, { comment }, { at }) {
    const one = numbered(consultation.comments, comment)
    if (one === undefined) return refuse('not-found', String(comment))
    if (one.state !== 'refused' || one.moderatedAt === null) return refuse('not-refused', String(comment))
    if (one.appeal !== null) return refuse('appeal-lodged', String(comment))
    if (daysSince(one.moderatedAt, at) > consultationLimits.appealDays) return refuse('appeal-late', String(comment))
    return accept(AppealLodged({ comment }))
  },
})
