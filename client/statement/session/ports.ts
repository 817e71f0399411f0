/** What a statement's session needs of the world, handed to it so that it runs without a browser. */

import type { PrintedLabels } from '@tawafuq/domain/acts/circumstances'
import type { Command } from '@tawafuq/domain/acts/commands'
import type { Entry, MeetingEntry } from '@tawafuq/domain/acts/entry'
import type { Event } from '@tawafuq/domain/acts/events'
import type { MeetingId } from '@tawafuq/domain/acts/ids'
import type { MeetingCommand } from '@tawafuq/domain/acts/proceedings/commands'
import type { MeetingEvent } from '@tawafuq/domain/acts/proceedings/events'
import type { Statement } from '@tawafuq/domain/acts/statement'
import type * as Y from 'yjs'
import type { ServedSheet } from '../../api/api.ts'
import type { Answer } from '../../api/request.ts'
import type { LiveSocket } from './httpSocket.ts'
import type { Present } from './present.ts'

export interface Outcome {
  readonly version: number
  readonly events: readonly Event[]
}

export interface MeetingOutcome {
  readonly version: number
  readonly events: readonly MeetingEvent[]
}

/** A page of a ledger, and the version of the last entry that there is. */
export interface PageOf<One> {
  readonly entries: readonly One[]
  readonly version: number
}

/** What the session reads of a sheet: the text of each draft, and where its brackets stand. */
export interface SheetTexts {
  readonly paragraphs: readonly Pick<
    ServedSheet['paragraphs'][number],
    'id' | 'draft' | 'text' | 'runs' | 'table' | 'brackets'
  >[]
}

/** The calls of the contract that a statement's session makes. None of them rejects. */
interface StatementApi {
  readonly readSheet: () => Promise<Answer<SheetTexts>>
  readonly readLedger: (after: number, limit: number) => Promise<Answer<PageOf<Entry>>>
  readonly send: (command: Command, idempotencyKey: string) => Promise<Answer<Outcome>>
  /** The same of the meeting that the statement is of. */
  readonly readProceedings: (
    meetingId: MeetingId,
    after: number,
    limit: number,
  ) => Promise<Answer<PageOf<MeetingEntry>>>
  readonly sendToMeeting: (
    meetingId: MeetingId,
    command: MeetingCommand,
    idempotencyKey: string,
  ) => Promise<Answer<MeetingOutcome>>
}

/** One draft's copy on this device, so that what was typed offline outlives a reload. */
export interface DraftCopy {
  /** Resolves when what was kept has been put into the document. */
  readonly ready: Promise<void>
  /** Stops keeping, and leaves what was kept. */
  readonly leave: () => Promise<void>
  /** Stops keeping, and removes what was kept. */
  readonly clear: () => Promise<void>
}

/** What this device keeps for one participant. Never throws: a device that keeps nothing loses only the reload. */
export interface LocalStorage {
  readonly copyDraft: (room: string, document: Y.Doc) => DraftCopy
  readonly read: (key: string) => string | null
  readonly write: (key: string, value: string | null) => void
  /** What was kept whole under a name, as it was kept; null where there is none. */
  readonly recall: <Value>(key: string) => Promise<Value | null>
  /** Keeps a value that can be cloned; null lets go of it. */
  readonly keep: (key: string, value: unknown) => Promise<void>
}

export interface Timers {
  readonly now: () => number
  /** Calls back after so many milliseconds, unless it is called off. */
  readonly after: (milliseconds: number, act: () => void) => () => void
}

export interface Environment {
  readonly api: StatementApi
  /** The address of /collab. */
  readonly socketUrl: string
  /** For tests: stands for the browser's WebSocket. */
  readonly WebSocketPolyfill?: unknown
  /** Opens the live connection over HTTP, for a network that bars WebSocket; without it there is only that. */
  readonly openHttp?: () => LiveSocket
  readonly token: () => string
  readonly storage: LocalStorage
  readonly timers: Timers
  readonly freshKey: () => string
  /** The reader, who is here too, though nobody echoes their own presence. */
  readonly me: Present
  /** The labels as people cite them, by the house style of the statement. */
  readonly printLabels: (statement: Statement) => PrintedLabels
}
