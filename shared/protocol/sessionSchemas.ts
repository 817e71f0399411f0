import { delegationIdSchema, meetingIdSchema, participantIdSchema } from '@tawafuq/domain/schemas/idSchemas'
import { limits } from '@tawafuq/domain/schemas/limits'
import { requestSchema } from '@tawafuq/domain/schemas/requestSchema'
import { instantSchema } from '@tawafuq/domain/schemas/textSchemas'
import { z } from 'zod'
import { roleSchema } from './entrySchema.ts'

export const signInSchema = requestSchema({ joinToken: z.string().min(1).max(limits.tokenCharacters) }).meta({
  id: 'SignIn',
})

const participant = z
  .object({
    id: participantIdSchema,
    name: z.string(),
    role: roleSchema,
    meetingId: meetingIdSchema.nullable().meta({ description: 'Null for the secretariat of the deployment alone.' }),
    delegationId: delegationIdSchema.nullable(),
  })
  .meta({ id: 'SessionParticipant' })

export const sessionSchema = z
  .object({ token: z.string(), expiresAt: instantSchema, participant })
  .meta({ id: 'Session' })

export const whoSchema = z
  .object({ participant, expiresAt: instantSchema.exactOptional() })
  .meta({ id: 'Who', description: 'Whose session it is, without its token.' })
