import { z } from 'zod'
import { accept, refuse } from '../../engine/decision.ts'
import { ContributionChanged } from '../contribution/events.ts'
import { daysSince } from './daysSince.ts'
import { declareConsultationAct } from './declare.ts'
import { numbered } from './numbered.ts'
import { commentTypeSchema, consultationLimits, numberSchema } from './schemas.ts'
import { stageAt } from './stageAt.ts'
import { everyone } from './whoAndWhen.ts'

/** Whoever made a contribution writes it anew, within a day and before the deadline. */
export const changeContribution = declareConsultationAct('changeContribution', {
  command: {
    number: numberSchema,
    digest: z.string(),
    comments: z
      .array(z.strictObject({ number: numberSchema, type: commentTypeSchema }))
      .min(1)
      .max(consultationLimits.comments),
  },
  allowed: [{ to: everyone, during: ['open', 'closed'] }],
  on: [],
  decide(consultation, { number, digest, comments: changed }, { at }) {
    const own = numbered(consultation.contributions, number)
    if (own === undefined) return refuse('not-found', String(number))
    if (own.state !== 'received' && own.state !== 'unconfirmed') return refuse('contribution-gone', String(number))
    if (stageAt(consultation, at) !== 'open') return refuse('public-consultation-closed', consultation.closesAt)
    if (daysSince(own.at, at) * 24 > consultationLimits.editHours) return refuse('too-late-to-change', String(number))
    const foreign = changed.find((one) => numbered(consultation.comments, one.number)?.contribution !== number)
    if (foreign !== undefined) return refuse('not-found', String(foreign.number))
    const awaits = (nth: number) =>
      numbered(consultation.comments, nth)?.state !== 'published' || consultation.visibility === 'moderated'
    return accept(
      ContributionChanged({
        number,
        digest,
        comments: changed.map((one) => ({ ...one, state: awaits(one.number) ? 'awaiting' : 'published' })),
      }),
    )
  },
})
