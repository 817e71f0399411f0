import { amend } from '../../engine/amend.ts'
import type { ParagraphId } from '../ids.ts'
import type { Paragraph, Statement } from '../statement.ts'

/** The statement with one paragraph changed. Throws BrokenLedger where nothing has that id. */
export function amendParagraph(
  statement: Statement,
  id: ParagraphId,
  change: (thing: Paragraph) => Paragraph,
): Statement {
  return { ...statement, paragraphs: amend(statement.paragraphs, id, change) }
}
