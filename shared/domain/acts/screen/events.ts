import { z } from 'zod'
import type { ValueOf } from '../../engine/event.ts'
import type { Sentence } from '../../language/sentence.ts'
import { bracketIdSchema, paragraphIdSchema, screenIdSchema, statementIdSchema } from '../../schemas/idSchemas.ts'
import { declareMeetingEvent } from '../proceedings/declare.ts'
import { type ScreenKind, screenKinds } from './screen.ts'

const spanSchema = z.object({
  bracketId: bracketIdSchema,
  start: z.int().nullable(),
  end: z.int().nullable(),
})

export type ScreenHeld = ValueOf<typeof ScreenHeld>
/** The screens of the hall stay at a wording, whatever is typed. */
export const ScreenHeld = declareMeetingEvent('ScreenHeld', {
  carries: {
    statementId: statementIdSchema,
    paragraphId: paragraphIdSchema,
    text: z.string(),
    spans: z.array(spanSchema),
  },
  evolve: (proceedings, { statementId, paragraphId, text, spans }, { at }) => ({
    ...proceedings,
    held: { statementId, paragraphId, text, spans, at },
  }),
  says: ({ statementId, paragraphId }, { who, verb, subject }) => ({
    ar: `${verb('ثبّت', 'ثبّتت')} ${who.ar} على الشاشة صيغة ${subject(statementId, paragraphId)?.ar ?? ''}`,
    en: `${who.en} held the screen at the wording of ${subject(statementId, paragraphId)?.en ?? ''}`,
  }),
})

/** A screen is put up. */
export const ScreenOpened = declareMeetingEvent('ScreenOpened', {
  carries: {
    screenId: screenIdSchema,
    kind: z.enum(screenKinds),
    name: z.string().nullable(),
    keyHash: z.string(),
    codeHash: z.string(),
  },
  evolve: (proceedings, { screenId: id, kind, name, keyHash, codeHash }, { at }) => ({
    ...proceedings,
    screens: [...proceedings.screens, { id, kind, name, keyHash, codeHash, openedAt: at }],
  }),
  says: ({ kind, name }, { who, verb }) => ({
    ar: `${verb('فتح', 'فتحت')} ${who.ar} ${kindsSaid[kind].ar}${name === null ? '' : ` «${name}»`}`,
    en: `${who.en} put up ${kindsSaid[kind].en}${name === null ? '' : ` “${name}”`}`,
  }),
})

/** A screen is taken down: its key opens nothing any more. */
export const ScreenClosed = declareMeetingEvent('ScreenClosed', {
  carries: { screenId: screenIdSchema },
  evolve: (proceedings, { screenId }) => ({
    ...proceedings,
    screens: proceedings.screens.filter(({ id }) => id !== screenId),
  }),
  says: (_, { who, verb }) => ({
    ar: `${verb('أغلق', 'أغلقت')} ${who.ar} شاشة`,
    en: `${who.en} took a screen down`,
  }),
})

const kindsSaid: Readonly<Record<ScreenKind, Sentence>> = {
  hall: { ar: 'شاشة للقاعة', en: 'a screen for the hall' },
  podium: { ar: 'شاشة للمنصة', en: 'a screen for the podium' },
  captions: { ar: 'شاشة للتدوين الفوري', en: 'a screen of captions' },
}

export type ScreenReleased = ValueOf<typeof ScreenReleased>
/** The screens of the hall follow the floor again. */
export const ScreenReleased = declareMeetingEvent('ScreenReleased', {
  carries: {},
  evolve: (proceedings) => ({ ...proceedings, held: null }),
  says: (_, { who, verb }) => ({
    ar: `${verb('أعاد', 'أعادت')} ${who.ar} الشاشة إلى متابعة النص`,
    en: `${who.en} let the screen follow the text again`,
  }),
})
