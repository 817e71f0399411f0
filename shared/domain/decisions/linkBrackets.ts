import type { CommandOf } from '../commands.ts'
import { accept, type Circumstances, type Decision, refuse } from '../decision.ts'
import { asId, type LinkId } from '../ids.ts'
import { linkOf } from '../link.ts'
import { ownsBracket } from '../ownsBracket.ts'
import { findBracket } from '../standing.ts'
import type { Bracket, Statement } from '../statement.ts'

/**
 * Links standing brackets: as alternatives of one paragraph, among which one is chosen, or as a package, which is lifted
 * whole (rules BR7, BR8). A delegation links its own; rapporteur and chair any. A bracket is in one link of each kind.
 */
export function linkBrackets(
  statement: Statement,
  command: CommandOf<'linkBrackets'>,
  { actor, freshId }: Circumstances,
): Decision {
  const brackets: Bracket[] = []
  for (const id of new Set(command.bracketIds)) {
    const bracket = findBracket(statement, id)
    if (bracket === undefined) return refuse('not-found', id)
    if (bracket.lifted !== null) return refuse('bracket-lifted', id)
    if (actor.role === 'delegate' && !ownsBracket(actor, bracket)) return refuse('bracket-of-another', id)
    if (linkOf(statement, id, command.as) !== undefined) return refuse('bracket-linked', id)
    brackets.push(bracket)
  }
  const noText = command.as === 'alternatives' && command.noText === true
  if (brackets.length < (noText ? 1 : 2)) return refuse('link-too-small')
  const paragraphs = new Set(brackets.map(({ paragraphId }) => paragraphId))
  if (command.as === 'alternatives' && paragraphs.size > 1) return refuse('alternatives-apart', ...paragraphs)
  return accept({
    type: 'BracketsLinked',
    linkId: asId<LinkId>(freshId),
    bracketIds: brackets.map(({ id }) => id),
    as: command.as,
    noText,
  })
}
