/** What still concerns a delegation: what waits for it, what stands in its name, what was done to what is its own. */
import type { BracketId, DelegationId, Instant, ObjectionId, ParagraphId, ProposalId } from '../ids.ts'
import { awaitsText } from '../promise.ts'
import { livingParagraphs } from '../standing.ts'
import type { Statement } from '../statement.ts'

/** `asks`: something is awaited of the delegation. */
export interface Concern {
  readonly kind:
    | 'silence-runs'
    | 'text-due'
    | 'text-promised'
    | 'instructions-due'
    | 'own-objection'
    | 'own-bracket'
    | 'own-proposal-private'
    | 'own-proposal-tabled'
    | 'others-bracket'
    | 'others-proposal'
  readonly asks: boolean
  readonly paragraphId: ParagraphId | null
  readonly subject: BracketId | ObjectionId | ProposalId | null
  readonly dueAt: Instant | null
}

/**
 * The concerns of a delegation at an instant: what has a time first, soonest before; then what is asked of it, then the
 * rest, in the order of the text. A paragraph is its own where it has objected, bracketed, proposed or reserved.
 */
export function concernsOf(statement: Statement, delegationId: DelegationId, at: Instant): readonly Concern[] {
  if (statement.adoption !== null) return []
  const own = ownParagraphs(statement, delegationId)
  const concerns = livingParagraphs(statement).flatMap(({ id }) => [
    ...objectionConcerns(statement, delegationId, id, at),
    ...bracketConcerns(statement, delegationId, id, at, own.has(id)),
    ...proposalConcerns(statement, delegationId, id, own.has(id)),
  ])
  const { silence } = statement
  const running: readonly Concern[] =
    silence === null
      ? []
      : [{ kind: 'silence-runs', asks: true, paragraphId: null, subject: null, dueAt: silence.until }]
  return [...running, ...concerns].sort(byUrgency)
}

/** The paragraphs in which a delegation has a stake. */
export function ownParagraphs(statement: Statement, delegationId: DelegationId): ReadonlySet<ParagraphId> {
  const { objections, brackets, proposals, reservations } = statement
  const claims = [...objections, ...brackets, ...proposals, ...reservations]
  return new Set(claims.filter((one) => one.delegationId === delegationId).map(({ paragraphId }) => paragraphId))
}

function objectionConcerns(
  { objections }: Statement,
  delegationId: DelegationId,
  paragraphId: ParagraphId,
  at: Instant,
): readonly Concern[] {
  return objections
    .filter((one) => one.paragraphId === paragraphId && one.delegationId === delegationId && one.state === 'standing')
    .map((one): Concern => {
      const until = awaitsText(one) ? (one.promise?.until ?? null) : null
      const kind = until === null ? 'own-objection' : until <= at ? 'text-due' : 'text-promised'
      return { kind, asks: until !== null, paragraphId, subject: one.id, dueAt: until }
    })
}

function bracketConcerns(
  { brackets }: Statement,
  delegationId: DelegationId,
  paragraphId: ParagraphId,
  at: Instant,
  isOwn: boolean,
): readonly Concern[] {
  const standing = brackets.filter((one) => one.paragraphId === paragraphId && one.lifted === null)
  return standing.flatMap((one): readonly Concern[] => {
    const { id: subject, dueAt } = one
    if (one.delegationId === delegationId) {
      const kind = dueAt !== null && dueAt <= at ? 'instructions-due' : 'own-bracket'
      return [{ kind, asks: dueAt !== null, paragraphId, subject, dueAt }]
    }
    const asked = isOwn && !one.positions.some((position) => position.delegationId === delegationId)
    return asked ? [{ kind: 'others-bracket', asks: true, paragraphId, subject, dueAt: null }] : []
  })
}

function proposalConcerns(
  { proposals }: Statement,
  delegationId: DelegationId,
  paragraphId: ParagraphId,
  isOwn: boolean,
): readonly Concern[] {
  return proposals
    .filter((one) => one.paragraphId === paragraphId && (one.state === 'draft' || one.state === 'tabled'))
    .flatMap((one): readonly Concern[] => {
      const concern = { paragraphId, subject: one.id, dueAt: null }
      if (one.delegationId === delegationId) {
        return one.state === 'draft'
          ? [{ ...concern, kind: 'own-proposal-private', asks: true }]
          : [{ ...concern, kind: 'own-proposal-tabled', asks: false }]
      }
      const asked = isOwn && one.state === 'tabled' && !one.supporters.includes(delegationId)
      return asked ? [{ ...concern, kind: 'others-proposal', asks: true }] : []
    })
}

function byUrgency(one: Concern, other: Concern): number {
  if (one.dueAt !== other.dueAt) {
    if (one.dueAt === null) return 1
    if (other.dueAt === null) return -1
    return one.dueAt < other.dueAt ? -1 : 1
  }
  return Number(other.asks) - Number(one.asks)
}
