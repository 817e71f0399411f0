/** What still concerns a delegation: what waits for it, what stands in its name, what was done to what is its own. */
import type { DelegationId, Instant, ParagraphId } from '../acts/ids.ts'
import { awaitsText } from '../acts/objection/promise.ts'
import { livingParagraphs } from '../acts/standing.ts'
import type { Objection, Statement } from '../acts/statement.ts'
import { openVoteOf } from '../acts/vote/votes.ts'
import { byUrgency, type Concern } from './concern.ts'

/**
 * The concerns of a delegation at an instant: what has a time first, soonest before; then what is asked of it, then the
 * rest, in the order of the text. A paragraph is its own where it has objected, bracketed, proposed or reserved. Its head
 * is asked for the word that an objection awaits.
 */
export function concernsOf(
  statement: Statement,
  delegationId: DelegationId,
  at: Instant,
  isHead = false,
): readonly Concern[] {
  if (statement.adoption !== null) return []
  const own = ownParagraphs(statement, delegationId)
  const concerns = livingParagraphs(statement).flatMap(({ id }) => [
    ...objectionConcerns(statement, delegationId, id, at, isHead),
    ...bracketConcerns(statement, delegationId, id, at, own.has(id)),
    ...proposalConcerns(statement, delegationId, id, own.has(id)),
  ])
  const { silence } = statement
  const running: readonly Concern[] =
    silence === null
      ? []
      : [{ kind: 'silence-runs', asks: true, paragraphId: null, subject: null, dueAt: silence.until }]
  return [...running, ...voteConcerns(statement, delegationId), ...concerns].sort(byUrgency)
}

/** A vote that is open asks a delegation until it has cast a ballot on every part. */
function voteConcerns(statement: Statement, delegationId: DelegationId): readonly Concern[] {
  const vote = openVoteOf(statement)
  if (vote === undefined || !vote.entitled.includes(delegationId)) return []
  const cast = vote.roll.filter((one) => one.delegationId === delegationId).length
  if (cast >= vote.parts.length) return []
  return [{ kind: 'vote-open', asks: true, paragraphId: null, subject: vote.id, dueAt: null }]
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
  isHead: boolean,
): readonly Concern[] {
  return objections
    .filter((one) => one.paragraphId === paragraphId && one.delegationId === delegationId && one.state === 'standing')
    .map((one): Concern => {
      const until = awaitsText(one) ? (one.promise?.until ?? null) : null
      const kind = objectionKind(one, until, at, isHead)
      return { kind, asks: until !== null || kind === 'to-confirm', paragraphId, subject: one.id, dueAt: until }
    })
}

function objectionKind({ confirmation }: Objection, until: Instant | null, at: Instant, isHead: boolean) {
  if (confirmation === 'awaited' && isHead) return 'to-confirm'
  if (until !== null) return until <= at ? 'text-due' : 'text-promised'
  return confirmation === 'awaited' ? 'own-awaits-head' : 'own-objection'
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
      const kind = dueAt === null ? 'own-bracket' : dueAt <= at ? 'instructions-due' : 'instructions-awaited'
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
