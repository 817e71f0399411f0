import type { Instant } from '../ids.ts'
import { secondsBetweenInstants } from '../instants.ts'
import type { ProposedAdoption, Statement } from '../statement.ts'

/** How long a proposed adoption waits for its second person, in seconds (rule AD8). */
export const confirmationSeconds = 600

/** The adoption that waits to be confirmed at an instant; null where any other act or the time has ended it (rule AD8). */
export function adoptionAwaited({ proposedAdoption, version, stage }: Statement, at: Instant): ProposedAdoption | null {
  if (proposedAdoption === undefined || stage === 'adopted' || proposedAdoption.version !== version) return null
  return secondsBetweenInstants(proposedAdoption.at, at) < confirmationSeconds ? proposedAdoption : null
}
