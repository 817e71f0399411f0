import { z } from 'zod'
import { endOfDay, isCivilDay } from '../../language/civilDay.ts'
import { givenInstantSchema } from '../../schemas/givenInstantSchema.ts'
import type { Instant } from '../ids.ts'
import type { PublicConsultation } from './publicConsultation.ts'
import { civilDaySchema, consultationLimits } from './schemas.ts'

/** A day of the consultation's zone, to its end, or an instant. */
export const deadlineSchema = z.union([civilDaySchema, givenInstantSchema])

type Moved = { readonly from: Instant; readonly until: Instant; readonly reason: string }
type Unmoved = { readonly code: 'reason-missing' | 'deadline-passed' | 'deadline-not-later' | 'quota-reached' }

/** The deadline moved for everybody, or why it is not: it has a reason, and is later than the one that stands (rule PC1). */
export function newDeadline(
  { closesAt, zone, extensions }: PublicConsultation,
  until: string,
  reason: string,
  at: Instant,
): Moved | Unmoved {
  const next = isCivilDay(until) ? endOfDay(until, zone) : (until as Instant)
  if (reason.trim() === '') return { code: 'reason-missing' }
  if (extensions.length >= consultationLimits.extensions) return { code: 'quota-reached' }
  if (next <= at) return { code: 'deadline-passed' }
  if (next <= closesAt) return { code: 'deadline-not-later' }
  return { from: closesAt, until: next, reason: reason.trim() }
}
