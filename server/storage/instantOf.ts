import { asId, type Instant } from '@tawafuq/domain/acts/ids'

/** The instant so many milliseconds after 1970 began, as the ports give it. */
export function instantOf(at: number): Instant {
  return asId<Instant>(new Date(at).toISOString())
}
