import type { ParagraphId } from '../ids.ts'
import { findParagraph } from '../standing.ts'
import type { Relation, Statement } from '../statement.ts'

/**
 * Where a paragraph inserted after another goes, and how it stands to it. While labels are frozen it becomes the next
 * bis of the numbered paragraph and stands after the bis there are, so that they are read in their order (rule PA7).
 */
export function placeOfInsertion(
  statement: Statement,
  after: ParagraphId | null,
): { readonly after: ParagraphId | null; readonly relation: Relation | null } {
  const neighbour = after === null ? undefined : findParagraph(statement, after)
  if (!statement.labelsFrozen || neighbour === undefined) return { after, relation: null }
  const to = neighbour.relation?.kind === 'bis' ? neighbour.relation.to : neighbour.id
  const siblings = statement.paragraphs.filter(({ relation }) => relation?.kind === 'bis' && relation.to === to)
  return { after: siblings.at(-1)?.id ?? after, relation: { kind: 'bis', to, index: 2 + siblings.length } }
}
