import { delegationIdSchema, meetingIdSchema, statementIdSchema } from '@tawafuq/domain/schemas/idSchemas'
import { limits } from '@tawafuq/domain/schemas/limits'
import { z } from 'zod'
import { deletionReceiptSchema, meetingRemovalSchema } from '../deletionReceiptSchema.ts'
import {
  changedDelegationSchema,
  delegationChangeSchema,
  delegationVoiceSchema,
  meetingChangeSchema,
  meetingSchema,
  meetingViewSchema,
  newDelegationSchema,
  newMeetingSchema,
  statementApartSchema,
  statementListingSchema,
} from '../meetingSchemas.ts'
import { operation } from '../operation.ts'
import { newStatementSchema } from '../statementSchemas.ts'

const params = z.object({ meeting: meetingIdSchema })
const refusals = { 403: 'not-yours-to-do', 404: 'not-found' }
const json = <Schema extends z.ZodType>(schema: Schema) => ({ type: 'json', schema, bytes: limits.formBytes }) as const

export const listMeetings = operation({
  id: 'listMeetings',
  method: 'get',
  path: '/meetings',
  summary: 'The meetings that are open to the caller.',
  access: 'session',
  success: { status: 200, description: 'Meetings.', schema: z.object({ meetings: z.array(meetingSchema) }) },
})

export const openMeeting = operation({
  id: 'openMeeting',
  method: 'post',
  path: '/meetings',
  summary: 'Open a meeting: for the secretariat of the deployment.',
  access: 'session',
  body: json(newMeetingSchema),
  success: { status: 201, description: 'The meeting is open.', schema: z.object({ id: meetingIdSchema }) },
  refusals: { 403: 'not-yours-to-do' },
})

export const viewMeeting = operation({
  id: 'viewMeeting',
  method: 'get',
  path: '/meetings/{meeting}',
  summary: 'A meeting with its delegations and, for its secretariat, its participants.',
  access: 'session',
  params,
  success: { status: 200, description: 'The meeting.', schema: meetingViewSchema },
  refusals,
})

export const addDelegation = operation({
  id: 'addDelegation',
  method: 'post',
  path: '/meetings/{meeting}/delegations',
  summary: 'Add a delegation to a meeting.',
  access: 'session',
  params,
  body: json(newDelegationSchema),
  success: { status: 201, description: 'The delegation.', schema: z.object({ id: delegationIdSchema }) },
  refusals: { ...refusals, 409: 'delegation-taken' },
})

export const changeMeeting = operation({
  id: 'changeMeeting',
  method: 'patch',
  path: '/meetings/{meeting}',
  summary: 'Change what is said of a meeting. What is not named stays; an empty text takes away what stood there.',
  access: 'session',
  params,
  body: json(meetingChangeSchema),
  success: { status: 200, description: 'The meeting as it stands now.', schema: meetingSchema },
  refusals: { ...refusals, 409: 'ends-before-start' },
})

export const changeDelegation = operation({
  id: 'changeDelegation',
  method: 'patch',
  path: '/meetings/{meeting}/delegations/{delegation}',
  summary: 'Change the name, code or group of a delegation. Its colour and place stay.',
  access: 'session',
  params: z.object({ meeting: meetingIdSchema, delegation: delegationIdSchema }),
  body: json(delegationChangeSchema),
  success: { status: 200, description: 'The delegation as it stands now.', schema: changedDelegationSchema },
  refusals: { ...refusals, 409: 'delegation-taken' },
})

export const archiveMeeting = operation({
  id: 'archiveMeeting',
  method: 'get',
  path: '/meetings/{meeting}/archive',
  summary: 'Everything of a meeting as one ZIP: for its secretariat.',
  access: 'session',
  costly: 'document',
  roles: ['secretariat'],
  params,
  success: { status: 200, description: 'The archive.', contentTypes: ['application/zip'] },
  refusals,
})

export const removeMeeting = operation({
  id: 'removeMeeting',
  method: 'delete',
  path: '/meetings/{meeting}',
  summary: 'Delete a meeting for good, where its title is given again. What has been published stays published.',
  access: 'session',
  params,
  body: json(meetingRemovalSchema),
  success: { status: 200, description: 'The receipt, signed.', schema: deletionReceiptSchema },
  refusals: { ...refusals, 409: 'title-differs' },
})

export const setDelegationVoice = operation({
  id: 'setDelegationVoice',
  method: 'post',
  path: '/meetings/{meeting}/delegations/{delegation}/voice',
  summary: 'Say whether a delegation has its head confirm what its members object to.',
  access: 'session',
  params: z.object({ meeting: meetingIdSchema, delegation: delegationIdSchema }),
  body: json(delegationVoiceSchema),
  success: { status: 204, description: 'So it is from now on.' },
  refusals,
})

export const openStatement = operation({
  id: 'openStatement',
  method: 'post',
  path: '/meetings/{meeting}/statements',
  summary:
    'Open a statement, with the blocks of its first text. The same Idempotency-Key from the same participant gives the same statement again.',
  access: 'session',
  params,
  idempotent: true,
  body: { type: 'json', schema: newStatementSchema, bytes: limits.jsonBytes },
  success: { status: 201, description: 'The statement is open.', schema: z.object({ id: statementIdSchema }) },
  refusals: { ...refusals, 409: 'key-reused' },
})

export const listStatements = operation({
  id: 'listStatements',
  method: 'get',
  path: '/meetings/{meeting}/statements',
  summary: 'The statements of a meeting, in the order in which they were opened.',
  access: 'session',
  params,
  success: {
    status: 200,
    description: 'Statements.',
    schema: z.object({
      statements: z.array(statementListingSchema),
      apart: z.array(statementApartSchema).meta({ description: 'Those of which what is stored is damaged, by name.' }),
    }),
  },
  refusals,
})
