import type { Instant } from '../ids.ts'
import { numbered } from './numbered.ts'
import type { Comment, ConsultationStage, PublicConsultation } from './publicConsultation.ts'
import { consultationLimits } from './schemas.ts'

/** The stage at an instant: the deadline closes an open consultation by itself, whether or not anybody acts. */
export function stageAt(
  { stage, closesAt }: Pick<PublicConsultation, 'stage' | 'closesAt'>,
  at: Instant,
): ConsultationStage {
  return stage === 'open' && at > closesAt ? 'closed' : stage
}

/** Whether a form that was begun then may still be handed in now (rule PC8). */
export function isInGrace({ stage, closesAt }: PublicConsultation, begunAt: Instant, at: Instant): boolean {
  const until = new Date(closesAt).valueOf() + consultationLimits.graceMinutes * 60_000
  return stage === 'open' && begunAt <= closesAt && new Date(at).valueOf() <= until
}

/** Whether anybody may read a comment's words now (rules PC9, PC10). */
export function isShown(consultation: PublicConsultation, comment: Comment, at: Instant): boolean {
  if (comment.state !== 'published') return false
  const contribution = numbered(consultation.contributions, comment.contribution)
  if (contribution?.state !== 'received') return false
  if (consultation.stage === 'prepared' || consultation.stage === 'announced') return false
  return consultation.visibility !== 'after-close' || hasClosed(consultation, at)
}

/** Whether the deadline is past, so that nothing is kept back any more for the sake of those who have not written yet. */
export function hasClosed(consultation: PublicConsultation, at: Instant): boolean {
  const stage = stageAt(consultation, at)
  return stage !== 'prepared' && stage !== 'announced' && stage !== 'open' && stage !== 'cancelled'
}
