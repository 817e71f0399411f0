import { accept, refuse } from '../../engine/decision.ts'
import { paragraphIdSchema } from '../../schemas/idSchemas.ts'
import { declareAct } from '../declare.ts'
import { atWork } from '../stages.ts'
import { findParagraph } from '../standing.ts'
import { ParagraphMoved } from './events.ts'
import { unlessStruck } from './verdicts.ts'

/** Puts a paragraph after another, or first. Its text, its draft and what stands against it go with it. */
export const moveParagraph = declareAct('moveParagraph', {
  command: { paragraphId: paragraphIdSchema, after: paragraphIdSchema.nullable() },
  allowed: [{ to: ['chair', 'rapporteur', 'secretariat'], during: atWork }],
  on: [{ on: '', verdicts: unlessStruck }],
  decide(statement, command) {
    const paragraph = findParagraph(statement, command.paragraphId)
    if (paragraph === undefined) return refuse('not-found', command.paragraphId)
    if (paragraph.struck !== null) return refuse('paragraph-struck', paragraph.id)
    if (command.after === paragraph.id) return refuse('not-found', command.after)
    if (command.after !== null && findParagraph(statement, command.after) === undefined) {
      return refuse('not-found', command.after)
    }
    return accept(ParagraphMoved({ paragraphId: paragraph.id, after: command.after }))
  },
})
