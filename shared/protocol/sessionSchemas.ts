import { delegationIdSchema, meetingIdSchema, participantIdSchema } from '@tawafuq/domain/schemas/idSchemas'
import { limits } from '@tawafuq/domain/schemas/limits'
import { requestSchema } from '@tawafuq/domain/schemas/requestSchema'
import { bilingualAnswerSchema, instantSchema } from '@tawafuq/domain/schemas/textSchemas'
import { z } from 'zod'
import { roleSchema } from './entrySchema.ts'

const typed = z.string().min(1).max(limits.typedCodeCharacters)

/** A join token, the code of a card, a PIN in a meeting, or a seat of the account one has come back with: one of them. */
export const signInSchema = requestSchema(
  {},
  {
    joinToken: z.string().min(1).max(limits.tokenCharacters),
    cardCode: typed.meta({ description: 'As it stands on a card, however it is typed.' }),
    meetingCode: typed,
    pin: typed.meta({ description: 'Good once, with the code of its meeting.' }),
    seat: participantIdSchema.meta({
      description: 'Of the account with which one has come back from `/sign-in/openid`, in the same browser.',
    }),
    shared: z.boolean().meta({
      description: 'A machine that several people use: the session ends with the browser, in half a day at most.',
    }),
  },
)
  .refine(
    ({ joinToken, cardCode, meetingCode, pin, seat }) =>
      (meetingCode === undefined) === (pin === undefined) &&
      [joinToken, cardCode, pin, seat].filter((key) => key !== undefined).length === 1,
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

export const waysInSchema = z
  .object({
    openId: z.boolean().meta({ description: 'Whether an account of an institution opens a session here.' }),
    account: z.string().nullable().meta({ description: 'The account one has come back with; null for none.' }),
    seats: z.array(
      z.object({
        participantId: participantIdSchema,
        name: z.string(),
        role: roleSchema,
        meeting: z.object({ id: meetingIdSchema, title: bilingualAnswerSchema }),
        delegation: bilingualAnswerSchema.nullable(),
      }),
    ),
  })
  .meta({ id: 'WaysIn', description: 'How one may sign in here, and the seats of the account one has come back with.' })
