/** What the server tells everybody in a statement's hall, as stateless messages (PROTOCOL.md). */
import type { Entry, MeetingEntry } from '@tawafuq/domain/acts/entry'
import type { ParagraphId } from '@tawafuq/domain/acts/ids'
import type { Reading } from '@tawafuq/domain/acts/statement'

export type Announcement =
  /** New entries, in order. One who sees a gap before the first of them fetches the ledger after what they have. */
  | { readonly type: 'entries'; readonly entries: readonly Entry[] }
  /** The ledger stands at this version, by entries too long to be told to everybody at once: one who has less fetches them. */
  | { readonly type: 'ledger'; readonly version: number }
  /**
   * What an open draft reads now, at most a few times a second for each draft: for those who have not opened its room, and
   * for one who has just left it. Of two readings of a draft that with the higher `state` is the later.
   */
  | {
      readonly type: 'reading'
      readonly paragraphId: ParagraphId
      readonly draft: number
      readonly state: number
      readonly reading: Reading
    }
  /** New entries of the statement's meeting, in order. One who sees a gap before the first of them fetches that ledger. */
  | { readonly type: 'proceedings'; readonly entries: readonly MeetingEntry[] }
  /** The term base of the statement's meeting has been changed, and stands at this version: those who go by it read it again. */
  | { readonly type: 'terms'; readonly version: number }

/** What the server tells one connection of one room, as a stateless message. */
export type RoomNotice =
  /** An update of this connection was not taken. Its author keeps the words, starts the room afresh, and is told why. */
  | { readonly type: 'refused'; readonly room: string; readonly reason: CloseReason }
  /** Who may type has changed: from now on this connection may, or may only read. */
  | { readonly type: 'pen'; readonly room: string; readonly mayType: boolean }
  /** The room is shut to this connection, which ends; the socket and its other rooms stay. */
  | { readonly type: 'closed'; readonly room: string; readonly reason: CloseReason }

/** Why a room's door stays shut, or why an update was not taken. Wire words. */
export type CloseReason = (typeof closeReasons)[number]

export const closeReasons = [
  'token-missing',
  'token-unknown',
  'token-expired',
  'not-yours-to-read',
  'not-yours-to-type',
  'room-unknown',
  'draft-closed',
  'frozen',
  'update-malformed',
  'update-too-large',
  'update-ahead',
  'text-too-long',
  'hidden-letters',
  'too-many-marks',
  'word-too-long',
  'too-many',
  'storage-full',
  'storage-busy',
  'storage-failed',
] as const
