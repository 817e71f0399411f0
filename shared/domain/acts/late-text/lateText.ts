import type { DelegationId, Instant, LateTextId, ParagraphId } from '../ids.ts'
import type { Actor } from '../meeting/roles.ts'

/** Words that came after their draft was closed, listed for the rapporteur because their author agreed (rule LT1). */
export interface LateText {
  readonly id: LateTextId
  readonly paragraphId: ParagraphId
  readonly draft: number
  /** In whose name; null for an author without delegation. */
  readonly delegationId: DelegationId | null
  readonly text: string
  /** What the paragraph read when the words were listed. */
  readonly base: string
  readonly by: Actor
  readonly at: Instant
  readonly settled: { readonly note: string | null; readonly by: Actor; readonly at: Instant } | null
}

/** The late words that still wait to be settled, in the order in which they were listed. */
export function waitingLateTexts(statement: { readonly lateTexts: readonly LateText[] }): readonly LateText[] {
  return statement.lateTexts.filter(({ settled }) => settled === null)
}
