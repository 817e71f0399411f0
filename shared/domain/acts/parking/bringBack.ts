import { accept, refuse } from '../../engine/decision.ts'
import { paragraphIdSchema } from '../../schemas/idSchemas.ts'
import { reasonSchema } from '../../schemas/textSchemas.ts'
import { declareAct } from '../declare.ts'
import { inEach } from '../paragraph/verdicts.ts'
import { atWork } from '../stages.ts'
import { findParagraph } from '../standing.ts'
import { ParagraphBroughtBack } from './events.ts'

/** Brings a parked paragraph back with the report of the group that had it (rule FL3). */
export const bringBack = declareAct('bringBack', {
  command: { paragraphId: paragraphIdSchema, report: reasonSchema },
  allowed: [{ to: ['chair', 'rapporteur'], during: atWork }],
  on: [{ on: '', verdicts: { ...inEach('paragraph-not-parked'), parked: 'may' } }],
  decide(statement, command) {
    const paragraph = findParagraph(statement, command.paragraphId)
    if (paragraph === undefined) return refuse('not-found', command.paragraphId)
    if (paragraph.parked === null) return refuse('paragraph-not-parked', paragraph.id)
    const report = command.report.trim()
    if (report === '') return refuse('reason-missing')
    return accept(ParagraphBroughtBack({ paragraphId: paragraph.id, report }))
  },
})
