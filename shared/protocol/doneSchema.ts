import { z } from 'zod'

/** The schema of one event, under its own name in the description of the interface. */
export function doneSchema<const Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) {
  return z.object({ type: z.literal(type), ...shape }).meta({ id: type })
}
