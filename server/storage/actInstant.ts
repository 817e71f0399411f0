import { asId, type Instant } from '@tawafuq/domain/acts/ids'
import type { Act } from '../application/ports.ts'

/** When the updates that an act itself writes were written: with its last entry, or now for an act without entries. */
export function actInstant({ entries }: Act): Instant {
  return entries.at(-1)?.at ?? asId<Instant>(new Date().toISOString())
}
