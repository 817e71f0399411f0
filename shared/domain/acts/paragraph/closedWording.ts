import type { ParagraphId } from '../ids.ts'
import { findParagraph } from '../standing.ts'
import type { Statement, Wording } from '../statement.ts'

/** What a paragraph reads whose draft is closed: its agreed words, or those with which it was struck. */
export function closedWording(statement: Statement, id: ParagraphId): Wording {
  const paragraph = findParagraph(statement, id)
  if (paragraph === undefined) throw new RangeError(`There is no paragraph ${id}`)
  return paragraph.agreement ?? { text: paragraph.struck?.text ?? paragraph.origin.text }
}
