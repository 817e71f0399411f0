import { amendNumbered } from './numbered.ts'
import type { Comment, Contribution, PublicConsultation } from './publicConsultation.ts'

/** The consultation with some comments changed. Throws BrokenLedger where one of the numbers is nobody's. */
export function amendComments(
  consultation: PublicConsultation,
  numbers: readonly number[],
  change: (comment: Comment) => Comment,
): PublicConsultation {
  return { ...consultation, comments: amendNumbered(consultation.comments, numbers, change) }
}

/** The consultation with some contributions changed. Throws BrokenLedger where one of the numbers is nobody's. */
export function amendContributions(
  consultation: PublicConsultation,
  numbers: readonly number[],
  change: (contribution: Contribution) => Contribution,
): PublicConsultation {
  return { ...consultation, contributions: amendNumbered(consultation.contributions, numbers, change) }
}
