/** Everything that stands between a text and its adoption, in the order of the text. */
import type { ParagraphId } from '../acts/ids.ts'
import { livingParagraphs, standingBrackets, standingObjections } from '../acts/standing.ts'
import type { Bracket, Objection, Proposal, Statement } from '../acts/statement.ts'

export type DocketItem =
  | { readonly kind: 'objection'; readonly paragraphId: ParagraphId; readonly objection: Objection }
  | { readonly kind: 'bracket'; readonly paragraphId: ParagraphId; readonly bracket: Bracket }
  | { readonly kind: 'proposal'; readonly paragraphId: ParagraphId; readonly proposal: Proposal }
  | { readonly kind: 'not-agreed'; readonly paragraphId: ParagraphId }

/**
 * Objections, brackets and tabled proposals of each paragraph; a paragraph that is merely not yet gavelled has one item
 * of its own. A statement whose docket has no item but proposals can be adopted (rule AD2).
 */
export function docket(statement: Statement): readonly DocketItem[] {
  if (statement.adoption !== null) return []
  return livingParagraphs(statement).flatMap(({ id: paragraphId, agreement }): readonly DocketItem[] => {
    const objections = standingObjections(statement, paragraphId)
    const brackets = standingBrackets(statement, paragraphId)
    const proposals = statement.proposals.filter(
      (proposal) => proposal.paragraphId === paragraphId && proposal.state === 'tabled',
    )
    const bare = agreement === null && objections.length + brackets.length + proposals.length === 0
    return [
      ...objections.map((objection) => ({ kind: 'objection', paragraphId, objection }) as const),
      ...brackets.map((bracket) => ({ kind: 'bracket', paragraphId, bracket }) as const),
      ...proposals.map((proposal) => ({ kind: 'proposal', paragraphId, proposal }) as const),
      ...(bare ? [{ kind: 'not-agreed', paragraphId } as const] : []),
    ]
  })
}
