/** What a sheet says of a paragraph beyond its text and what stands against it: for programs that do not fold the ledger. */

import { linkKinds } from '@tawafuq/domain/acts/bracket/link'
import { lights } from '@tawafuq/domain/acts/light/lights'
import {
  bracketIdSchema,
  delegationIdSchema,
  linkIdSchema,
  remarkIdSchema,
  reservationIdSchema,
} from '@tawafuq/domain/schemas/idSchemas'
import { remarkSubjectSchema } from '@tawafuq/domain/schemas/remarkSubjectSchema'
import { instantSchema } from '@tawafuq/domain/schemas/textSchemas'
import { z } from 'zod'
import { actorSchema } from './entrySchema.ts'
import { shortenedSchema } from './shortenedSchema.ts'

const done = { by: actorSchema, at: instantSchema }
const words = z.string().nullable()

const remark = z
  .object({
    id: remarkIdSchema,
    on: remarkSubjectSchema,
    delegationId: delegationIdSchema.nullable(),
    text: z.string(),
    ...done,
    shortened: shortenedSchema,
  })
  .meta({ id: 'SheetRemark' })

const light = z
  .object({
    delegationId: delegationIdSchema,
    light: z.enum(lights).meta({ description: 'green: declared no objection; yellow: has a point; red: objects.' }),
    by: z
      .enum(['objection', 'bracket', 'light'])
      .meta({ description: 'What says so: an objection or a bracket of its own that stands, or its light.' }),
    note: words,
    at: instantSchema,
    onEarlierWording: z.boolean().meta({ description: 'Declared on a wording that the paragraph no longer has.' }),
  })
  .meta({ id: 'SheetLight', description: 'Nobody is listed who did not declare.' })

const stand = z
  .object({
    declared: z.array(light),
    silent: z.int().min(0).meta({ description: 'How many delegations of the meeting have declared nothing.' }),
  })
  .meta({ id: 'SheetLights' })

const link = z
  .object({
    id: linkIdSchema,
    kind: z.enum(linkKinds),
    bracketIds: z.array(bracketIdSchema),
    noText: z.boolean().meta({ description: 'Whether "no text" is one of the alternatives.' }),
    ...done,
  })
  .meta({ id: 'SheetLink', description: 'A package may have brackets of other paragraphs, and is listed at each.' })

export const paragraphDetailShape = {
  remarks: z.array(remark),
  lights: stand,
  links: z.array(link),
  parked: z
    .object({ with: z.string(), note: words, ...done })
    .nullable()
    .meta({ description: 'With whom it is out, until it is brought back.' }),
  reservations: z.array(
    z.object({
      id: reservationIdSchema,
      delegationId: delegationIdSchema,
      text: z.string(),
      at: instantSchema,
      shortened: shortenedSchema,
    }),
  ),
}
