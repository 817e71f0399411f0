import { attendances, delegationGroups } from '@tawafuq/domain/meeting'
import { z } from 'zod'
import { roleSchema } from './entrySchema.ts'
import { delegationIdSchema, meetingIdSchema, participantIdSchema, statementIdSchema } from './idSchemas.ts'
import { limits } from './limits.ts'
import { requestSchema } from './requestSchema.ts'
import { stageSchema } from './sheetSchema.ts'
import { bilingualAnswerSchema, bilingualSchema, instantSchema, lineSchema } from './textSchemas.ts'

const day = z.union([z.iso.date(), z.iso.datetime({ offset: true })])
const group = z.enum(delegationGroups).meta({ id: 'DelegationGroup' })
const attendance = z.enum(attendances).meta({ id: 'Attendance' })

export const newMeetingSchema = requestSchema(
  { title: bilingualSchema(limits.titleCharacters) },
  { place: lineSchema(limits.nameCharacters), startsOn: day, endsOn: day },
)
  .refine(({ startsOn, endsOn }) => startsOn === undefined || endsOn === undefined || startsOn <= endsOn, {
    path: ['endsOn'],
    params: { say: 'ends-before-start' },
  })
  .meta({ id: 'NewMeeting' })

export const newDelegationSchema = requestSchema({
  name: bilingualSchema(limits.nameCharacters),
  code: lineSchema(limits.codeCharacters),
  group,
}).meta({ id: 'NewDelegation' })

export const newParticipantSchema = requestSchema(
  { name: lineSchema(limits.nameCharacters), role: roleSchema, attendance },
  { delegationId: delegationIdSchema },
).meta({ id: 'NewParticipant' })

export const invitationSchema = z
  .object({ id: participantIdSchema, joinToken: z.string(), joinUrl: z.string() })
  .meta({ id: 'Invitation', description: 'The join token is shown this once and cannot be read again.' })

const meetingShape = {
  id: meetingIdSchema,
  title: bilingualAnswerSchema,
  place: z.string().nullable(),
  startsOn: z.string().nullable(),
  endsOn: z.string().nullable(),
}

export const meetingSchema = z.object(meetingShape).meta({ id: 'Meeting' })

const delegation = z
  .object({
    id: delegationIdSchema,
    meetingId: meetingIdSchema,
    name: bilingualAnswerSchema,
    code: z.string(),
    group,
  })
  .meta({ id: 'Delegation' })

const participant = z
  .object({
    id: participantIdSchema,
    meetingId: meetingIdSchema.nullable(),
    delegationId: delegationIdSchema.nullable(),
    name: z.string(),
    role: roleSchema,
    attendance,
  })
  .meta({ id: 'Participant' })

export const meetingViewSchema = z
  .object({
    ...meetingShape,
    meeting: meetingSchema.meta({ description: 'The same, as one object.' }),
    delegations: z.array(delegation),
    participants: z.array(participant).meta({ description: 'For the secretariat; empty for others.' }),
  })
  .meta({ id: 'MeetingView' })

export const statementListingSchema = z
  .object({
    id: statementIdSchema,
    meetingId: meetingIdSchema,
    title: bilingualAnswerSchema,
    openedAt: instantSchema,
    stage: stageSchema,
  })
  .meta({ id: 'StatementListing' })
