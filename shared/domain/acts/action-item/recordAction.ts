import { z } from 'zod'
import { accept, refuse } from '../../engine/decision.ts'
import { givenInstantSchema } from '../../schemas/givenInstantSchema.ts'
import { limits } from '../../schemas/limits.ts'
import { lineSchema, reasonSchema } from '../../schemas/textSchemas.ts'
import { type ActionItemId, asId } from '../ids.ts'
import { declareMeetingAct } from '../proceedings/declare.ts'
import { ActionRecorded } from './events.ts'

/** Keeps what somebody is to do, and by which day. */
export const recordAction = declareMeetingAct('recordAction', {
  command: { text: reasonSchema, owner: lineSchema(limits.nameCharacters) },
  options: { due: z.union([z.iso.date(), givenInstantSchema]) },
  allowed: ['chair', 'secretariat', 'rapporteur'],
  decide({ actionItems }, { text, owner, due = null }, { freshId }) {
    if (text.trim() === '') return refuse('words-missing')
    return accept(
      ActionRecorded({
        actionItemId: asId<ActionItemId>(freshId),
        number: actionItems.length + 1,
        text: text.trim(),
        owner,
        due,
      }),
    )
  },
})
