import { roles } from '@tawafuq/domain/acts/meeting/roles'
import { openingRoles } from '@tawafuq/domain/acts/openingRoles'
import { mayEver } from '@tawafuq/domain/acts/policy'
import { asideIdSchema, paragraphIdSchema, statementIdSchema } from '@tawafuq/domain/schemas/idSchemas'
import { limits } from '@tawafuq/domain/schemas/limits'
import { z } from 'zod'
import { adoptedRecordSchema, corrigendumRecordSchema } from '../adoptedRecordSchema.ts'
import { commandSchema } from '../commandSchema.ts'
import { draftingFindingsSchema } from '../draftingFindingsSchema.ts'
import { draftToCheckSchema } from '../draftToCheckSchema.ts'
import { exportContentTypes, exportFormats, exportViews } from '../exportFormats.ts'
import { importContentTypes, trackedChanges } from '../importContentTypes.ts'
import { operation } from '../operation.ts'
import { parseCommand } from '../parseCommand.ts'
import { asideSchema, sheetSchema, versionTextSchema } from '../sheetSchema.ts'
import {
  draftNumberSchema,
  historyQuerySchema,
  historySchema,
  importedDocumentSchema,
  ledgerPageSchema,
  ledgerQuerySchema,
  newAmendmentsSchema,
  outcomeSchema,
  versionNumberSchema,
  writingSchema,
} from '../statementSchemas.ts'

const params = z.object({ statement: statementIdSchema })
const refusals = { 403: 'not-yours-to-do', 404: 'not-found' }

export const importDocument = operation({
  id: 'importDocument',
  method: 'post',
  path: '/imports',
  summary: 'Read a file into blocks, with a report of every repair and doubt. Nothing is kept.',
  access: 'session',
  costly: 'document',
  roles: openingRoles,
  query: z.object({ trackedChanges: z.enum(trackedChanges).default('accept') }),
  body: { type: 'file', contentTypes: importContentTypes, bytes: limits.fileBytes },
  success: { status: 200, description: 'The blocks.', schema: importedDocumentSchema },
  refusals: { 403: 'not-yours-to-do', 415: 'unknown-format', 503: 'busy, took-too-long' },
})

export const checkDraft = operation({
  id: 'checkDraft',
  method: 'post',
  path: '/check',
  summary:
    'The drafting check of a text, for other programs: what it points at, why, and the fix where there is one. Nothing is kept.',
  access: 'session',
  costly: 'document',
  body: { type: 'json', schema: draftToCheckSchema, bytes: limits.jsonBytes },
  success: { status: 200, description: 'The findings, in the order of the text.', schema: draftingFindingsSchema },
  refusals: { 503: 'busy, took-too-long' },
})

export const readSheet = operation({
  id: 'readSheet',
  method: 'get',
  path: '/statements/{statement}',
  summary: 'The sheet: the whole text with its states. Its ETag serves conditional requests.',
  access: 'session',
  params,
  success: { status: 200, description: 'The sheet.', schema: sheetSchema },
  refusals,
})

export const readAside = operation({
  id: 'readAside',
  method: 'get',
  path: '/statements/{statement}/asides/{aside}',
  summary:
    'The whole words of a bracket, an objection, a tabled proposal, a remark or a reservation, of which the sheet gives the beginning where it says `shortened`.',
  access: 'session',
  params: z.object({ statement: statementIdSchema, aside: asideIdSchema }),
  success: { status: 200, description: 'The words.', schema: asideSchema },
  refusals,
})

export const sendCommand = operation({
  id: 'sendCommand',
  method: 'post',
  path: '/statements/{statement}/commands',
  summary: 'Do one act. The same Idempotency-Key from the same participant gives the first outcome again.',
  access: 'session',
  params,
  idempotent: true,
  body: { type: 'json', schema: commandSchema, bytes: limits.commandBytes, parse: parseCommand },
  success: { status: 200, description: 'What the act brought about.', schema: outcomeSchema },
  refusals: {
    ...refusals,
    409: 'objection-stands, bracket-stands, text-moved-on, draft-closed, paragraph-not-agreed, …',
  },
})

export const receiveAmendments = operation({
  id: 'receiveAmendments',
  method: 'post',
  path: '/statements/{statement}/amendments',
  summary:
    'Enter amendments handed in together, and remarks on them: all of them in one act, or none. What refuses is told for each in `errors`.',
  access: 'session',
  roles: roles.filter((role) => mayEver(role, 'receiveProposal')),
  params,
  idempotent: true,
  body: { type: 'json', schema: newAmendmentsSchema, bytes: limits.jsonBytes },
  success: { status: 200, description: 'What they brought about, in order.', schema: outcomeSchema },
  refusals: { ...refusals, 409: 'paragraph-agreed, proposal-same, quota-reached, key-reused, …' },
})

export const readLedger = operation({
  id: 'readLedger',
  method: 'get',
  path: '/statements/{statement}/ledger',
  summary: 'Entries of the ledger after a version, in order.',
  access: 'session',
  params,
  query: ledgerQuerySchema,
  success: { status: 200, description: 'A page of the ledger.', schema: ledgerPageSchema },
  refusals,
})

export const readVersion = operation({
  id: 'readVersion',
  method: 'get',
  path: '/statements/{statement}/versions/{version}',
  summary: 'The whole text as it stood right after an entry of the ledger, with what was only being typed then.',
  access: 'session',
  costly: 'reading',
  params: z.object({
    statement: statementIdSchema,
    version: versionNumberSchema,
  }),
  success: { status: 200, description: 'The text.', schema: versionTextSchema },
  refusals,
})

export const readHistory = operation({
  id: 'readHistory',
  method: 'get',
  path: '/statements/{statement}/paragraphs/{paragraph}/drafts/{draft}/history',
  summary: 'Who wrote what when in one draft of a paragraph.',
  access: 'session',
  params: z.object({ statement: statementIdSchema, paragraph: paragraphIdSchema, draft: draftNumberSchema }),
  query: historyQuerySchema,
  success: { status: 200, description: 'Updates in order.', schema: historySchema },
  refusals,
})

export const readWriting = operation({
  id: 'readWriting',
  method: 'get',
  path: '/statements/{statement}/paragraphs/{paragraph}/drafts/{draft}/writing',
  summary: 'Who wrote which words of one draft of a paragraph, open or closed.',
  access: 'session',
  costly: 'reading',
  params: z.object({ statement: statementIdSchema, paragraph: paragraphIdSchema, draft: draftNumberSchema }),
  success: {
    status: 200,
    description: 'The words with their hands, and the passages in order.',
    schema: writingSchema,
  },
  refusals,
})

export const readAdopted = operation({
  id: 'readAdopted',
  method: 'get',
  path: '/statements/{statement}/adopted',
  summary: 'The adopted record: public once adopted.',
  access: 'anyone',
  params,
  success: { status: 200, description: 'The record.', schema: adoptedRecordSchema },
  refusals: { 404: 'not-found' },
})

export const readCorrigenda = operation({
  id: 'readCorrigenda',
  method: 'get',
  path: '/statements/{statement}/corrigenda',
  summary: 'What corrects an adopted text, in the order of issue: public, as the text is.',
  access: 'anyone',
  params,
  success: {
    status: 200,
    description: 'The corrigenda as they were sealed, each with its permanent address.',
    schema: z
      .object({ corrigenda: z.array(z.object({ url: z.url(), record: corrigendumRecordSchema })) })
      .meta({ id: 'Corrigenda' }),
  },
  refusals: { 404: 'not-found' },
})

export const exportStatement = operation({
  id: 'exportStatement',
  method: 'get',
  path: '/statements/{statement}/export/{format}',
  summary: 'The statement as a file. Adopted text is given clean to everybody, all else to those who are signed in.',
  access: 'either',
  costly: 'document',
  params: z.object({ statement: statementIdSchema, format: z.string().meta({ enum: [...exportFormats] }) }),
  query: z.object({ view: z.enum(exportViews).default('clean') }),
  success: { status: 200, description: 'The file.', contentTypes: Object.values(exportContentTypes) },
  refusals: { 401: 'unknown-token', ...refusals },
})
