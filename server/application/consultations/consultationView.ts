/** What is shown of a public consultation, and to whom. */
import type { Instant } from '@tawafuq/domain/acts/ids'
import type { Participant } from '@tawafuq/domain/acts/meeting/meeting'
import { readClock } from '@tawafuq/domain/acts/public-consultation/clock'
import type {
  Comment,
  Contribution,
  PublicConsultation,
} from '@tawafuq/domain/acts/public-consultation/publicConsultation'
import { countPublished, countUnconfirmed } from '@tawafuq/domain/acts/public-consultation/published'
import { hasClosed, stageAt } from '@tawafuq/domain/acts/public-consultation/stageAt'
import { dayInZone } from '@tawafuq/domain/language/civilDay'
import { belongsTo } from '../belongsTo.ts'
import { blackedOut, type PaperWords, withSender } from './papers.ts'
import type { ConsultationView, ReadComment } from './publicConsultations.ts'

/** Whether somebody sits at the desk of a consultation, where everything is read that came in. */
export function isAtDesk(by: Participant | null, { meetingId }: PublicConsultation): boolean {
  return by !== null && belongsTo(by, meetingId) && ['secretariat', 'rapporteur', 'chair'].includes(by.role)
}

/** Whether anything of it may be read: by everybody once it is announced, by its meeting before. */
export function isReadableBy(by: Participant | null, consultation: PublicConsultation): boolean {
  if (consultation.announcedAt !== null) return true
  return by !== null && belongsTo(by, consultation.meetingId)
}

/** What has come in, as counts alone: all that a list needs of it. */
export interface CountedComments {
  readonly contributions: number
  readonly comments: number
  /** Whatever keeps their words back for a while. */
  readonly published: number
}

export function countsOf(consultation: PublicConsultation): CountedComments {
  return {
    contributions: consultation.contributions.size - countUnconfirmed(consultation),
    comments: consultation.comments.size,
    published: countPublished(consultation),
  }
}

export function consultationView(
  consultation: PublicConsultation,
  by: Participant | null,
  at: Instant,
  counts: CountedComments = countsOf(consultation),
): ConsultationView {
  // While words are kept back, how many there are is kept back too.
  const isEmbargoed = consultation.visibility === 'after-close' && !hasClosed(consultation, at)
  const keepsBack = isEmbargoed && !isAtDesk(by, consultation)
  return {
    id: consultation.id,
    number: consultation.number,
    meetingId: consultation.meetingId,
    title: consultation.title,
    stage: stageAt(consultation, at),
    version: consultation.version,
    zone: consultation.zone,
    closesAt: consultation.closesAt,
    closesOn: dayInZone(consultation.closesAt, consultation.zone),
    openedAt: consultation.openedAt,
    clock: readClock(consultation),
    dates: consultation.dates,
    extensions: consultation.extensions,
    cancelled: consultation.cancelled,
    identity: consultation.identity,
    visibility: consultation.visibility,
    contact: consultation.contact,
    documents: consultation.documents,
    invitations: consultation.invitations,
    attendance: consultation.attendance,
    finalStatementId: consultation.finalStatementId,
    counts: keepsBack ? null : { ...counts, published: isEmbargoed ? 0 : counts.published },
  }
}

/** A comment with its words; refused ones, and those of erased contributions, have none outside the desk and their author. */
export function readComment(
  comment: Comment,
  contribution: Contribution,
  paper: PaperWords | null,
  nth: number,
  sees: 'everything' | 'what is published',
): ReadComment {
  const { words = '', proposed = null } = paper?.comments[nth] ?? {}
  const all = sees === 'everything'
  const { number, target, type, state, reason, appeal, answer, unsatisfied, redacted } = comment
  const { group, channel, lang, identity, at, late, endorsements, campaign } = contribution
  const { organisation, country } = withSender(contribution, paper)
  return {
    number,
    contribution: contribution.number,
    target,
    type,
    group,
    channel,
    lang,
    identity,
    organisation,
    country,
    name: paper !== null && (all || paper.publishName) ? paper.name : null,
    at,
    late,
    words: all ? words : blackedOut(words, redacted),
    // Words that are proposed are blacked out whole where anything of the comment is: offsets are those of its words.
    proposed: !all && redacted.length > 0 ? null : proposed,
    state,
    reason,
    appeal,
    answer,
    unsatisfied: unsatisfied !== null,
    endorsements,
    campaign,
    ...(all && paper?.files !== undefined && { files: paper.files.map((file) => file.name) }),
  }
}
