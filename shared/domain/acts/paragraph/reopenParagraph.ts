import { accept, refuse } from '../../engine/decision.ts'
import { paragraphIdSchema } from '../../schemas/idSchemas.ts'
import { reasonSchema } from '../../schemas/textSchemas.ts'
import { declareAct } from '../declare.ts'
import { atWork } from '../stages.ts'
import { findParagraph } from '../standing.ts'
import { ParagraphReopened } from './events.ts'
import { inEach } from './verdicts.ts'

/** The chair's act, with a reason: opens draft n + 1 from the text that was agreed or struck (rule PA4). */
export const reopenParagraph = declareAct('reopenParagraph', {
  command: { paragraphId: paragraphIdSchema, reason: reasonSchema },
  allowed: [{ to: ['chair'], during: atWork }],
  on: [{ on: '', verdicts: { ...inEach('paragraph-is-open'), agreed: 'may', struck: 'may' } }],
  decide(statement, command) {
    const paragraph = findParagraph(statement, command.paragraphId)
    if (paragraph === undefined) return refuse('not-found', command.paragraphId)
    if (paragraph.agreement === null && paragraph.struck === null) return refuse('paragraph-is-open', paragraph.id)
    if (command.reason.trim() === '') return refuse('reason-missing')
    return accept(
      ParagraphReopened({
        paragraphId: paragraph.id,
        draft: paragraph.draft.number + 1,
        reason: command.reason.trim(),
      }),
    )
  },
})
