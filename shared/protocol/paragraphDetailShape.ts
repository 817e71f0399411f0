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
    light: z.enum(lights).exclude(['green']),
    note: words,
    at: instantSchema,
  })
  .meta({ id: 'SheetLight', description: 'Who raises none shows green, no objection.' })

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
  lights: z.array(light),
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
