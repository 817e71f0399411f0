import { toNfc } from '@tawafuq/arabic/toNfc'
import { z } from 'zod'
import { accept, refuse } from '../../engine/decision.ts'
import { paragraphIdSchema } from '../../schemas/idSchemas.ts'
import { limits } from '../../schemas/limits.ts'
import { paragraphKindSchema } from '../../schemas/paragraphKindSchema.ts'
import { paragraphTextSchema } from '../../schemas/textSchemas.ts'
import { declareAct } from '../declare.ts'
import { asId, type ParagraphId } from '../ids.ts'
import { atWork } from '../stages.ts'
import { findParagraph } from '../standing.ts'
import { ParagraphInserted } from './events.ts'
import { placeOfInsertion } from './placeOfInsertion.ts'
import { inEveryState } from './verdicts.ts'
/** Puts a new paragraph after another, or first. While labels are frozen it becomes that one's bis, ter … (rule PA7). */
export const insertParagraph = declareAct('insertParagraph', {
  command: { after: paragraphIdSchema.nullable(), kind: paragraphKindSchema, text: paragraphTextSchema },
  options: { level: z.int().min(0).max(limits.level) },
  allowed: [{ to: ['chair', 'rapporteur', 'secretariat'], during: atWork }],
  on: [{ on: 'after it', verdicts: inEveryState }],
  decide(statement, command, circumstances) {
    if (command.after !== null && findParagraph(statement, command.after) === undefined) {
      return refuse('not-found', command.after)
    }
    const place = placeOfInsertion(statement, command.after)
    return accept(
      ParagraphInserted({
        paragraphId: asId<ParagraphId>(circumstances.freshId),
        after: place.after,
        kind: command.kind,
        level: command.level ?? (command.kind === 'item' || command.kind === 'heading' ? 1 : 0),
        label: null,
        relation: place.relation,
        text: toNfc(command.text),
      }),
    )
  },
})
