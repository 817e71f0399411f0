import { z } from 'zod'
import { requestSchema } from './requestSchema.ts'

/** The schema of one command, under its own name in the description of the interface. */
export function actSchema<
  const Type extends string,
  Required extends z.ZodRawShape,
  Options extends z.ZodRawShape = Record<never, never>,
>(type: Type, required: Required, optional?: Options) {
  return requestSchema({ type: z.literal(type), ...required }, optional).meta({ id: type })
}
