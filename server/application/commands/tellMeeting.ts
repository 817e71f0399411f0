import type { MeetingEntry } from '@tawafuq/domain/acts/entry'
import type { MeetingId } from '@tawafuq/domain/acts/ids'
import type { Desk } from '../desk.ts'

/**
 * Tells of an act of a meeting that has been written, in the hall of each of its statements. Never throws: what nobody
 * hears is read from the ledger by whoever misses it (rule HA13).
 */
export function tellMeeting(desk: Desk, meetingId: MeetingId, entries: readonly MeetingEntry[]): void {
  desk.proceedings.extend(meetingId, entries)
  desk.meetingActed?.(meetingId, entries)
  desk.storage.meetings
    .listStatements(meetingId)
    .then((statements) => {
      for (const { id } of statements) desk.live.announceProceedings(id, entries)
    })
    .catch((fault: unknown) => {
      desk.tellingFailed?.(meetingId, fault)
    })
}
