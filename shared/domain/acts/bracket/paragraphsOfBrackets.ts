import type { BracketId, LinkId, ParagraphId } from '../ids.ts'
import type { Statement } from '../statement.ts'

/** The paragraphs in which brackets stand, each once, in the order of the brackets. */
export function paragraphsOfBrackets({ brackets }: Statement, ids: readonly BracketId[]): readonly ParagraphId[] {
  return [...new Set(brackets.filter(({ id }) => ids.includes(id)).map(({ paragraphId }) => paragraphId))]
}

/** The brackets of a link; none where there is no such link. */
export function membersOf({ links }: Statement, linkId: LinkId): readonly BracketId[] {
  return links.find(({ id }) => id === linkId)?.bracketIds ?? []
}
