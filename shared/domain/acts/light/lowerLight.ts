import { accept, refuse } from '../../engine/decision.ts'
import { paragraphIdSchema } from '../../schemas/idSchemas.ts'
import { declareAct } from '../declare.ts'
import { refuseUnlessOpen } from '../paragraph/refuseUnlessQuiet.ts'
import { whileOpen } from '../paragraph/verdicts.ts'
import { atWork } from '../stages.ts'
import { findParagraph } from '../standing.ts'
import { LightLowered } from './events.ts'
import { litLights } from './lights.ts'

/** Takes back what a delegation declared on a paragraph; where it declared nothing, nothing happens (rule FL5). */
export const lowerLight = declareAct('lowerLight', {
  command: { paragraphId: paragraphIdSchema },
  allowed: [{ to: ['delegate'], during: atWork }],
  on: [{ on: '', verdicts: whileOpen }],
  decide(statement, command, { actor }) {
    const paragraph = findParagraph(statement, command.paragraphId)
    if (paragraph === undefined) return refuse('not-found', command.paragraphId)
    const refused = refuseUnlessOpen(paragraph)
    if (refused !== null) return refused
    const { delegationId } = actor
    if (delegationId === null) return refuse('delegation-missing')
    const isDeclared = litLights(statement, paragraph.id).some((one) => one.delegationId === delegationId)
    return isDeclared ? accept(LightLowered({ paragraphId: paragraph.id, delegationId })) : accept()
  },
})
