import { accept, refuse } from '../../engine/decision.ts'
import { ContributionEndorsed } from '../contribution/events.ts'
import { declareConsultationAct } from './declare.ts'
import { numbered } from './numbered.ts'
import { commentsOf } from './published.ts'
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
    const isRead =
      consultation.visibility !== 'after-close' &&
      commentsOf(consultation, number).some(({ state }) => state === 'published')
    if (one === undefined || one.state !== 'received' || !isRead) return refuse('not-found', String(number))
    if (stageAt(consultation, at) !== 'open') return refuse('public-consultation-closed', consultation.closesAt)
    return accept(ContributionEndorsed({ number }))
  },
})
