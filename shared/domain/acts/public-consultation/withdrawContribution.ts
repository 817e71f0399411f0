import { z } from 'zod'
import { accept, refuse } from '../../engine/decision.ts'
import { ContributionWithdrawn } from '../contribution/events.ts'
import { declareConsultationAct } from './declare.ts'
import { numbered } from './numbered.ts'
import { numberSchema } from './schemas.ts'
import { everOpen, everyone } from './whoAndWhen.ts'

/** Its author takes it back; or whoever is named says that it was not them (rule PC5). */
export const withdrawContribution = declareConsultationAct('withdrawContribution', {
  command: { number: numberSchema, disowned: z.boolean() },
  allowed: [{ to: everyone, during: everOpen }],
  on: [],
  decide(consultation, { number, disowned }) {
    const own = numbered(consultation.contributions, number)
    if (own === undefined) return refuse('not-found', String(number))
    if (own.state !== 'received' && own.state !== 'unconfirmed') return refuse('contribution-gone', String(number))
    return accept(ContributionWithdrawn({ number, disowned }))
  },
})
