// Above 250 lines: the calls of one noun are read beside each other, as its routes serve them.
/** Public consultations: read by anybody, written to by anybody while they are open, worked on at their desk. */
import { meetingIdSchema, publicConsultationIdSchema } from '@tawafuq/domain/schemas/idSchemas'
import { limits } from '@tawafuq/domain/schemas/limits'
import { z } from 'zod'
import {
  changedContributionSchema,
  commentsQuerySchema,
  commentsSchema,
  consultationCommandSchema,
  consultationOutcomeSchema,
  consultationSchema,
  consultationsSchema,
  consultationTables,
  enteredContributionSchema,
  enteredMailQuerySchema,
  namedCommentSchema,
  newConsultationSchema,
  newContributionSchema,
  ownContributionSchema,
  parseConsultationCommand,
  preparedConsultationSchema,
  receiptSchema,
} from '../consultationSchemas.ts'
import { exportContentTypes } from '../exportFormats.ts'
import { operation } from '../operation.ts'

/** Bytes of an e-mail that was saved as a file. */
export const mailBytes = 16 * 1024 * 1024

const meeting = z.object({ meeting: meetingIdSchema })
/** By its id, or by the number in its address. */
const asked = z.object({ consultation: z.union([z.string().regex(/^\d{1,9}$/), publicConsultationIdSchema]) })
const receipt = z.object({ receipt: z.string().min(1).max(limits.tokenCharacters) })

export const prepareConsultation = operation({
  id: 'prepareConsultation',
  method: 'post',
  path: '/meetings/{meeting}/public-consultations',
  summary:
    'Prepare a public consultation on frozen revisions of statements of the meeting. It is public once it is announced.',
  access: 'session',
  params: meeting,
  body: { type: 'json', schema: newConsultationSchema, bytes: limits.jsonBytes },
  success: {
    status: 201,
    description: 'Its id, its number, and its public address.',
    schema: preparedConsultationSchema,
  },
  refusals: { 403: 'not-yours-to-do', 404: 'not-found', 409: 'deadline-passed, mail-not-offered' },
})

export const listConsultations = operation({
  id: 'listConsultations',
  method: 'get',
  path: '/meetings/{meeting}/public-consultations',
  summary: 'The public consultations of a meeting.',
  access: 'session',
  params: meeting,
  success: { status: 200, description: 'The consultations.', schema: consultationsSchema },
  refusals: { 403: 'not-yours-to-do', 404: 'not-found' },
})

export const commandConsultation = operation({
  id: 'commandConsultation',
  method: 'post',
  path: '/public-consultations/{consultation}/commands',
  summary: 'Do something at the desk of a public consultation.',
  access: 'session',
  params: asked,
  idempotent: true,
  body: { type: 'json', schema: consultationCommandSchema, bytes: limits.jsonBytes, parse: parseConsultationCommand },
  success: { status: 200, description: 'What has happened.', schema: consultationOutcomeSchema },
  refusals: { 403: 'not-yours-to-do', 404: 'not-found', 409: 'public-consultation-stage' },
})

export const readConsultation = operation({
  id: 'readConsultation',
  method: 'get',
  path: '/public-consultations/{consultation}',
  summary:
    'A public consultation: its stage, its clock, and the texts that it is about. For anybody once it is announced.',
  access: 'either',
  params: asked,
  success: { status: 200, description: 'The consultation.', schema: consultationSchema },
  refusals: { 404: 'not-found' },
})

export const readConsultedDocument = operation({
  id: 'readConsultedDocument',
  method: 'get',
  path: '/public-consultations/{consultation}/documents/{document}',
  summary: 'One of the texts under consultation, as it was frozen.',
  access: 'either',
  params: asked.extend({ document: z.string().max(64) }),
  success: {
    status: 200,
    description: 'The text.',
    schema: z.looseObject({ id: z.string(), revision: z.string() }).meta({ id: 'ConsultedDocument' }),
  },
  refusals: { 404: 'not-found' },
})

export const readComments = operation({
  id: 'readComments',
  method: 'get',
  path: '/public-consultations/{consultation}/comments',
  summary: 'What was said, as far as it is published; at the desk, all of it.',
  access: 'either',
  params: asked,
  query: commentsQuerySchema,
  success: { status: 200, description: 'Comments, in the order of their numbers.', schema: commentsSchema },
  refusals: { 404: 'not-found' },
})

export const contribute = operation({
  id: 'contribute',
  method: 'post',
  path: '/public-consultations/{consultation}/contributions',
  summary:
    'Hand in a contribution. The receipt is its author’s alone: by it the contribution is changed, taken back and followed.',
  access: 'either',
  params: asked,
  idempotent: true,
  body: { type: 'json', schema: newContributionSchema, bytes: limits.jsonBytes },
  success: { status: 201, description: 'Its number, and the address of its receipt.', schema: receiptSchema },
  refusals: { 404: 'not-found', 409: 'public-consultation-closed', 429: 'too-many' },
})

export const enterContribution = operation({
  id: 'enterContribution',
  method: 'post',
  path: '/public-consultations/{consultation}/entered',
  summary: 'Enter, at the desk, what came by e-mail, on paper, or was said, with its provenance.',
  access: 'session',
  params: asked,
  body: { type: 'json', schema: enteredContributionSchema, bytes: limits.jsonBytes },
  success: {
    status: 201,
    description: 'Its number.',
    schema: z.object({ number: z.number().int() }).meta({ id: 'EnteredNumber' }),
  },
  refusals: { 403: 'not-yours-to-do', 404: 'not-found', 409: 'public-consultation-stage' },
})

export const enterMail = operation({
  id: 'enterMail',
  method: 'post',
  path: '/public-consultations/{consultation}/entered/mail',
  summary:
    'Enter, at the desk, an e-mail that was saved as a file (.eml): its words, sender and day are read from it, and it is kept with the files that came with it.',
  access: 'session',
  costly: 'document',
  params: asked,
  query: enteredMailQuerySchema,
  body: { type: 'file', contentTypes: ['message/rfc822'], bytes: mailBytes },
  success: {
    status: 201,
    description: 'Its number, and how many files were not kept apart for what they are.',
    schema: z.object({ number: z.number().int(), leftOut: z.number().int() }).meta({ id: 'EnteredMail' }),
  },
  refusals: {
    400: 'unreadable-file',
    403: 'not-yours-to-do',
    404: 'not-found',
    409: 'public-consultation-stage',
    413: 'too-large',
    415: 'unknown-format',
  },
})

export const readContributionFile = operation({
  id: 'readContributionFile',
  method: 'get',
  path: '/public-consultations/{consultation}/contributions/{number}/files/{nth}',
  summary: 'A file that came with a contribution, as it came; for the desk.',
  access: 'session',
  params: asked.extend({ number: z.coerce.number().int().min(1), nth: z.coerce.number().int().min(1) }),
  success: { status: 200, description: 'The file, to be saved.', contentTypes: ['application/octet-stream'] },
  refusals: { 404: 'not-found' },
})

export const endorseContribution = operation({
  id: 'endorseContribution',
  method: 'post',
  path: '/public-consultations/{consultation}/contributions/{number}/endorse',
  summary: 'Stand behind a contribution that is published. It is no contribution of its own.',
  access: 'either',
  params: asked.extend({ number: z.coerce.number().int().min(1) }),
  success: { status: 204, description: 'Counted.' },
  refusals: { 404: 'not-found', 409: 'public-consultation-closed', 429: 'too-many' },
})

export const makeDevice = operation({
  id: 'makeDevice',
  method: 'post',
  path: '/public-consultations/{consultation}/device',
  summary:
    'A token by which a program’s contributions are counted apart from others’ of its network, sent as Device-Token.',
  access: 'either',
  params: asked,
  success: {
    status: 201,
    description: 'The token.',
    schema: z.object({ id: z.string(), device: z.string() }).meta({ id: 'Device' }),
  },
  refusals: { 404: 'not-found', 429: 'too-many' },
})

export const readOwnContribution = operation({
  id: 'readOwnContribution',
  method: 'get',
  path: '/contributions/{receipt}',
  summary: 'One’s own contribution, by its receipt: all of it, whatever became of it.',
  access: 'anyone',
  bearsToken: true,
  params: receipt,
  success: { status: 200, description: 'The contribution.', schema: ownContributionSchema },
  refusals: { 404: 'not-found' },
})

export const changeOwnContribution = operation({
  id: 'changeOwnContribution',
  method: 'patch',
  path: '/contributions/{receipt}',
  summary: 'Change words of one’s own contribution, within a day and before the deadline.',
  access: 'anyone',
  bearsToken: true,
  params: receipt,
  body: { type: 'json', schema: changedContributionSchema, bytes: limits.jsonBytes },
  success: { status: 200, description: 'The contribution as it stands now.', schema: ownContributionSchema },
  refusals: { 404: 'not-found', 409: 'too-late-to-change' },
})

export const withdrawOwnContribution = operation({
  id: 'withdrawOwnContribution',
  method: 'delete',
  path: '/contributions/{receipt}',
  summary: 'Take one’s own contribution back; `?disowned=1` says that it was somebody else’s doing.',
  access: 'anyone',
  bearsToken: true,
  params: receipt,
  query: z.object({ disowned: z.enum(['0', '1']).exactOptional() }),
  success: { status: 204, description: 'Taken back. Its number stays.' },
  refusals: { 404: 'not-found', 409: 'contribution-gone' },
})

export const confirmOwnContribution = operation({
  id: 'confirmOwnContribution',
  method: 'post',
  path: '/contributions/{receipt}/confirm',
  summary: 'Say, by the receipt that came by mail, that a contribution is one’s own: from then on it counts.',
  access: 'anyone',
  bearsToken: true,
  params: receipt,
  success: { status: 204, description: 'Confirmed, or it was before.' },
  refusals: { 404: 'not-found', 409: 'contribution-gone' },
})

export const appealOwnComment = operation({
  id: 'appealOwnComment',
  method: 'post',
  path: '/contributions/{receipt}/appeal',
  summary: 'Ask that another person look at a refusal, once and within seven days.',
  access: 'anyone',
  bearsToken: true,
  params: receipt,
  body: { type: 'json', schema: namedCommentSchema, bytes: limits.sessionBytes },
  success: { status: 204, description: 'Lodged.' },
  refusals: { 404: 'not-found', 409: 'not-refused' },
})

export const findAnswerWanting = operation({
  id: 'findAnswerWanting',
  method: 'post',
  path: '/contributions/{receipt}/not-satisfied',
  summary: 'Say that an answer does not satisfy, within fourteen days. It is printed beside the answer.',
  access: 'anyone',
  bearsToken: true,
  params: receipt,
  body: { type: 'json', schema: namedCommentSchema, bytes: limits.sessionBytes },
  success: { status: 204, description: 'Noted.' },
  refusals: { 404: 'not-found', 409: 'unsatisfied-late' },
})

export const exportConsultationReport = operation({
  id: 'exportConsultationReport',
  method: 'get',
  path: '/public-consultations/{consultation}/report/{format}',
  summary: 'The report as a file: clock, table, comments by paragraph, answers. For anybody once it is published.',
  access: 'either',
  params: asked.extend({ format: z.string().max(16) }),
  costly: 'document',
  success: { status: 200, description: 'The file.', contentTypes: Object.values(exportContentTypes) },
  refusals: { 404: 'not-found' },
})

export const readConsultationTable = operation({
  id: 'readConsultationTable',
  method: 'get',
  path: '/public-consultations/{consultation}/{table}.csv',
  summary:
    'One of its tables as CSV: table (groups by channels, with sums that are counted), disposition, contributions, moderation.',
  access: 'either',
  params: asked.extend({ table: z.enum(consultationTables) }),
  costly: 'reading',
  success: { status: 200, description: 'The table.', contentTypes: ['text/csv'] },
  refusals: { 404: 'not-found' },
})

export const readConsultationData = operation({
  id: 'readConsultationData',
  method: 'get',
  path: '/public-consultations/{consultation}/data.json',
  summary: 'Everything that is published of it, as one document.',
  access: 'either',
  params: asked,
  costly: 'reading',
  success: {
    status: 200,
    description: 'The data.',
    schema: z
      .looseObject({ format: z.literal('tawafuq.public-consultation/1') })
      .meta({ id: 'PublicConsultationData' }),
  },
  refusals: { 404: 'not-found' },
})

export const readConsultationDataSchema = operation({
  id: 'readConsultationDataSchema',
  method: 'get',
  path: '/public-consultations/{consultation}/schema.json',
  summary: 'JSON Schema 2020-12 of the data.',
  access: 'either',
  params: asked,
  success: {
    status: 200,
    description: 'The schema.',
    schema: z.looseObject({ $schema: z.string() }).meta({ id: 'PublicConsultationDataSchema' }),
  },
  refusals: { 404: 'not-found' },
})

export const readConsultationFeed = operation({
  id: 'readConsultationFeed',
  method: 'get',
  path: '/public-consultations/{consultation}/feed.atom',
  summary: 'What happened to it, as an Atom feed.',
  access: 'either',
  params: asked,
  success: { status: 200, description: 'The feed.', contentTypes: ['application/atom+xml'] },
  refusals: { 404: 'not-found' },
})

export const readConsultationCalendar = operation({
  id: 'readConsultationCalendar',
  method: 'get',
  path: '/public-consultations/{consultation}/calendar.ics',
  summary: 'Its deadline for a calendar (RFC 5545).',
  access: 'either',
  params: asked,
  success: { status: 200, description: 'The calendar.', contentTypes: ['text/calendar'] },
  refusals: { 404: 'not-found' },
})
