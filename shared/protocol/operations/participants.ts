import { meetingIdSchema, participantIdSchema } from '@tawafuq/domain/schemas/idSchemas'
import { limits } from '@tawafuq/domain/schemas/limits'
import { z } from 'zod'
import {
  headshipSchema,
  invitationSchema,
  newParticipantSchema,
  participantChangeSchema,
  participantSchema,
  pinSchema,
} from '../meetingSchemas.ts'
import { operation } from '../operation.ts'
import { rosterContentTypes, rosterQuerySchema, rosterSchema } from '../rosterSchema.ts'

const params = z.object({ meeting: meetingIdSchema })
const ofParticipant = z.object({ meeting: meetingIdSchema, participant: participantIdSchema })
const refusals = { 403: 'not-yours-to-do', 404: 'not-found' }
const json = <Schema extends z.ZodType>(schema: Schema) => ({ type: 'json', schema, bytes: limits.jsonBytes }) as const

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

export const addRoster = operation({
  id: 'addRoster',
  method: 'post',
  path: '/meetings/{meeting}/roster',
  summary:
    'Add the people of a list, CSV of any separator and encoding or XLSX, with headings in Arabic or English; delegations that nobody knows are made. Lines that cannot be taken are told and left out.',
  access: 'session',
  costly: 'document',
  roles: ['secretariat'],
  params,
  query: rosterQuerySchema,
  body: { type: 'file', contentTypes: rosterContentTypes, bytes: limits.rosterBytes },
  success: { status: 200, description: 'What was made, or would be.', schema: rosterSchema },
  refusals: { ...refusals, 400: 'unreadable-file', 409: 'name-taken, delegation-taken', 415: 'unknown-format' },
})

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
