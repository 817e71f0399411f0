import type { Act } from '../handling/ports.ts'

/** What a VersionConflict says, whatever the store. */
export function conflictSentence({ statementId, expectedVersion }: Act, found: number): string {
  return `Statement ${statementId} is at version ${found}, not ${expectedVersion}.`
}
