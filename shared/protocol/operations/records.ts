import { bilingualAnswerSchema, instantSchema } from '@tawafuq/domain/schemas/textSchemas'
import { z } from 'zod'
import { adoptedRecordSchema, corrigendumRecordSchema } from '../adoptedRecordSchema.ts'
import { operation } from '../operation.ts'
import { textHashSchema } from '../sheetSchema.ts'

const sentenceSchema = z.object({ ar: z.string(), en: z.string() })

/** Bytes of a record or a bundle at most. */
const MAX_BYTES = 32 * 1024 * 1024

const registered = z
  .object({
    symbol: z.string(),
    title: bilingualAnswerSchema,
    adoptedAt: instantSchema,
    textHash: textHashSchema,
    url: z.url(),
    corrigenda: z.array(z.string()).exactOptional().meta({ description: 'The symbols of what corrects it.' }),
  })
  .meta({ id: 'RegisteredRecord' })

/** `until` says when a key was set aside, `compromisedSince` from when on it may have been in other hands. */
const toldKey = z.object({
  publicKey: z.base64(),
  since: z.string(),
  until: z.string().exactOptional(),
  compromisedSince: z.string().exactOptional(),
})

export const listRecords = operation({
  id: 'listRecords',
  method: 'get',
  path: '/records',
  summary: 'The register of adopted texts, in the order of their publication.',
  access: 'anyone',
  query: z.object({
    after: z.string().max(200).exactOptional().meta({ description: 'The symbol after which to go on.' }),
    limit: z.coerce.number().int().min(1).max(1_000).default(100),
  }),
  success: {
    status: 200,
    description: 'The texts, and the symbol to go on from where there are more.',
    schema: z.object({ records: z.array(registered), next: z.string().exactOptional() }).meta({ id: 'Register' }),
  },
})

export const readRecord = operation({
  id: 'readRecord',
  method: 'get',
  path: '/records/{symbol}',
  summary: 'An adopted record, or a corrigendum of one, by its symbol, whose slashes are written %2F.',
  access: 'anyone',
  params: z.object({ symbol: z.string().max(200) }),
  success: { status: 200, description: 'The record.', schema: z.union([adoptedRecordSchema, corrigendumRecordSchema]) },
  refusals: { 404: '`not-found`' },
})

export const readBundle = operation({
  id: 'readBundle',
  method: 'get',
  path: '/records/{symbol}/bundle',
  summary: 'Record, entry of the public log, proof and policy in one file.',
  access: 'anyone',
  params: z.object({ symbol: z.string().max(200) }),
  success: {
    status: 200,
    description: 'The bundle (tawafuq.bundle/1).',
    schema: z.looseObject({ format: z.literal('tawafuq.bundle/1') }).meta({ id: 'Bundle' }),
  },
  refusals: { 404: '`not-found`, also while the record waits to be taken into the log' },
})

export const readKeys = operation({
  id: 'readKeys',
  method: 'get',
  path: '/keys',
  summary: 'The keys of the public log, those that seal records, and the root key.',
  access: 'anyone',
  success: {
    status: 200,
    description: 'The keys: those of logs as vkeys, the others as base64 of SPKI DER.',
    schema: z
      .object({
        log: z.array(z.string()),
        record: z.array(toldKey),
        root: z.array(toldKey),
      })
      .meta({ id: 'Keys' }),
  },
})

export const readPolicy = operation({
  id: 'readPolicy',
  method: 'get',
  path: '/policy',
  summary: 'The policy of the public log: its keys, its witnesses and how many are asked for (c2sp.org/tlog-policy).',
  access: 'anyone',
  success: { status: 200, description: 'The policy.', contentTypes: ['text/plain'] },
})

export const verify = operation({
  id: 'verify',
  method: 'post',
  path: '/verify',
  summary: 'Verifies a record or a bundle with the keys of this house. Nothing is kept.',
  access: 'anyone',
  costly: 'reading',
  body: { type: 'file', contentTypes: ['application/json'], bytes: MAX_BYTES },
  success: {
    status: 200,
    description: 'How far it came: `verdict` is the highest rung up to which all hold.',
    schema: z
      .object({
        verdict: z.enum(['refused', 'intact', 'known', 'logged', 'witnessed']),
        rungs: z.array(z.object({ rung: z.string(), holds: z.boolean(), sentence: sentenceSchema })),
      })
      .meta({ id: 'Verification' }),
  },
})
