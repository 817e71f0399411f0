import type { Entry, MeetingEntry } from '@tawafuq/domain/acts/entry'
import type { MeetingId, StatementId } from '@tawafuq/domain/acts/ids'
import type { LedgerStore } from '../application/ports.ts'

/** What the live rooms ask of the store where other nodes write in it too. */
export interface OtherNodes {
  readonly ledger: Pick<LedgerStore, 'read' | 'versions'>
  /** At which version the term base of a meeting stands. */
  readonly termsVersion: (meetingId: MeetingId) => Promise<number>
  /** Told of entries that another node has written, in their order. */
  readonly followed: (statementId: StatementId, entries: readonly Entry[]) => void
  /** The same of the meeting of a statement that is followed. */
  readonly meetingFollowed: (statementId: StatementId, entries: readonly MeetingEntry[]) => void
  /** Tells the others who is in a room here: an update of awareness. */
  readonly tellPresence: (room: string, update: Uint8Array) => void
  /** Asks the others who is in these rooms there. */
  readonly askPresence: (rooms: readonly string[]) => void
}
