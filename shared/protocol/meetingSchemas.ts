import { attendances, delegationGroups } from '@tawafuq/domain/acts/meeting/meeting'
import {
  delegationIdSchema,
  meetingIdSchema,
  participantIdSchema,
  statementIdSchema,
} from '@tawafuq/domain/schemas/idSchemas'
import { limits } from '@tawafuq/domain/schemas/limits'
import { requestSchema } from '@tawafuq/domain/schemas/requestSchema'
import { bilingualAnswerSchema, instantSchema } from '@tawafuq/domain/schemas/textSchemas'
import { zoneSchema } from '@tawafuq/domain/schemas/zoneSchema'
import { z } from 'zod'
import { roleSchema } from './entrySchema.ts'
import { isInOrder } from './isInOrder.ts'
import { bilingualNameSchema, nameSchema } from './nameSchema.ts'
import { stageSchema } from './sheetSchema.ts'

const day = z.union([z.iso.date(), z.iso.datetime({ offset: true })])
const group = z.enum(delegationGroups).meta({ id: 'DelegationGroup' })
const attendance = z.enum(attendances).meta({ id: 'Attendance' })

const streamUrl = z
  .url({ protocol: /^https?$/ })
  .max(limits.linkCharacters)
  .meta({ description: 'Where the meeting is streamed.' })

const email = z.email().max(limits.nameCharacters)

export const newMeetingSchema = requestSchema(
  { title: bilingualNameSchema(limits.titleCharacters) },
  { place: nameSchema(limits.nameCharacters), startsOn: day, endsOn: day, zone: zoneSchema, streamUrl },
)
  .refine(({ startsOn, endsOn }) => startsOn === undefined || endsOn === undefined || isInOrder(startsOn, endsOn), {
    path: ['endsOn'],
    params: { say: 'ends-before-start' },
  })
  .meta({ id: 'NewMeeting' })

/** In a change, nothing written takes away what stood there; a member that is absent, or null, stays as it is. */
function orNothing<Schema extends z.ZodType>(schema: Schema) {
  return z.union([z.literal(''), schema])
}

export const meetingChangeSchema = requestSchema(
  {},
  {
    title: bilingualNameSchema(limits.titleCharacters),
    place: orNothing(nameSchema(limits.nameCharacters)),
    startsOn: orNothing(day),
    endsOn: orNothing(day),
    zone: orNothing(zoneSchema),
    streamUrl: orNothing(streamUrl),
  },
).meta({ id: 'MeetingChange' })

const headConfirms = z
  .boolean()
  .meta({ description: 'Whether an objection of another member awaits the word of the head.' })

export const newDelegationSchema = requestSchema(
  { name: bilingualNameSchema(limits.nameCharacters), code: nameSchema(limits.codeCharacters), group },
  { headConfirms },
).meta({ id: 'NewDelegation' })

export const delegationChangeSchema = requestSchema(
  {},
  { name: bilingualNameSchema(limits.nameCharacters), code: nameSchema(limits.codeCharacters), group },
).meta({ id: 'DelegationChange' })

/** How a delegation speaks from now on. */
export const delegationVoiceSchema = requestSchema({ headConfirms }).meta({ id: 'DelegationVoice' })

const head = z.boolean().meta({ description: 'Head of their delegation, or one who stands in for the head.' })

export const newParticipantSchema = requestSchema(
  { name: nameSchema(limits.nameCharacters), role: roleSchema, attendance },
  { delegationId: delegationIdSchema, head, email },
)
  .refine(({ head: isHead, delegationId }) => isHead !== true || delegationId !== undefined, {
    path: ['delegationId'],
    params: { say: 'head-of-none' },
  })
  .meta({ id: 'NewParticipant' })

export const participantChangeSchema = requestSchema(
  {},
  {
    name: nameSchema(limits.nameCharacters),
    role: roleSchema,
    attendance,
    delegationId: orNothing(delegationIdSchema),
    head,
    email: orNothing(email),
  },
).meta({ id: 'ParticipantChange' })

/** Whether a participant is head of their delegation from now on. */
export const headshipSchema = requestSchema({ head }).meta({ id: 'Headship' })

export const invitationSchema = z
  .object({ id: participantIdSchema, joinToken: z.string(), joinUrl: z.string(), cardCode: z.string() })
  .meta({ id: 'Invitation', description: 'Token and card code are shown this once and cannot be read again.' })

export const pinSchema = z
  .object({ meetingCode: z.string(), pin: z.string(), expiresAt: instantSchema })
  .meta({ id: 'Pin', description: 'Good once. It is shown this once and cannot be read again.' })

const meetingShape = {
  id: meetingIdSchema,
  title: bilingualAnswerSchema,
  place: z.string().nullable(),
  startsOn: z.string().nullable(),
  endsOn: z.string().nullable(),
  zone: z.string().exactOptional().meta({ description: 'The zone of its hours, as IANA names it.' }),
  streamUrl: z.string().exactOptional(),
}

export const meetingSchema = z.object(meetingShape).meta({ id: 'Meeting' })

const delegationShape = {
  id: delegationIdSchema,
  meetingId: meetingIdSchema,
  name: bilingualAnswerSchema,
  code: z.string(),
  group,
  headConfirms: z.literal(true).exactOptional(),
}

export const changedDelegationSchema = z.object(delegationShape).meta({ id: 'ChangedDelegation' })

const delegation = z
  .object({
    ...delegationShape,
    headIds: z.array(participantIdSchema).meta({ description: 'Who may speak as its head.' }),
  })
  .meta({ id: 'Delegation' })

export const participantSchema = z
  .object({
    id: participantIdSchema,
    meetingId: meetingIdSchema.nullable(),
    delegationId: delegationIdSchema.nullable(),
    name: z.string(),
    role: roleSchema,
    attendance,
    head: z.literal(true).exactOptional(),
    email: z.string().exactOptional(),
    enteredAt: instantSchema.exactOptional().meta({ description: 'When they first signed in.' }),
  })
  .meta({ id: 'Participant' })

export const meetingViewSchema = z
  .object({
    ...meetingShape,
    meeting: meetingSchema.meta({ description: 'The same, as one object.' }),
    delegations: z.array(delegation),
    participants: z.array(participantSchema).meta({ description: 'For the secretariat; empty for others.' }),
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

/** A statement of which nothing can be said but its name: what is stored of it is damaged. */
export const statementApartSchema = statementListingSchema.omit({ stage: true }).meta({ id: 'StatementApart' })
