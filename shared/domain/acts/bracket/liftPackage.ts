import { refuse } from '../../engine/decision.ts'
import { consentSchema } from '../../schemas/consentSchema.ts'
import { requestSchema } from '../../schemas/requestSchema.ts'
import { several } from '../../schemas/several.ts'
import { declareAct } from '../declare.ts'
import { openRooms } from '../paragraph/openRoom.ts'
import { whereBracketStands } from '../paragraph/verdicts.ts'
import { atWork } from '../stages.ts'
import { findBracket } from '../standing.ts'
import { decideLifts } from './decideLifts.ts'
import { liftOptions, liftShape } from './lift.ts'

/** Lifts several brackets in one act, each with its outcome: the only way to lift one of a package (rule BR8). */
export const liftPackage = declareAct('liftPackage', {
  command: { lifts: several(requestSchema(liftShape, liftOptions)) },
  options: { consent: consentSchema },
  allowed: [{ to: ['delegate', 'rapporteur', 'chair'], during: atWork }],
  on: [{ on: 'a package in it', verdicts: whereBracketStands }],
  reads(statement, { lifts }) {
    const ids = new Set(lifts.map(({ bracketId }) => findBracket(statement, bracketId)?.paragraphId))
    return { several: { rooms: openRooms(statement, ids), held: true } }
  },
  decide(statement, command, circumstances) {
    if (command.lifts.length === 0) return refuse('not-found')
    return decideLifts(statement, command.lifts, command.consent, circumstances)
  },
})
