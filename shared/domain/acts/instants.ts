/** Reckoning with instants that are given. No clock is asked. */
import { asId, type Instant } from './ids.ts'

/** Whole seconds from one instant to another; negative where the other came sooner. */
export function secondsBetweenInstants(from: Instant, to: Instant): number {
  return Math.round((new Date(to).getTime() - new Date(from).getTime()) / 1000)
}

/** The instant so many seconds later. */
export function laterInstant(at: Instant, seconds: number): Instant {
  return asId<Instant>(new Date(new Date(at).getTime() + seconds * 1000).toISOString())
}
