import { z } from 'zod'

/** A zone by its name in the time zone database of IANA, such as Asia/Beirut; offsets are no zones. */
export const zoneSchema = z
  .string()
  .max(64)
  .regex(/^[A-Za-z][A-Za-z0-9_+-]*(?:\/[A-Za-z0-9_+-]+)*$/)
  .refine(isZone, { params: { say: 'unknown-zone' } })
  .meta({ id: 'Zone', description: 'The name of a time zone in the database of IANA.' })

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
