import {
  delegationIdSchema,
  meetingIdSchema,
  participantIdSchema,
  statementIdSchema,
} from '@tawafuq/domain/schemas/idSchemas'
import { limits } from '@tawafuq/domain/schemas/limits'
import { z } from 'zod'
import {
  changedDelegationSchema,
  delegationChangeSchema,
  delegationVoiceSchema,
  headshipSchema,
  invitationSchema,
  meetingChangeSchema,
  meetingSchema,
  meetingViewSchema,
  newDelegationSchema,
  newMeetingSchema,
  newParticipantSchema,
  participantChangeSchema,
  participantSchema,
  pinSchema,
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

export const inviteParticipant = operation({
  id: 'inviteParticipant',
  method: 'post',
  path: '/meetings/{meeting}/participants',
  summary: 'Invite a participant: the answer carries the join link.',
  access: 'session',
  params,
  body: json(newParticipantSchema),
  success: { status: 201, description: 'The invitation.', schema: invitationSchema },
  refusals: { ...refusals, 409: 'head-not-delegate, name-taken' },
})

export const renewInvitation = operation({
  id: 'renewInvitation',
  method: 'post',
  path: '/meetings/{meeting}/participants/{participant}/invitation',
  summary: 'A new join link and card for one who has lost theirs; the earlier ones stop working.',
  access: 'session',
  params: z.object({ meeting: meetingIdSchema, participant: participantIdSchema }),
  success: { status: 201, description: 'The invitation.', schema: invitationSchema },
  refusals,
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

const ofParticipant = z.object({ meeting: meetingIdSchema, participant: participantIdSchema })

export const changeParticipant = operation({
  id: 'changeParticipant',
  method: 'patch',
  path: '/meetings/{meeting}/participants/{participant}',
  summary: 'Change what is said of a participant. Screens that they have open follow; their link stays.',
  access: 'session',
  params: ofParticipant,
  body: json(participantChangeSchema),
  success: { status: 200, description: 'The participant as they stand now.', schema: participantSchema },
  refusals: { ...refusals, 409: 'name-taken, head-not-delegate' },
})

export const givePin = operation({
  id: 'givePin',
  method: 'post',
  path: '/meetings/{meeting}/participants/{participant}/pin',
  summary: 'A PIN for one who stands at the desk without a card: good once, for minutes. The earlier one ends.',
  access: 'session',
  params: ofParticipant,
  success: { status: 201, description: 'The PIN, with the code of the meeting.', schema: pinSchema },
  refusals,
})

export const setHeadship = operation({
  id: 'setHeadship',
  method: 'post',
  path: '/meetings/{meeting}/participants/{participant}/head',
  summary: 'Say whether a participant is head of their delegation.',
  access: 'session',
  params: ofParticipant,
  body: json(headshipSchema),
  success: { status: 204, description: 'So it is from now on.' },
  refusals: { ...refusals, 409: 'head-not-delegate' },
})

export const removeParticipant = operation({
  id: 'removeParticipant',
  method: 'delete',
  path: '/meetings/{meeting}/participants/{participant}',
  summary: 'Remove a participant: their join link, sessions and feed end. What they have done stays in the ledger.',
  access: 'session',
  params: ofParticipant,
  success: { status: 204, description: 'Removed.' },
  refusals,
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
