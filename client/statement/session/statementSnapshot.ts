/** What a screen sees of a statement at one moment. Parts that have not changed are the same objects as before. */

import type { PrintedLabels } from '@tawafuq/domain/acts/circumstances'
import type { Entry, MeetingEntry } from '@tawafuq/domain/acts/entry'
import type { ParagraphId } from '@tawafuq/domain/acts/ids'
import { noProceedings, type Proceedings } from '@tawafuq/domain/acts/proceedings/proceedings'
import type { Reading, Statement } from '@tawafuq/domain/acts/statement'
import type { SheetParagraph } from '@tawafuq/domain/views/sheet'
import type { Problem } from '../../api/request.ts'
import type { Awaited } from './awaited.ts'
import type { RoomState } from './draftRoom.ts'
import type { LateText } from './lateTexts.ts'
import type { Present } from './present.ts'
import type { WaitingAct } from './waitingActs.ts'

export type Connection = 'connecting' | 'online' | 'offline'

/** The truth about what was typed here, over all rooms together. */
interface SavedState {
  readonly phase: 'saved' | 'saving' | 'offline'
  readonly unsent: number
  /** When everything was last acknowledged, in milliseconds since 1970; null before. */
  readonly at: number | null
  /** What edits or acts of this page wait for here, because the server has not got it at the moment. */
  readonly awaits: Awaited
}

export interface StatementSnapshot {
  readonly phase: 'loading' | 'ready' | 'failed'
  readonly problem: Problem | null
  readonly signedOut: boolean
  readonly statement: Statement | null
  readonly entries: readonly Entry[]
  /** What the meeting has done; as before anything was done, until its ledger has been read. */
  readonly proceedings: Proceedings
  readonly meetingEntries: readonly MeetingEntry[]
  readonly labels: PrintedLabels
  /** Counts up whenever the term base of the meeting may have changed: when it is announced, and after each time offline. */
  readonly termsHeard: number
  readonly paragraphs: readonly SheetParagraph[]
  /** The same paragraphs by their ids. */
  readonly byId: ReadonlyMap<ParagraphId, SheetParagraph>
  readonly readings: ReadonlyMap<ParagraphId, Reading>
  readonly rooms: ReadonlyMap<ParagraphId, RoomState>
  readonly connection: Connection
  /** Offline because the network lets pages through and not the live connection. */
  readonly isBarred: boolean
  /** Online by requests instead of the live connection, which the network bars. */
  readonly isOverHttp: boolean
  /** Set where what is shown is what this device had kept: when it was seen, in milliseconds since 1970. */
  readonly keptSince: number | null
  readonly saved: SavedState
  readonly here: readonly Present[]
  readonly late: readonly LateText[]
  /** Acts made without a network, which wait to be sent. */
  readonly waiting: readonly WaitingAct[]
}

export const loadingSnapshot: StatementSnapshot = {
  phase: 'loading',
  problem: null,
  signedOut: false,
  statement: null,
  entries: [],
  proceedings: noProceedings,
  meetingEntries: [],
  labels: new Map(),
  termsHeard: 0,
  paragraphs: [],
  byId: new Map(),
  readings: new Map(),
  rooms: new Map(),
  connection: 'connecting',
  isBarred: false,
  isOverHttp: false,
  keptSince: null,
  saved: { phase: 'saved', unsent: 0, at: null, awaits: null },
  here: [],
  late: [],
  waiting: [],
}
