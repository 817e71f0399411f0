import { accept, refuse } from '../../engine/decision.ts'
import { paragraphIdSchema } from '../../schemas/idSchemas.ts'
import { declareAct } from '../declare.ts'
import { unlessStruck } from '../paragraph/verdicts.ts'
import { atWork } from '../stages.ts'
import { findParagraph } from '../standing.ts'
import { FloorGiven } from './events.ts'

/** Makes a paragraph the one under discussion. */
export const putOnFloor = declareAct('putOnFloor', {
  command: { paragraphId: paragraphIdSchema },
  allowed: [{ to: ['chair', 'rapporteur'], during: atWork }],
  on: [{ on: '', verdicts: unlessStruck }],
  decide(statement, command) {
    const paragraph = findParagraph(statement, command.paragraphId)
    if (paragraph === undefined) return refuse('not-found', command.paragraphId)
    if (paragraph.struck !== null) return refuse('paragraph-struck', paragraph.id)
    return statement.floor === paragraph.id ? accept() : accept(FloorGiven({ paragraphId: paragraph.id }))
  },
})
