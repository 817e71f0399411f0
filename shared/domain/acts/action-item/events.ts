import { z } from 'zod'
import { quoted } from '../../language/formatter.ts'
import { sayDay } from '../../language/sayInstant.ts'
import { actionItemIdSchema } from '../../schemas/idSchemas.ts'
import { asId, type Instant } from '../ids.ts'
import { declareMeetingEvent } from '../proceedings/declare.ts'

/** Something that somebody is to do after the meeting. */
export const ActionRecorded = declareMeetingEvent('ActionRecorded', {
  carries: {
    actionItemId: actionItemIdSchema,
    number: z.int(),
    text: z.string(),
    owner: z.string(),
    due: z.string().nullable(),
  },
  evolve: (proceedings, { actionItemId: id, number, text, owner, due }, { at, actor }) => ({
    ...proceedings,
    actionItems: [...proceedings.actionItems, { id, number, text, owner, due, at, by: actor }],
  }),
  says: ({ number, text, owner, due }, { who, verb }) => ({
    ar: `${verb('سجّل', 'سجّلت')} ${who.ar} المهمة ${number}: ${quoted(text).ar}، على ${owner}${due === null ? '' : `، في موعد أقصاه ${sayDay(asId<Instant>(due)).ar}`}`,
    en: `${who.en} recorded action ${number}: ${quoted(text).en}, for ${owner}${due === null ? '' : `, by ${sayDay(asId<Instant>(due)).en}`}`,
  }),
})
