import type { CommandOf } from '../commands.ts'
import { accept, type Decision, refuse } from '../decision.ts'
import { refuseUnlessOpen } from '../refuseUnlessQuiet.ts'
import { findParagraph } from '../standing.ts'
import type { Statement } from '../statement.ts'

/** Sends a paragraph to a small group, friends of the chair: it leaves the floor, and no gavel falls on it meanwhile (rule FL3). */
export function parkParagraph(statement: Statement, command: CommandOf<'parkParagraph'>): Decision {
  const paragraph = findParagraph(statement, command.paragraphId)
  if (paragraph === undefined) return refuse('not-found', command.paragraphId)
  const refused = refuseUnlessOpen(paragraph)
  if (refused !== null) return refused
  if (paragraph.parked !== null) return refuse('paragraph-parked', paragraph.id)
  const group = command.with.trim()
  if (group === '') return refuse('group-missing')
  return accept({ type: 'ParagraphParked', paragraphId: paragraph.id, with: group, note: command.note?.trim() || null })
}
