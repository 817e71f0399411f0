import { attendances, delegationGroups } from '@tawafuq/domain/acts/meeting/meeting'
import { delegationIdSchema, participantIdSchema } from '@tawafuq/domain/schemas/idSchemas'
import { bilingualAnswerSchema } from '@tawafuq/domain/schemas/textSchemas'
import { z } from 'zod'
import { roleSchema } from './entrySchema.ts'

/** What a list of people comes as; what it is in truth its bytes tell. */
export const rosterContentTypes = [
  'text/csv',
  'text/tab-separated-values',
  'text/plain',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
] as const

export const rosterQuerySchema = z.object({
  dry: z.enum(['0', '1']).default('0').meta({ description: '1: nothing is made.' }),
  role: roleSchema.default('delegate').meta({ description: 'Taken where a line names none.' }),
  attendance: z.enum(attendances).default('onsite').meta({ description: 'Taken where a line names none.' }),
})

const counts = z.object({ created: z.int(), matched: z.int() })

const row = z
  .object({
    line: z.int(),
    name: z.string(),
    role: roleSchema,
    attendance: z.enum(attendances),
    delegationCode: z.string().exactOptional(),
    head: z.literal(true).exactOptional(),
    email: z.string().exactOptional(),
    state: z.enum(['created', 'matched']),
    id: participantIdSchema.exactOptional(),
    joinToken: z.string().exactOptional(),
    joinUrl: z.string().exactOptional(),
    cardCode: z.string().exactOptional(),
  })
  .meta({
    id: 'RosterRow',
    description: 'A person of the list. Those who were added have their invitation, shown this once.',
  })

export const rosterSchema = z
  .object({
    delegations: counts,
    participants: counts,
    problems: z.array(z.object({ line: z.int(), message: z.string() })),
    named: z
      .array(
        z.object({
          id: delegationIdSchema.exactOptional(),
          name: bilingualAnswerSchema,
          code: z.string(),
          group: z.enum(delegationGroups),
          isNew: z.boolean(),
        }),
      )
      .meta({ description: 'The delegations that the list names.' }),
    rows: z.array(row),
  })
  .meta({ id: 'Roster' })
