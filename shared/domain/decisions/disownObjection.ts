import type { CommandOf } from '../commands.ts'
import { accept, type Circumstances, type Decision } from '../decision.ts'
import { findAwaitingHead } from '../findAwaitingHead.ts'
import type { Statement } from '../statement.ts'

/** The head of a delegation does not stand behind an objection that another member lodged: it no longer stands (rule OB5). */
export function disownObjection(
  statement: Statement,
  command: CommandOf<'disownObjection'>,
  circumstances: Circumstances,
): Decision {
  const found = findAwaitingHead(statement, command.objectionId, circumstances)
  if ('accepted' in found) return found
  const reason = command.reason?.trim() || null
  return accept({ type: 'ObjectionDisowned', objectionId: found.id, paragraphId: found.paragraphId, reason })
}
