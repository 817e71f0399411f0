/** How far the record of a negotiation is given to everybody: from nothing to all of it, and never back (rule RG4). */
export const releaseLevels = ['none', 'outcomes', 'unattributed', 'full'] as const
export type ReleaseLevel = (typeof releaseLevels)[number]

/** Whether a level gives as much as another, or more. */
export function gives(level: ReleaseLevel, least: ReleaseLevel): boolean {
  return releaseLevels.indexOf(level) >= releaseLevels.indexOf(least)
}
