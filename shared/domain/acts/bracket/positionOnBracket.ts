import { z } from 'zod'
import { accept, refuse } from '../../engine/decision.ts'
import { bracketIdSchema } from '../../schemas/idSchemas.ts'
import { declareAct } from '../declare.ts'
import { whereBracketStands } from '../paragraph/verdicts.ts'
import { atWork } from '../stages.ts'
import { findBracket } from '../standing.ts'
import { stances } from '../statement.ts'
import { BracketPositionTaken } from './events.ts'

/** Records where a delegation stands on a bracket. A later position takes the place of an earlier one (rule BR5). */
export const positionOnBracket = declareAct('positionOnBracket', {
  command: { bracketId: bracketIdSchema, stance: z.enum(stances) },
  allowed: [{ to: ['delegate'], during: atWork }],
  on: [{ on: 'a bracket in it', verdicts: whereBracketStands }],
  decide(statement, command, { actor }) {
    const bracket = findBracket(statement, command.bracketId)
    if (bracket === undefined) return refuse('not-found', command.bracketId)
    if (bracket.lifted !== null) return refuse('bracket-lifted', bracket.id)
    if (actor.delegationId === null) return refuse('delegation-missing')
    return accept(
      BracketPositionTaken({
        bracketId: bracket.id,
        delegationId: actor.delegationId,
        stance: command.stance,
      }),
    )
  },
})
