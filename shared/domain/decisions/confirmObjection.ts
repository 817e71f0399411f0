import type { CommandOf } from '../commands.ts'
import { accept, type Circumstances, type Decision } from '../decision.ts'
import { findAwaitingHead } from '../findAwaitingHead.ts'
import type { Statement } from '../statement.ts'

/** The head of a delegation stands behind an objection that another member lodged (rule OB5). */
export function confirmObjection(
  statement: Statement,
  command: CommandOf<'confirmObjection'>,
  circumstances: Circumstances,
): Decision {
  const found = findAwaitingHead(statement, command.objectionId, circumstances)
  if ('accepted' in found) return found
  return accept({ type: 'ObjectionConfirmed', objectionId: found.id, paragraphId: found.paragraphId })
}
