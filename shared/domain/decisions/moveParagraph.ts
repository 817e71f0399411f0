import type { CommandOf } from '../commands.ts'
import { accept, type Decision, refuse } from '../decision.ts'
import { findParagraph } from '../standing.ts'
import type { Statement } from '../statement.ts'

/** Puts a paragraph after another, or first. Its text, its draft and what stands against it go with it. */
export function moveParagraph(statement: Statement, command: CommandOf<'moveParagraph'>): Decision {
  const paragraph = findParagraph(statement, command.paragraphId)
  if (paragraph === undefined) return refuse('not-found', command.paragraphId)
  if (paragraph.struck !== null) return refuse('paragraph-struck', paragraph.id)
  if (command.after === paragraph.id) return refuse('not-found', command.after)
  if (command.after !== null && findParagraph(statement, command.after) === undefined) {
    return refuse('not-found', command.after)
  }
  return accept({ type: 'ParagraphMoved', paragraphId: paragraph.id, after: command.after })
}
