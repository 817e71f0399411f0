import { delegationIdSchema, meetingIdSchema, participantIdSchema } from '@tawafuq/domain/schemas/idSchemas'
import { limits } from '@tawafuq/domain/schemas/limits'
import { requestSchema } from '@tawafuq/domain/schemas/requestSchema'
import { instantSchema } from '@tawafuq/domain/schemas/textSchemas'
import { z } from 'zod'
import { roleSchema } from './entrySchema.ts'

const typed = z.string().min(1).max(limits.typedCodeCharacters)

/** A join token, the code of a card, or a PIN in a meeting: one of them. */
export const signInSchema = requestSchema(
  {},
  {
    joinToken: z.string().min(1).max(limits.tokenCharacters),
    cardCode: typed.meta({ description: 'As it stands on a card, however it is typed.' }),
    meetingCode: typed,
    pin: typed.meta({ description: 'Good once, with the code of its meeting.' }),
    shared: z.boolean().meta({
      description: 'A machine that several people use: the session ends with the browser, in half a day at most.',
    }),
  },
)
  .refine(
    ({ joinToken, cardCode, meetingCode, pin }) =>
      (meetingCode === undefined) === (pin === undefined) &&
      [joinToken, cardCode, pin].filter((key) => key !== undefined).length === 1,
    { path: ['joinToken'], params: { say: 'sign-in-how' } },
  )
  .meta({ id: 'SignIn' })

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
