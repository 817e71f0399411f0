import type { CommandOf } from '../commands.ts'
import { accept, type Decision, refuse } from '../decision.ts'
import { findParagraph } from '../standing.ts'
import type { Statement } from '../statement.ts'

/** The chair's act, with a reason: opens draft n + 1 from the text that was agreed or struck (rule PA4). */
export function reopenParagraph(statement: Statement, command: CommandOf<'reopenParagraph'>): Decision {
  const paragraph = findParagraph(statement, command.paragraphId)
  if (paragraph === undefined) return refuse('not-found', command.paragraphId)
  if (paragraph.agreement === null && paragraph.struck === null) return refuse('paragraph-is-open', paragraph.id)
  if (command.reason.trim() === '') return refuse('reason-missing')
  return accept({
    type: 'ParagraphReopened',
    paragraphId: paragraph.id,
    draft: paragraph.draft.number + 1,
    reason: command.reason.trim(),
  })
}
