import { confirmations } from '@tawafuq/domain/acts/meeting/voice'
import {
  bracketKinds,
  houseStyles,
  paragraphStates,
  proposalActs,
  stages,
  stances,
} from '@tawafuq/domain/acts/statement'
import {
  bracketIdSchema,
  delegationIdSchema,
  linkIdSchema,
  objectionIdSchema,
  paragraphIdSchema,
  proposalIdSchema,
  statementIdSchema,
} from '@tawafuq/domain/schemas/idSchemas'
import { paragraphKindSchema } from '@tawafuq/domain/schemas/paragraphKindSchema'
import { bilingualAnswerSchema, instantSchema } from '@tawafuq/domain/schemas/textSchemas'
import { directionSchema, wordingShape } from '@tawafuq/domain/schemas/wordingShape'
import { z } from 'zod'
import { actorSchema } from './entrySchema.ts'
import { paragraphDetailShape } from './paragraphDetailShape.ts'
import { shortenedSchema } from './shortenedSchema.ts'
import { statementDetailShape } from './statementDetailShape.ts'

export const stageSchema = z.enum(stages).meta({ id: 'Stage' })
export const houseStyleSchema = z.enum(houseStyles).meta({ id: 'HouseStyle' })
export const textHashSchema = z
  .string()
  .regex(/^sha256:[0-9a-f]{64}$/)
  .meta({ id: 'TextHash', description: 'Over the canonical JSON of [{id, kind, level, label, text}] in order.' })

const offset = z.int().min(0).nullable()
const words = z.string().nullable()
const judged = { by: actorSchema, at: instantSchema }

const bracket = z
  .object({
    id: bracketIdSchema,
    number: z.int().min(1),
    kind: z.enum(bracketKinds),
    ownerId: z.string().meta({ description: 'A delegation, or the participant who placed it without one.' }),
    reason: words,
    dueAt: instantSchema.nullable(),
    links: z.array(linkIdSchema).meta({ description: 'The alternatives or the package that it is in.' }),
    text: z.string(),
    state: z.enum(['standing', 'torn', 'lifted']),
    start: offset,
    end: offset,
    positions: z.array(z.object({ delegationId: delegationIdSchema, stance: z.enum(stances) })),
    shortened: shortenedSchema,
  })
  .meta({ id: 'SheetBracket' })

const objection = z
  .object({
    id: objectionIdSchema,
    paragraphId: paragraphIdSchema,
    delegationId: delegationIdSchema,
    grounds: z.string(),
    counterText: words,
    lodgedBy: actorSchema,
    lodgedAt: instantSchema,
    state: z.enum(['standing', 'withdrawn', 'met', 'reservation', 'disowned']),
    confirmation: z
      .enum(confirmations)
      .nullable()
      .meta({ description: 'Whether the head of its delegation stands behind it; null where that is not asked for.' }),
    consultation: z
      .object({ note: words, ...judged })
      .nullable()
      .meta({ description: 'Consultations under way; it stands meanwhile.' }),
    promise: z
      .object({ until: instantSchema, promisedAt: instantSchema, givenAt: instantSchema.nullable() })
      .nullable()
      .meta({ description: 'Other words promised by a time, and when they came.' }),
    ruling: z.object({ reason: z.string(), ...judged }).nullable(),
    shortened: shortenedSchema,
  })
  .meta({ id: 'Objection' })

const proposal = z
  .object({
    id: proposalIdSchema,
    number: z.int().min(1),
    paragraphId: paragraphIdSchema,
    delegationId: delegationIdSchema,
    act: z.enum(proposalActs),
    text: words,
    base: words,
    draftedBy: actorSchema,
    received: z
      .object({ author: words })
      .exactOptional()
      .meta({ description: 'Handed in on paper and entered by `draftedBy`; `author` is the name on the paper.' }),
    tabledAt: instantSchema.nullable(),
    state: z.enum(['draft', 'tabled', 'withdrawn', 'applied', 'bracketed', 'declined']),
    supporters: z.array(delegationIdSchema),
    cosponsors: z.array(delegationIdSchema),
    invited: z.array(delegationIdSchema),
    merged: z.boolean().meta({ description: 'Applied or bracketed as one of several made into one wording.' }),
    decision: z
      .object({
        reason: words,
        ...judged,
        text: z
          .string()
          .exactOptional()
          .meta({ description: 'The words in which it was taken, where they are not those that were tabled.' }),
      })
      .nullable(),
    shortened: shortenedSchema,
  })
  .meta({ id: 'Proposal' })

const paragraph = z
  .object({
    id: paragraphIdSchema,
    kind: paragraphKindSchema,
    level: z.int().min(0),
    label: words,
    ...wordingShape,
    state: z.enum(paragraphStates),
    draft: z.object({
      number: z.int().min(1),
      room: z.string().meta({ description: 'The name of its live room at /collab.' }),
      open: z.boolean(),
      state: z.int().min(0).exactOptional().meta({
        description:
          'Of an open draft: which state of it this is. Of two readings the one with the higher state is later.',
      }),
    }),
    brackets: z.array(bracket),
    objections: z.array(objection),
    proposals: z.array(proposal),
    ...paragraphDetailShape,
  })
  .meta({ id: 'SheetParagraph' })

/** The whole text with its states, as everyone reads it. */
export const sheetSchema = z
  .object({
    id: statementIdSchema,
    stage: stageSchema,
    version: z.int().min(1),
    title: bilingualAnswerSchema,
    houseStyle: houseStyleSchema,
    dir: directionSchema,
    lang: z.string(),
    floor: paragraphIdSchema.nullable(),
    textHash: textHashSchema,
    paragraphs: z.array(paragraph),
    ...statementDetailShape,
  })
  .meta({ id: 'Sheet' })

export const versionTextSchema = z
  .object({
    version: z.int().min(1),
    at: instantSchema,
    paragraphs: z.array(
      z.object({
        id: paragraphIdSchema,
        kind: paragraphKindSchema,
        level: z.int().min(0),
        label: z.string().nullable(),
        text: z.string(),
      }),
    ),
  })
  .meta({ id: 'VersionText', description: 'The text at a version of its ledger, struck paragraphs left out.' })

export const asideSchema = z
  .object({
    id: z.string(),
    kind: z.enum(['bracket', 'objection', 'proposal', 'remark', 'reservation']),
    texts: z.record(z.string(), z.string()),
  })
  .meta({ id: 'Aside', description: 'The whole words, by the names of their members in the sheet.' })
