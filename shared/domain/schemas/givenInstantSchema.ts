import { z } from 'zod'
import type { Instant } from '../acts/ids.ts'

/** Any instant of ISO 8601, kept in UTC. What is no instant passes through, to be refused for its form. */
export const givenInstantSchema = z.iso.datetime({ offset: true }).overwrite((given) => {
  const at = new Date(given)
  return Number.isNaN(at.valueOf()) ? given : at.toISOString()
}) as unknown as z.ZodType<Instant, string>
