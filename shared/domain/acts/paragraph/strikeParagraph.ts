import { accept, refuse } from '../../engine/decision.ts'
import { paragraphIdSchema } from '../../schemas/idSchemas.ts'
import { reasonSchema } from '../../schemas/textSchemas.ts'
import { declareAct } from '../declare.ts'
import { atWork } from '../stages.ts'
import { findParagraph } from '../standing.ts'
import { ParagraphStruck } from './events.ts'
import { openRoom } from './openRoom.ts'
import { refuseUnlessQuiet } from './refuseUnlessQuiet.ts'
import { whileQuiet } from './verdicts.ts'

/** Takes a paragraph out of the text. What stands against it is settled first: striking is no way round a no (rule AD1). */
export const strikeParagraph = declareAct('strikeParagraph', {
  command: { paragraphId: paragraphIdSchema, reason: reasonSchema },
  allowed: [{ to: ['chair', 'rapporteur'], during: atWork }],
  on: [{ on: '', verdicts: whileQuiet }],
  reads: (statement, { paragraphId }) => ({ room: openRoom(statement, paragraphId) }),
  decide(statement, command, { reading }) {
    const paragraph = findParagraph(statement, command.paragraphId)
    if (paragraph === undefined) return refuse('not-found', command.paragraphId)
    const refused = refuseUnlessQuiet(statement, paragraph)
    if (refused !== null) return refused
    if (reading === null) return refuse('draft-closed', paragraph.id)
    if (command.reason.trim() === '') return refuse('reason-missing')
    return accept(
      ParagraphStruck({
        paragraphId: paragraph.id,
        draft: paragraph.draft.number,
        text: reading.text,
        reason: command.reason,
      }),
    )
  },
})
