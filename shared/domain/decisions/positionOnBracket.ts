import type { CommandOf } from '../commands.ts'
import { accept, type Circumstances, type Decision, refuse } from '../decision.ts'
import { findBracket } from '../standing.ts'
import type { Statement } from '../statement.ts'

/** Records where a delegation stands on a bracket. A later position takes the place of an earlier one (rule BR5). */
export function positionOnBracket(
  statement: Statement,
  command: CommandOf<'positionOnBracket'>,
  { actor }: Circumstances,
): Decision {
  const bracket = findBracket(statement, command.bracketId)
  if (bracket === undefined) return refuse('not-found', command.bracketId)
  if (bracket.lifted !== null) return refuse('bracket-lifted', bracket.id)
  if (actor.delegationId === null) return refuse('delegation-missing')
  return accept({
    type: 'BracketPositionTaken',
    bracketId: bracket.id,
    delegationId: actor.delegationId,
    stance: command.stance,
  })
}
