/** What waits for those who run a negotiation: what is theirs to decide, and what others owe it. */
import type { Instant } from '../acts/ids.ts'
import { waitingLateTexts } from '../acts/late-text/lateText.ts'
import { awaitsText } from '../acts/objection/promise.ts'
import { livingParagraphs, standingBrackets, standingObjections } from '../acts/standing.ts'
import type { Bracket, Objection, Paragraph, Proposal, Statement } from '../acts/statement.ts'
import { openVoteOf } from '../acts/vote/votes.ts'
import { byUrgency, type Concern, type ConcernKind } from './concern.ts'

type Office = 'chair' | 'rapporteur'

/**
 * The concerns of chair or rapporteur at an instant, the most urgent first (rule VI4). An objection waits for the chair
 * unless words are promised, its head is still to speak, or consultations are under way; a tabled proposal waits for
 * the rapporteur.
 */
export function concernsOfOffice(statement: Statement, office: Office, at: Instant): readonly Concern[] {
  if (statement.adoption !== null) return []
  return [
    ...courseConcerns(statement, office),
    ...livingParagraphs(statement).flatMap((paragraph) => paragraphConcerns(statement, paragraph, office, at)),
  ].sort(byUrgency)
}

function courseConcerns(statement: Statement, office: Office): readonly Concern[] {
  const { silence } = statement
  const vote = openVoteOf(statement)
  const whole = { paragraphId: null, dueAt: null } as const
  return [
    ...(silence === null
      ? []
      : [{ ...whole, kind: 'silence-runs', asks: false, subject: null, dueAt: silence.until } as const]),
    ...(vote === undefined
      ? []
      : [{ ...whole, kind: 'vote-to-close', asks: office === 'chair', subject: vote.id } as const]),
    ...waitingLateTexts(statement).map(
      ({ id, paragraphId }) =>
        ({ kind: 'late-to-settle', asks: office === 'rapporteur', paragraphId, subject: id, dueAt: null }) as const,
    ),
  ]
}

function paragraphConcerns(
  statement: Statement,
  { id: paragraphId, parked }: Paragraph,
  office: Office,
  at: Instant,
): readonly Concern[] {
  const tabled = statement.proposals.filter((one) => one.paragraphId === paragraphId && one.state === 'tabled')
  return [
    ...standingObjections(statement, paragraphId).map((one) => objectionConcern(one, office, at)),
    ...tabled.map((one) => proposalConcern(one, office)),
    ...standingBrackets(statement, paragraphId).flatMap((one) => bracketConcern(one, office, at)),
    ...(parked === null ? [] : [{ kind: 'parked', asks: false, paragraphId, subject: null, dueAt: null } as const]),
  ]
}

function objectionConcern(objection: Objection, office: Office, at: Instant): Concern {
  const { id: subject, paragraphId, promise } = objection
  const until = awaitsText(objection) ? (promise?.until ?? null) : null
  const kind = objectionKind(objection, office, until, at)
  return { kind, asks: kind === 'text-overdue' || kind === 'objection-to-rule', paragraphId, subject, dueAt: until }
}

function objectionKind(objection: Objection, office: Office, until: Instant | null, at: Instant): ConcernKind {
  if (until !== null) return until <= at ? 'text-overdue' : 'text-awaited'
  if (objection.confirmation === 'awaited') return 'objection-awaits-head'
  if (objection.consultation !== null) return 'objection-consulted'
  return office === 'chair' ? 'objection-to-rule' : 'objection-stands'
}

function proposalConcern({ id: subject, paragraphId }: Proposal, office: Office): Concern {
  return { kind: 'proposal-to-decide', asks: office === 'rapporteur', paragraphId, subject, dueAt: null }
}

/** A bracket without a time stands in the docket, and waits for nobody in particular. */
function bracketConcern({ id: subject, paragraphId, dueAt }: Bracket, office: Office, at: Instant): readonly Concern[] {
  if (dueAt === null) return []
  const isPast = dueAt <= at
  const kind = isPast ? 'bracket-overdue' : 'bracket-awaited'
  return [{ kind, asks: isPast && office === 'rapporteur', paragraphId, subject, dueAt }]
}
