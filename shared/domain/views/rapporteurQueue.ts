/** Everything that a rapporteur goes through, one after another, in the order of the text. */
import { type LateText, waitingLateTexts } from '../acts/late-text/lateText.ts'
import type { Statement } from '../acts/statement.ts'
import { type DocketItem, docket } from './docket.ts'

export type QueuedWork =
  | Exclude<DocketItem, { readonly kind: 'not-agreed' }>
  | { readonly kind: 'late'; readonly paragraphId: LateText['paragraphId']; readonly late: LateText }

/** Brackets, tabled proposals, objections, and words that came late, each at its paragraph (rule VI7). */
export function rapporteurQueue(statement: Statement): readonly QueuedWork[] {
  const late = waitingLateTexts(statement)
  const standing = docket(statement).filter((item) => item.kind !== 'not-agreed')
  return statement.paragraphs.flatMap(({ id }): readonly QueuedWork[] => [
    ...standing.filter(({ paragraphId }) => paragraphId === id),
    ...late
      .filter(({ paragraphId }) => paragraphId === id)
      .map((one) => ({ kind: 'late', paragraphId: id, late: one }) as const),
  ])
}

/** By what a piece of work is known among the others. */
export function idOfWork(work: QueuedWork): string {
  switch (work.kind) {
    case 'bracket':
      return work.bracket.id
    case 'proposal':
      return work.proposal.id
    case 'objection':
      return work.objection.id
    case 'late':
      return work.late.id
    default:
      return work satisfies never
  }
}
