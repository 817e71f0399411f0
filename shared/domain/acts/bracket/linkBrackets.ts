import { z } from 'zod'
import { accept, refuse } from '../../engine/decision.ts'
import { bracketIdSchema } from '../../schemas/idSchemas.ts'
import { several } from '../../schemas/several.ts'
import { declareAct } from '../declare.ts'
import { asId, type LinkId } from '../ids.ts'
import { whereBracketStands } from '../paragraph/verdicts.ts'
import { atWork } from '../stages.ts'
import { findBracket } from '../standing.ts'
import type { Bracket } from '../statement.ts'
import { BracketsLinked } from './events.ts'
import { linkKinds, linkOf } from './link.ts'
import { ownsBracket } from './ownsBracket.ts'

/**
 * Links standing brackets: as alternatives of one paragraph, among which one is chosen, or as a package, which is lifted
 * whole (rules BR7, BR8). A delegation links its own; rapporteur and chair any. A bracket is in one link of each kind.
 */
export const linkBrackets = declareAct('linkBrackets', {
  command: { bracketIds: several(bracketIdSchema), as: z.enum(linkKinds) },
  options: { noText: z.boolean() },
  allowed: [{ to: ['delegate', 'rapporteur', 'chair'], during: atWork }],
  on: [{ on: 'two brackets in it', verdicts: whereBracketStands }],
  decide(statement, command, { actor, freshId }) {
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
    return accept(
      BracketsLinked({
        linkId: asId<LinkId>(freshId),
        bracketIds: brackets.map(({ id }) => id),
        as: command.as,
        noText,
      }),
    )
  },
})
