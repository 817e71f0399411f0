import type { Act, ReadRoom, RoomHead } from '../application/ports.ts'

/** What a VersionConflict says, whatever the store. */
export function conflictSentence({ aggregateId, expectedVersion }: Act, found: number): string {
  return `The ledger of ${aggregateId} is at version ${found}, not ${expectedVersion}.`
}

/** The same, of a room that the act read. */
export function roomConflict({ room, lastSeq }: ReadRoom, head: RoomHead): string {
  return head.open ? `Room ${room} is at update ${head.lastSeq}, not ${lastSeq}.` : `Room ${room} is closed.`
}

/** The same, of a meeting's term base. */
export function termsConflict(meetingId: string, wanted: number, found: number | null): string {
  return `The term base of meeting ${meetingId} is not at version ${wanted - 1}${found === null ? '' : ` but at ${found}`}.`
}

/** The same, of a symbol in the register. */
export function symbolConflict(symbol: string): string {
  return `The symbol ${symbol} is taken.`
}
