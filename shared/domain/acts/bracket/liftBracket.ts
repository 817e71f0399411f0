import { consentSchema } from '../../schemas/consentSchema.ts'
import { declareAct } from '../declare.ts'
import { openRoom } from '../paragraph/openRoom.ts'
import { whereBracketStands } from '../paragraph/verdicts.ts'
import { atWork } from '../stages.ts'
import { findBracket } from '../standing.ts'
import { decideLifts } from './decideLifts.ts'
import { liftOptions, liftShape } from './lift.ts'

/**
 * Lifts a bracket with an outcome. Its owner does so freely; rapporteur and chair with the owner's consent or
 * reservation on record (rule BR2), and a reservation so recorded is printed with the adopted text (rule BR4). To choose
 * it among alternatives drops the others in the same act (rule BR7).
 */
export const liftBracket = declareAct('liftBracket', {
  command: liftShape,
  options: { ...liftOptions, consent: consentSchema },
  allowed: [{ to: ['delegate', 'rapporteur', 'chair'], during: atWork }],
  on: [{ on: 'a bracket in it', verdicts: whereBracketStands }],
  reads: (statement, { bracketId }) => ({ room: openRoom(statement, findBracket(statement, bracketId)?.paragraphId) }),
  decide(statement, command, circumstances) {
    const { reading } = circumstances
    const paragraphId = findBracket(statement, command.bracketId)?.paragraphId
    const readings = new Map(paragraphId !== undefined && reading !== null ? [[paragraphId, reading]] : [])
    return decideLifts(statement, [command], command.consent, { ...circumstances, readings })
  },
})
