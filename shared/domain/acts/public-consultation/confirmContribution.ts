import { accept, refuse } from '../../engine/decision.ts'
import { ContributionConfirmed } from '../contribution/events.ts'
import { declareConsultationAct } from './declare.ts'
import { numbered } from './numbered.ts'
import { numberSchema } from './schemas.ts'
import { everyone } from './whoAndWhen.ts'

/** Whoever was written to says by the link of that mail that the contribution is theirs (rule PC5). Said again it changes nothing. */
export const confirmContribution = declareConsultationAct('confirmContribution', {
  command: { number: numberSchema },
  allowed: [{ to: everyone, during: ['open', 'closed'] }],
  on: [],
  decide(consultation, { number }) {
    const own = numbered(consultation.contributions, number)
    if (own === undefined) return refuse('not-found', String(number))
    if (own.state === 'received') return accept()
    return own.state === 'unconfirmed'
      ? accept(ContributionConfirmed({ number }))
      : refuse('contribution-gone', String(number))
  },
})
