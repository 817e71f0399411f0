import { z } from 'zod'

/** An error as RFC 9457 has it. `title` is a sentence in the language asked for; `code` is stable. */
export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    detail: z.string().exactOptional(),
    reference: z.string().exactOptional().meta({ description: 'Names a fault in the log of the server.' }),
    concerns: z.array(z.string()).exactOptional().meta({ description: 'Ids of what the refusal is about.' }),
    errors: z
      .array(z.object({ path: z.string(), message: z.string() }))
      .exactOptional()
      .meta({ description: 'With code bad-request: what is wrong, and where in the body.' }),
    known: z.array(z.string()).exactOptional().meta({ description: 'The values that are known here.' }),
  })
  .meta({ id: 'Problem' })

export type Problem = z.infer<typeof problemSchema>
