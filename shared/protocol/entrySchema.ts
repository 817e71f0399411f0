import { roles } from '@tawafuq/domain/acts/meeting/roles'
import { delegationIdSchema, participantIdSchema } from '@tawafuq/domain/schemas/idSchemas'
import { instantSchema } from '@tawafuq/domain/schemas/textSchemas'
import { z } from 'zod'
import { eventSchema } from './eventSchema.ts'

export const roleSchema = z.enum(roles).meta({ id: 'Role' })

export const actorSchema = z
  .object({ participantId: participantIdSchema, delegationId: delegationIdSchema.nullable(), role: roleSchema })
  .meta({ id: 'Actor', description: 'Who acted, for whom, as what.' })

const hash = z.string().regex(/^[0-9a-f]{64}$/)

/** An entry of the ledger. `hash` covers the canonical JSON of all its other members. */
export const entrySchema = z
  .object({
    version: z.int().min(1),
    at: instantSchema,
    actor: actorSchema,
    event: eventSchema,
    previousHash: hash,
    hash,
  })
  .meta({ id: 'Entry' })
