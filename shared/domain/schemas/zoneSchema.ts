import { z } from 'zod'
import { isZone } from '../language/civilDay.ts'

/** The name of a zone of the IANA database, such as `Asia/Beirut`. */
export const zoneSchema = z
  .string()
  .max(64)
  .refine(isZone, { params: { say: 'unknown-zone' } })
  .meta({ id: 'Zone', description: 'The name of a time zone in the database of IANA.' })
