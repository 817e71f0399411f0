import { accept, refuse } from '../../engine/decision.ts'
import { paragraphIdSchema } from '../../schemas/idSchemas.ts'
import { limits } from '../../schemas/limits.ts'
import { lineSchema, reasonSchema } from '../../schemas/textSchemas.ts'
import { declareAct } from '../declare.ts'
import { refuseUnlessOpen } from '../paragraph/refuseUnlessQuiet.ts'
import { whileOpen } from '../paragraph/verdicts.ts'
import { atWork } from '../stages.ts'
import { findParagraph } from '../standing.ts'
import { ParagraphParked } from './events.ts'

/** Sends a paragraph to a small group, friends of the chair: it leaves the floor, and no gavel falls on it meanwhile (rule FL3). */
export const parkParagraph = declareAct('parkParagraph', {
  command: { paragraphId: paragraphIdSchema, with: lineSchema(limits.nameCharacters) },
  options: { note: reasonSchema },
  allowed: [{ to: ['chair', 'rapporteur'], during: atWork }],
  on: [{ on: '', verdicts: { ...whileOpen, parked: 'paragraph-parked' } }],
  decide(statement, command) {
    const paragraph = findParagraph(statement, command.paragraphId)
    if (paragraph === undefined) return refuse('not-found', command.paragraphId)
    const refused = refuseUnlessOpen(paragraph)
    if (refused !== null) return refused
    if (paragraph.parked !== null) return refuse('paragraph-parked', paragraph.id)
    const group = command.with.trim()
    if (group === '') return refuse('group-missing')
    return accept(ParagraphParked({ paragraphId: paragraph.id, with: group, note: command.note?.trim() || null }))
  },
})
