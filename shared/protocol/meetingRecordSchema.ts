import { delegationGroups } from '@tawafuq/domain/acts/meeting/meeting'
import {
  actionItemIdSchema,
  decisionIdSchema,
  delegationIdSchema,
  sittingIdSchema,
} from '@tawafuq/domain/schemas/idSchemas'
import { bilingualAnswerSchema, instantSchema } from '@tawafuq/domain/schemas/textSchemas'
import { z } from 'zod'
import { actorSchema } from './entrySchema.ts'

const sentence = z.object({ ar: z.string(), en: z.string() })
const time = { speeches: z.int().min(0), seconds: z.int().min(0) }

/** The record of a meeting, from its ledger. */
export const meetingRecordSchema = z
  .object({
    rules: z.array(sentence),
    sittings: z.array(
      z.object({
        id: sittingIdSchema,
        number: z.int().min(1),
        title: bilingualAnswerSchema,
        openedAt: instantSchema,
        closedAt: instantSchema.nullable(),
        nextAt: instantSchema
          .exactOptional()
          .meta({ description: 'When the meeting sits again, as said at the close.' }),
      }),
    ),
    lines: z.array(z.object({ version: z.int().min(1), at: instantSchema, sentence })),
    speaking: z.object({
      delegations: z
        .array(z.object({ delegationId: delegationIdSchema.nullable(), ...time }))
        .meta({ description: 'The longest first; null gathers those who spoke for no delegation.' }),
      groups: z.array(z.object({ group: z.enum(delegationGroups).nullable(), ...time })),
    }),
    decisions: z.array(
      z.object({ id: decisionIdSchema, number: z.int(), text: z.string(), at: instantSchema, by: actorSchema }),
    ),
    presence: z
      .object({ delegationIds: z.array(delegationIdSchema), at: instantSchema, by: actorSchema })
      .nullable()
      .meta({ description: 'Who was there at the roll call of this sitting; null where none was called.' }),
    actionItems: z.array(
      z.object({
        id: actionItemIdSchema,
        number: z.int(),
        text: z.string(),
        owner: z.string(),
        due: z.string().nullable().meta({ description: 'A day, or an instant.' }),
        at: instantSchema,
        by: actorSchema,
      }),
    ),
  })
  .meta({ id: 'MeetingRecord' })
