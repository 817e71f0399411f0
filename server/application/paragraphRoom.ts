import type { Paragraph, Statement } from '@tawafuq/domain/acts/statement'
import { roomName } from '@tawafuq/draft/roomName'

/** The name of a paragraph's present draft room. */
export function paragraphRoom(statement: Statement, paragraph: Paragraph): string {
  const { id: paragraphId, draft } = paragraph
  return roomName({ kind: 'draft', statementId: statement.id, paragraphId, draft: draft.number })
}
