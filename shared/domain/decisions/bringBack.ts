import type { CommandOf } from '../commands.ts'
import { accept, type Decision, refuse } from '../decision.ts'
import { findParagraph } from '../standing.ts'
import type { Statement } from '../statement.ts'

/** Brings a parked paragraph back with the report of the group that had it (rule FL3). */
export function bringBack(statement: Statement, command: CommandOf<'bringBack'>): Decision {
  const paragraph = findParagraph(statement, command.paragraphId)
  if (paragraph === undefined) return refuse('not-found', command.paragraphId)
  if (paragraph.parked === null) return refuse('paragraph-not-parked', paragraph.id)
  const report = command.report.trim()
  if (report === '') return refuse('reason-missing')
  return accept({ type: 'ParagraphBroughtBack', paragraphId: paragraph.id, report })
}
