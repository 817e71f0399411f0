import { z } from 'zod'
import { amend } from '../../engine/amend.ts'
import { sentenceOf } from '../../language/sentence.ts'
import { sittingIdSchema } from '../../schemas/idSchemas.ts'
import { bilingualAnswerSchema, instantSchema } from '../../schemas/textSchemas.ts'
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
  carries: { sittingId: sittingIdSchema, nextAt: instantSchema.exactOptional() },
  evolve: (proceedings, { sittingId, nextAt }, { at }) => ({
    ...proceedings,
    presence: null,
    sittings: amend(proceedings.sittings, sittingId, (sitting) => ({
      ...sitting,
      closedAt: at,
      ...(nextAt !== undefined && { nextAt }),
    })),
  }),
  says: ({ nextAt }, { who, verb, moment }) => ({
    ar: `${verb('رفع', 'رفعت')} ${who.ar} الجلسة${nextAt === undefined ? '' : `، والجلسة التالية في ${moment(nextAt).ar}`}`,
    en: `${who.en} closed the sitting${nextAt === undefined ? '' : `; the next is on ${moment(nextAt).en}`}`,
  }),
})
