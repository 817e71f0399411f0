import type { CommandOf } from '../commands.ts'
import { accept, type Circumstances, type Decision, refuse } from '../decision.ts'
import { refuseUnlessQuiet } from '../refuseUnlessQuiet.ts'
import { findParagraph } from '../standing.ts'
import type { Statement } from '../statement.ts'

/** Takes a paragraph out of the text. What stands against it is settled first: striking is no way round a no (rule AD1). */
export function strikeParagraph(
  statement: Statement,
  command: CommandOf<'strikeParagraph'>,
  { reading }: Circumstances,
): Decision {
  const paragraph = findParagraph(statement, command.paragraphId)
  if (paragraph === undefined) return refuse('not-found', command.paragraphId)
  const refused = refuseUnlessQuiet(statement, paragraph)
  if (refused !== null) return refused
  if (reading === null) return refuse('draft-closed', paragraph.id)
  if (command.reason.trim() === '') return refuse('reason-missing')
  return accept({
    type: 'ParagraphStruck',
    paragraphId: paragraph.id,
    draft: paragraph.draft.number,
    text: reading.text,
    reason: command.reason,
  })
}
