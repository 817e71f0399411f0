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
import { z } from 'zod'
import { roleSchema } from './entrySchema.ts'
import { bilingualNameSchema, nameSchema } from './nameSchema.ts'
import { stageSchema } from './sheetSchema.ts'

const day = z.union([z.iso.date(), z.iso.datetime({ offset: true })])
const group = z.enum(delegationGroups).meta({ id: 'DelegationGroup' })
const attendance = z.enum(attendances).meta({ id: 'Attendance' })

/**
 * Whether a meeting that begins then ends no sooner. Instants are compared as instants, whatever their offsets; a day
 * beside an instant is that day wherever on earth the meeting is.
 */
function isInOrder(startsOn: string, endsOn: string): boolean {
  if (isDay(startsOn) && isDay(endsOn)) return startsOn <= endsOn
  const start = Date.parse(isDay(startsOn) ? `${startsOn}T00:00:00+14:00` : startsOn)
  const end = Date.parse(isDay(endsOn) ? `${endsOn}T23:59:59-12:00` : endsOn)
  return start <= end
}

function isDay(given: string): boolean {
  return !given.includes('T')
}

export const newMeetingSchema = requestSchema(
  { title: bilingualNameSchema(limits.titleCharacters) },
  { place: nameSchema(limits.nameCharacters), startsOn: day, endsOn: day },
)
  .refine(({ startsOn, endsOn }) => startsOn === undefined || endsOn === undefined || isInOrder(startsOn, endsOn), {
    path: ['endsOn'],
    params: { say: 'ends-before-start' },
  })
  .meta({ id: 'NewMeeting' })

const headConfirms = z
  .boolean()
  .meta({ description: 'Whether an objection of another member awaits the word of the head.' })

export const newDelegationSchema = requestSchema(
  { name: bilingualNameSchema(limits.nameCharacters), code: nameSchema(limits.codeCharacters), group },
  { headConfirms },
).meta({ id: 'NewDelegation' })

/** How a delegation speaks from now on. */
export const delegationVoiceSchema = requestSchema({ headConfirms }).meta({ id: 'DelegationVoice' })

const head = z.boolean().meta({ description: 'Head of their delegation, or one who stands in for the head.' })

export const newParticipantSchema = requestSchema(
  { name: nameSchema(limits.nameCharacters), role: roleSchema, attendance },
  { delegationId: delegationIdSchema, head },
)
  .refine(({ head: isHead, delegationId }) => isHead !== true || delegationId !== undefined, {
    path: ['delegationId'],
    params: { say: 'head-of-none' },
  })
  .meta({ id: 'NewParticipant' })

/** Whether a participant is head of their delegation from now on. */
export const headshipSchema = requestSchema({ head }).meta({ id: 'Headship' })

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
    headConfirms: z.literal(true).exactOptional(),
    headIds: z.array(participantIdSchema).meta({ description: 'Who may speak as its head.' }),
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
    head: z.literal(true).exactOptional(),
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

/** A statement of which nothing can be said but its name: what is stored of it is damaged. */
export const statementApartSchema = statementListingSchema.omit({ stage: true }).meta({ id: 'StatementApart' })
