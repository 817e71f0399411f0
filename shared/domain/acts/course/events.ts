/** What happens to a statement as a whole: it is opened, negotiated, suspended, adopted. */

import { z } from 'zod'
import { BrokenLedger } from '../../engine/brokenLedger.ts'
import type { ValueOf } from '../../engine/event.ts'
import { meetingIdSchema, paragraphIdSchema, participantIdSchema, statementIdSchema } from '../../schemas/idSchemas.ts'
import { paragraphKindSchema } from '../../schemas/paragraphKindSchema.ts'
import { bilingualAnswerSchema } from '../../schemas/textSchemas.ts'
import { directionSchema, wordingShape } from '../../schemas/wordingShape.ts'
import { declareEvent } from '../declare.ts'
import { imprintCarried } from '../imprint/events.ts'
import { freezeLabels } from '../paragraph/freezeLabels.ts'
import { houseStyles } from '../statement.ts'

const openingParagraph = z.object({
  id: paragraphIdSchema,
  kind: paragraphKindSchema,
  level: z.int().min(0),
  label: z.string().nullable(),
  notes: z.array(z.string()).exactOptional(),
  ...wordingShape,
})

const adoptedParagraph = z.object({
  id: paragraphIdSchema,
  kind: paragraphKindSchema,
  level: z.int().min(0),
  label: z.string().nullable(),
  ...wordingShape,
})

export type StatementOpened = ValueOf<typeof StatementOpened>
/** The first entry: the text as it was brought in, every paragraph with its first draft open. */
export const StatementOpened = declareEvent('StatementOpened', {
  carries: {
    statementId: statementIdSchema,
    meetingId: meetingIdSchema,
    title: bilingualAnswerSchema,
    houseStyle: z.enum(houseStyles),
    dir: directionSchema,
    lang: z.string(),
    paragraphs: z.array(openingParagraph),
    imprint: z.object(imprintCarried).exactOptional(),
  },
  evolve() {
    throw new BrokenLedger('StatementOpened twice')
  },
  says: ({ title, paragraphs }, { who, verb }) => ({
    ar: `${verb('فتح', 'فتحت')} ${who.ar} باب الصياغة في وثيقة «${title.ar}» (عدد فقراتها: ${paragraphs.length})`,
    en: `${who.en} opened the drafting of “${title.en ?? title.ar}” (paragraphs: ${paragraphs.length})`,
  }),
  concerns: () => [],
  visibleTo: 'everyone',
  notifies: [],
  changesDrafts: 'none',
})

export type NegotiationOpened = ValueOf<typeof NegotiationOpened>
/**
 * The pen is with the rapporteur, and labels are frozen. `labels`: those whose printed label is not the one they came
 * with (rule PA7).
 */
export const NegotiationOpened = declareEvent('NegotiationOpened', {
  carries: {
    labels: z.array(z.object({ paragraphId: paragraphIdSchema, label: z.string().nullable() })).exactOptional(),
  },
  evolve(statement, event) {
    return { ...freezeLabels(statement, event.labels ?? []), stage: 'negotiating', labelsFrozen: true, silence: null }
  },
  says: (_, { who, verb }) => ({
    ar: `${verb('أعلن', 'أعلنت')} ${who.ar} فتح باب التفاوض، وثُبّتت أرقام الفقرات`,
    en: `${who.en} opened the negotiation, and the numbers of the paragraphs were frozen`,
  }),
  concerns: () => [],
  visibleTo: 'everyone',
  notifies: ['everybody'],
  changesDrafts: 'none',
  passesPen: true,
})

export type ReturnedToDrafting = ValueOf<typeof ReturnedToDrafting>
/** The delegations hold the pen again; labels stay frozen (rule PA7). */
export const ReturnedToDrafting = declareEvent('ReturnedToDrafting', {
  carries: {},
  evolve(statement) {
    return { ...statement, stage: 'drafting' }
  },
  says: (_, { who, verb }) => ({
    ar: `${verb('أعاد', 'أعادت')} ${who.ar} النص إلى مرحلة الصياغة`,
    en: `${who.en} returned the text to drafting`,
  }),
  concerns: () => [],
  visibleTo: 'everyone',
  notifies: ['everybody'],
  changesDrafts: 'none',
  passesPen: true,
})

export type NegotiationSuspended = ValueOf<typeof NegotiationSuspended>
/** Nothing moves until it is resumed. */
export const NegotiationSuspended = declareEvent('NegotiationSuspended', {
  carries: {},
  evolve(statement) {
    if (statement.stage === 'suspended' || statement.stage === 'adopted') throw new BrokenLedger('suspended twice')
    return { ...statement, stage: 'suspended', suspendedFrom: statement.stage }
  },
  says: (_, { who, verb }) => ({
    ar: `${verb('علّق', 'علّقت')} ${who.ar} التفاوض`,
    en: `${who.en} suspended the negotiation`,
  }),
  concerns: () => [],
  visibleTo: 'everyone',
  notifies: ['everybody'],
  changesDrafts: 'none',
  passesPen: true,
})

export type NegotiationResumed = ValueOf<typeof NegotiationResumed>
/** The statement is again in the stage from which it was suspended. */
export const NegotiationResumed = declareEvent('NegotiationResumed', {
  carries: {},
  evolve(statement) {
    return { ...statement, stage: statement.suspendedFrom ?? 'negotiating', suspendedFrom: null }
  },
  says: (_, { who, verb }) => ({
    ar: `${verb('أعلن', 'أعلنت')} ${who.ar} استئناف التفاوض`,
    en: `${who.en} resumed the negotiation`,
  }),
  concerns: () => [],
  visibleTo: 'everyone',
  notifies: ['everybody'],
  changesDrafts: 'none',
  passesPen: true,
})

export type AdoptionProposed = ValueOf<typeof AdoptionProposed>
/** The chair proposes to adopt the text of this hash; one of those named is to confirm it (rule AD8). */
export const AdoptionProposed = declareEvent('AdoptionProposed', {
  carries: { textHash: z.string(), confirmers: z.array(participantIdSchema) },
  evolve: (statement, { textHash, confirmers }, { actor, at }) => ({
    ...statement,
    // The entry that proposes it is the next one.
    proposedAdoption: { at, by: actor, textHash, confirmers, version: statement.version + 1 },
  }),
  says: ({ textHash }, { who, verb }) => ({
    ar: `${verb('عرض', 'عرضت')} ${who.ar} اعتماد الوثيقة، في انتظار تأكيد شخص ثانٍ (بصمة النص ${textHash.slice(0, 19)})`,
    en: `${who.en} proposed to adopt the document, which a second person is to confirm (text ${textHash.slice(0, 19)})`,
  }),
  concerns: () => [],
  visibleTo: 'everyone',
  notifies: ['everybody'],
  changesDrafts: 'none',
})

export type StatementAdopted = ValueOf<typeof StatementAdopted>
/** The whole text under clean numbers, and the hash by which it is known (rules AD2, AD4). */
export const StatementAdopted = declareEvent('StatementAdopted', {
  carries: {
    textHash: z.string(),
    paragraphs: z.array(adoptedParagraph),
    underSilence: z.boolean(),
    /** Present where it confirms what another proposed. */
    confirms: z.literal(true).exactOptional(),
  },
  evolve(statement, event, { actor, at }) {
    const { textHash, paragraphs, underSilence, confirms } = event
    // Who proposed it adopts it; who confirms stands beside.
    const by = (confirms && statement.proposedAdoption?.by) ?? actor
    return {
      ...statement,
      stage: 'adopted',
      labelsFrozen: false,
      silence: null,
      floor: null,
      adoption: { at, by, textHash, paragraphs, underSilence, ...(confirms && { confirmedBy: actor }) },
    }
  },
  says({ underSilence, textHash, confirms }, { who, verb }) {
    const mark = textHash.slice(0, 19)
    if (confirms) {
      return {
        ar: `${verb('أكّد', 'أكّدت')} ${who.ar} اعتماد الوثيقة، فاعتُمدت (بصمة النص ${mark})`,
        en: `${who.en} confirmed the adoption, and the document stood adopted (text ${mark})`,
      }
    }
    return underSilence
      ? {
          ar: `انقضت مهلة الموافقة الصامتة ولم يُكسر الصمت، فعُدّت الوثيقة معتمدة (بصمة النص ${mark})`,
          en: `the time of silence passed unbroken, and the document stood adopted (text ${mark})`,
        }
      : {
          ar: `${verb('أعلن', 'أعلنت')} ${who.ar} اعتماد الوثيقة (بصمة النص ${mark})`,
          en: `${who.en} declared the document adopted (text ${mark})`,
        }
  },
  concerns: () => [],
  visibleTo: 'everyone',
  notifies: ['everybody'],
  changesDrafts: 'none',
  passesPen: true,
})
