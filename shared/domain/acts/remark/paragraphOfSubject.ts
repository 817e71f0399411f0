import type { ParagraphId } from '../ids.ts'
import { findBracket, findObjection, findParagraph, findProposal } from '../standing.ts'
import type { Statement } from '../statement.ts'
import type { RemarkSubject } from './remarks.ts'

/** The paragraph of what a remark is made on; null where there is no such thing. */
export function paragraphOfSubject(statement: Statement, on: RemarkSubject): ParagraphId | null {
  switch (on.kind) {
    case 'bracket':
      return findBracket(statement, on.id)?.paragraphId ?? null
    case 'objection':
      return findObjection(statement, on.id)?.paragraphId ?? null
    case 'proposal':
      return findProposal(statement, on.id)?.paragraphId ?? null
    case 'paragraph':
      return findParagraph(statement, on.id)?.id ?? null
  }
}
