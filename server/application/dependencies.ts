/** What every act has at hand. */
import type { Entry, MeetingEntry } from '@tawafuq/domain/acts/entry'
import type { AggregateId, MeetingId, ParticipantId, StatementId } from '@tawafuq/domain/acts/ids'
import type { Proceedings } from '@tawafuq/domain/acts/proceedings/proceedings'
import type { Caption } from '@tawafuq/domain/acts/transcript/transcript'
import type { Sha256 } from '@tawafuq/domain/engine/ledger'
import type { Refusal, RefusalCode } from '@tawafuq/domain/language/refusals'
import type { Answer } from './application.ts'
import type { ActQueue } from './commands/actQueue.ts'
import type { Clock, FreshId, LiveRooms, Signer, Storage } from './ports.ts'
import type { MakeCorrection, MakePublication } from './publicLog.ts'
import type { Folds } from './queries/folds.ts'
import type { Readings } from './queries/readings.ts'
import type { Statements } from './queries/statements.ts'

export interface Dependencies {
  readonly storage: Storage
  readonly statements: Statements
  readonly proceedings: Folds<MeetingId, Proceedings>
  readonly readings: Readings
  readonly live: LiveRooms
  readonly signer: Signer
  readonly earlierPublicKeys?: readonly string[]
  readonly clock: Clock
  readonly freshId: FreshId
  readonly sha256: Sha256
  readonly queue: ActQueue
  /** Makes a token for a join link or a feed, and the hash by which it is stored: `sha256` of the token. */
  readonly makeJoinToken: () => { readonly token: string; readonly hash: string }
  /** Makes a code for a card, as it is printed, and the hash by which it is stored. */
  readonly makeCard: () => { readonly code: string; readonly hash: string }
  /** Makes a PIN for the meeting of a code, and the hash by which it is stored. */
  readonly makePin: (meetingCode: string) => { readonly pin: string; readonly hash: string }
  readonly makeMeetingCode: () => string
  /** Reads everybody in a session afresh, for somebody's place in a meeting has changed. */
  readonly refreshSessions: () => Promise<void>
  /** Ends every session of a participant at once. */
  readonly endSessionsOf: (id: ParticipantId) => Promise<void>
  readonly publicUrl: string
  /** Makes what the register and the public log hold of an adopted record; absent where nothing is published. */
  readonly makePublication?: MakePublication
  /** As that, of a corrigendum. */
  readonly makeCorrection?: MakeCorrection
  /** Told of entries once they are written; it must not throw. */
  readonly entriesWritten?: (statementId: StatementId, entries: readonly Entry[]) => void
  /** Whether somebody is there at this moment: connected, or heard of a moment ago. */
  readonly isPresent?: (id: ParticipantId) => boolean
  /** Told of entries of a meeting once they are written; it must not throw. */
  readonly meetingActed?: (meetingId: MeetingId, entries: readonly MeetingEntry[]) => void
  /** Told of a line of what is said aloud that may still change, and null once it is kept; it must not throw. */
  readonly captionGrowing?: (meetingId: MeetingId, caption: Caption | null) => void
  /** Told that the clock stands so many milliseconds before the last entry of a ledger: the entry takes that one's instant. */
  readonly clockSetBack?: (id: AggregateId, milliseconds: number) => void
  /** Hears of what failed while an act that had been written was told of; for the log. */
  readonly publishingFailed?: (id: AggregateId, fault: unknown) => void
}

export function answer<Value>(value: Value): Answer<Value> {
  return { ok: true, value }
}

export function refused(code: RefusalCode, ...concerns: readonly string[]): { ok: false; refusal: Refusal } {
  return { ok: false, refusal: concerns.length > 0 ? { code, concerns } : { code } }
}
