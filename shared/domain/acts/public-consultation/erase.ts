import { accept, refuse } from '../../engine/decision.ts'
import { ContributionErased } from '../contribution/events.ts'
import { declareConsultationAct } from './declare.ts'
import { numbered } from './numbered.ts'
import { numberSchema } from './schemas.ts'
import { everOpen } from './whoAndWhen.ts'

/** Takes words and author out for good, from wherever they are kept; the count stands (rule PC20). */
export const erase = declareConsultationAct('erase', {
  command: { contribution: numberSchema },
  allowed: [{ to: ['secretariat'], during: everOpen }],
  on: [],
  decide(consultation, { contribution: number }) {
    const one = numbered(consultation.contributions, number)
    if (one === undefined) return refuse('not-found', String(number))
    if (one.state === 'erased') return refuse('contribution-gone', String(number))
    return accept(ContributionErased({ number }))
  },
})
