import type { Instant } from '../ids.ts'

/** How many days, and parts of a day, lie between two instants. */
export function daysSince(from: Instant, to: Instant): number {
  return (new Date(to).valueOf() - new Date(from).valueOf()) / 86_400_000
}
