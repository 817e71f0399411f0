/** The rooms in which the paragraphs of a statement are written. */
import type { DraftRoom } from '../draftChange.ts'
import type { ParagraphId } from '../ids.ts'
import { findParagraph } from '../standing.ts'
import type { Statement } from '../statement.ts'

type ParagraphRoom = DraftRoom & { readonly kind: 'draft' }

/** The room of a paragraph's present draft; null where there is no such paragraph, or its draft is closed. */
export function openRoom(statement: Statement, id: ParagraphId | undefined): ParagraphRoom | null {
  const paragraph = id === undefined ? undefined : findParagraph(statement, id)
  return paragraph?.draft.open ? draftRoom(paragraph.id, paragraph.draft.number) : null
}

/** The rooms of those of the paragraphs whose drafts are open, in the order of the text. */
export function openRooms(statement: Statement, ids: ReadonlySet<ParagraphId | undefined>): readonly ParagraphRoom[] {
  return statement.paragraphs
    .filter(({ id, draft }) => draft.open && ids.has(id))
    .map(({ id, draft }) => draftRoom(id, draft.number))
}

export function draftRoom(paragraphId: ParagraphId, draft: number): ParagraphRoom {
  return { kind: 'draft', paragraphId, draft }
}
