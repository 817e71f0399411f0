import { accept, refuse } from '../../engine/decision.ts'
import { ContributionEndorsed } from '../contribution/events.ts'
import { declareConsultationAct } from './declare.ts'
import { everyNumbered, numbered } from './numbered.ts'
import { numberSchema } from './schemas.ts'
import { stageAt } from './stageAt.ts'
import { everyone } from './whoAndWhen.ts'

/** Somebody stands behind a contribution that everybody reads (rule PC12). */
export const endorse = declareConsultationAct('endorse', {
  command: { number: numberSchema },
  allowed: [{ to: everyone, during: ['open'] }],
  on: [],
  decide(consultation, { number }, { at }) {
    const one = numbered(consultation.contributions, number)
    const isRead = everyNumbered(consultation.comments).some(
      (comment) =>
        comment.contribution === number && comment.state === 'published' && consultation.visibility !== 'after-close',
    )
    if (one === undefined || one.state !== 'received' || !isRead) return refuse('not-found', String(number))
    if (stageAt(consultation, at) !== 'open') return refuse('public-consultation-closed', consultation.closesAt)
    return accept(ContributionEndorsed({ number }))
  },
})
