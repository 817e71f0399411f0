import type { Instant } from '@tawafuq/domain/acts/ids'

/** When an entry is written: now, or with the entry before it where the clock has been set back since (rule HA13). */
export function entryInstant(now: Instant, before: Instant | null): Instant {
  return before !== null && now < before ? before : now
}
