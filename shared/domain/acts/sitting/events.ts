import { z } from 'zod'
import { amend } from '../../engine/amend.ts'
import { sentenceOf } from '../../language/sentence.ts'
import { sittingIdSchema } from '../../schemas/idSchemas.ts'
import { bilingualAnswerSchema } from '../../schemas/textSchemas.ts'
import { declareMeetingEvent } from '../proceedings/declare.ts'

/** A sitting of the meeting begins. */
export const SittingOpened = declareMeetingEvent('SittingOpened', {
  carries: { sittingId: sittingIdSchema, number: z.int(), title: bilingualAnswerSchema },
  evolve: (proceedings, { sittingId: id, number, title }, { at }) => ({
    ...proceedings,
    sittings: [...proceedings.sittings, { id, number, title, openedAt: at, closedAt: null }],
  }),
  says: ({ title }, { who, verb }) => ({
    ar: `${verb('افتتح', 'افتتحت')} ${who.ar} الجلسة «${sentenceOf(title).ar}»`,
    en: `${who.en} opened the sitting “${sentenceOf(title).en}”`,
  }),
})

/** The sitting that is open ends. */
export const SittingClosed = declareMeetingEvent('SittingClosed', {
  carries: { sittingId: sittingIdSchema },
  evolve: (proceedings, { sittingId }, { at }) => ({
    ...proceedings,
    sittings: amend(proceedings.sittings, sittingId, (sitting) => ({ ...sitting, closedAt: at })),
  }),
  says: (_, { who, verb }) => ({
    ar: `${verb('رفع', 'رفعت')} ${who.ar} الجلسة`,
    en: `${who.en} closed the sitting`,
  }),
})
