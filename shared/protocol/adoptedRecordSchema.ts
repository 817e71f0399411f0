import { paragraphIdSchema, statementIdSchema } from '@tawafuq/domain/schemas/idSchemas'
import { paragraphKindSchema } from '@tawafuq/domain/schemas/paragraphKindSchema'
import { bilingualAnswerSchema, instantSchema } from '@tawafuq/domain/schemas/textSchemas'
import { directionSchema, wordingShape } from '@tawafuq/domain/schemas/wordingShape'
import { adoptedFormat } from '@tawafuq/domain/views/adoptedRecord'
import { corrigendumFormat } from '@tawafuq/domain/views/corrigendumRecord'
import { z } from 'zod'
import { actorSchema } from './entrySchema.ts'
import { imprintSchema } from './imprintSchema.ts'
import { houseStyleSchema, textHashSchema } from './sheetSchema.ts'

/** The sealed text. `signature` covers the canonical JSON (RFC 8785) of everything else, with Ed25519. */
export const adoptedRecordSchema = z
  .object({
    format: z.literal(adoptedFormat),
    statement: z.object({
      id: statementIdSchema,
      title: bilingualAnswerSchema,
      meeting: bilingualAnswerSchema,
      houseStyle: houseStyleSchema,
      dir: directionSchema,
      lang: z.string(),
      imprint: imprintSchema.exactOptional(),
    }),
    paragraphs: z.array(
      z.object({
        id: paragraphIdSchema,
        kind: paragraphKindSchema,
        level: z.int().min(0),
        label: z.string().nullable(),
        ...wordingShape,
      }),
    ),
    reservations: z.array(
      z.object({ paragraphId: paragraphIdSchema, delegation: bilingualAnswerSchema, text: z.string() }),
    ),
    explanations: z
      .array(
        z.object({
          paragraphId: paragraphIdSchema.exactOptional(),
          vote: z.string().exactOptional(),
          delegation: bilingualAnswerSchema,
          text: z.string(),
        }),
      )
      .exactOptional()
      .meta({
        description:
          'Explanations of position, or of the vote on a question; without paragraph and vote, on the whole.',
      }),
    adoptedAt: instantSchema,
    adoptedBy: z.object({ ...actorSchema.shape, name: z.string() }),
    confirmedBy: z
      .object({ ...actorSchema.shape, name: z.string() })
      .exactOptional()
      .meta({ description: 'Who confirmed it, where the rules of the meeting want a second person.' }),
    ledger: z.object({ version: z.int().min(1), hash: z.string().regex(/^[0-9a-f]{64}$/) }),
    textHash: textHashSchema,
    publicKey: z.base64().meta({ description: 'SPKI DER of the Ed25519 key.' }),
    signature: z.base64(),
  })
  .meta({ id: 'AdoptedRecord' })

/** A corrigendum of an adopted text, sealed as it was (rule RG6). */
export const corrigendumRecordSchema = z
  .object({
    format: z.literal(corrigendumFormat),
    corrects: textHashSchema.meta({
      description: 'Hash of the whole record that it corrects, as the public log has it.',
    }),
    symbol: z.string(),
    number: z.int().min(1),
    statement: z.object({
      id: statementIdSchema,
      title: bilingualAnswerSchema,
      meeting: bilingualAnswerSchema,
      dir: directionSchema,
      lang: z.string(),
    }),
    changes: z.array(
      z.object({
        paragraphId: paragraphIdSchema,
        label: z.string().nullable(),
        before: z.string(),
        after: z.string(),
        reason: z.string(),
      }),
    ),
    issuedAt: instantSchema,
    issuedBy: z.object({ ...actorSchema.shape, name: z.string() }),
    ledger: z
      .object({ version: z.int().min(1), hash: z.string().regex(/^[0-9a-f]{64}$/) })
      .meta({ description: 'The head of the ledger of the meeting.' }),
    textHash: textHashSchema.meta({ description: 'Of the whole text with this corrigendum and those before it.' }),
    publicKey: z.base64(),
    signature: z.base64(),
  })
  .meta({ id: 'CorrigendumRecord' })
