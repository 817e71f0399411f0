import { roles } from '@tawafuq/domain/acts/meeting/roles'
import { delegationIdSchema, participantIdSchema } from '@tawafuq/domain/schemas/idSchemas'
import { instantSchema } from '@tawafuq/domain/schemas/textSchemas'
import { z } from 'zod'
import { eventSchema, meetingEventSchema } from './eventSchema.ts'

export const roleSchema = z.enum(roles).meta({ id: 'Role' })

export const actorSchema = z
  .object({ participantId: participantIdSchema, delegationId: delegationIdSchema.nullable(), role: roleSchema })
  .meta({ id: 'Actor', description: 'Who acted, for whom, as what.' })

const hash = z.string().regex(/^[0-9a-f]{64}$/)

/** Entries of a ledger whose events have a schema. `hash` covers the canonical JSON of all its other members. */
function entryOf<Event extends z.ZodType>(event: Event) {
  return z.object({ version: z.int().min(1), at: instantSchema, actor: actorSchema, event, previousHash: hash, hash })
}

/** An entry in the ledger of a statement. */
export const entrySchema = entryOf(eventSchema).meta({ id: 'Entry' })

/** An entry in the ledger of a meeting. */
export const meetingEntrySchema = entryOf(meetingEventSchema).meta({ id: 'MeetingEntry' })
