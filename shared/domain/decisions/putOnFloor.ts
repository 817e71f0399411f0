import type { CommandOf } from '../commands.ts'
import { accept, type Decision, refuse } from '../decision.ts'
import { findParagraph } from '../standing.ts'
import type { Statement } from '../statement.ts'

/** Makes a paragraph the one under discussion. */
export function putOnFloor(statement: Statement, command: CommandOf<'putOnFloor'>): Decision {
  const paragraph = findParagraph(statement, command.paragraphId)
  if (paragraph === undefined) return refuse('not-found', command.paragraphId)
  if (paragraph.struck !== null) return refuse('paragraph-struck', paragraph.id)
  return statement.floor === paragraph.id ? accept() : accept({ type: 'FloorGiven', paragraphId: paragraph.id })
}
