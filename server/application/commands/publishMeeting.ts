import type { MeetingEntry } from '@tawafuq/domain/acts/entry'
import type { MeetingId } from '@tawafuq/domain/acts/ids'
import { meetingPassesPen } from '@tawafuq/domain/acts/rules/meetingPassesPen'
import type { Dependencies } from '../dependencies.ts'

/**
 * Tells of an act of a meeting that has been written, in the hall of each of its statements, and has everybody admitted
 * afresh where the pen has passed (rule MT8). Never throws: what nobody
 * hears is read from the ledger by whoever misses it (rule HA13).
 */
export function publishMeeting(deps: Dependencies, meetingId: MeetingId, entries: readonly MeetingEntry[]): void {
  deps.proceedings.extend(meetingId, entries)
  deps.meetingActed?.(meetingId, entries)
  deps.storage.meetings
    .listStatements(meetingId)
    .then((statements) => {
      for (const { id } of statements) deps.live.announceProceedings(id, entries)
      if (meetingPassesPen(entries)) {
        for (const { id } of statements) deps.live.readmit(id)
      }
    })
    .catch((fault: unknown) => {
      deps.publishingFailed?.(meetingId, fault)
    })
}
