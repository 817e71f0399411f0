/** One live room of one draft: its document, whether what is typed in it is safe, and its end. */

import type { HocuspocusProviderWebsocket } from '@hocuspocus/provider'
import { findQuote } from '@tawafuq/domain/acts/bracket/findQuote'
import type { NamedRange } from '@tawafuq/domain/acts/circumstances'
import type { Quote, Reading } from '@tawafuq/domain/acts/statement'
import { readDraft } from '@tawafuq/draft/readDraft'
import { toRelativeRange } from '@tawafuq/draft/relativeRange'
import type { CloseReason, RoomNotice } from '@tawafuq/protocol/announcement'
import type { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { type Awaited, awaitedAtTheDoor, awaitedForAnEdit, sendingAgain } from './awaited.ts'
import type { DraftCopy, Timers } from './ports.ts'
import { RoomProvider } from './RoomProvider.ts'
import type { StoredDrafts } from './storedDrafts.ts'

/** How long several keystrokes are gathered into one message, in milliseconds. */
const gathering = 50
/** How long a writer pauses before what follows counts as another edit, in milliseconds. */
const pause = 1_500
/** How long no acknowledgement may be outstanding before the word "saved" is said, in milliseconds. */
const settling = 200

/**
 * `saved`: the server has acknowledged everything typed here as stored. `offline`: it has not, and cannot be asked.
 * `shut`: the door was closed; nothing typed here from now on will be taken (rule UI16).
 */
type RoomPhase = 'opening' | 'saved' | 'saving' | 'offline' | 'shut'

export interface RoomState {
  readonly phase: RoomPhase
  /** Edits made here that the server has not acknowledged. */
  readonly unsent: number
  /** Whether the door lets this participant type; null before it has answered. */
  readonly mayType: boolean | null
  readonly reason: CloseReason | null
  /** What the server has not got at the moment: what was typed stays here, and is sent again until it has. */
  readonly awaits: Awaited
}

export interface DraftRoom {
  readonly name: string
  /** Tells one room from the room that takes its place under the same name. */
  readonly serial: number
  readonly document: Y.Doc
  readonly awareness: Awareness
  readonly state: () => RoomState
  /** What the document reads; null until the server or this device has filled it. */
  readonly reading: () => Reading | null
  /** Names the words that a quotation stands for now, so that they are found again however others type; null if it is none. */
  readonly nameRange: (quote: Quote) => NamedRange | null
  /** Leaves the room. What is not acknowledged stays on this device; a copy with nothing of that kind is removed. */
  readonly leave: () => void
  /** Leaves the room and removes this device's copy, acknowledged or not. */
  readonly discard: () => void
}

export interface RoomOptions {
  readonly name: string
  readonly socket: HocuspocusProviderWebsocket
  readonly token: () => string
  readonly kept: StoredDrafts
  readonly timers: Timers
  readonly isOnline: () => boolean
  /** Something of state or reading has changed. */
  readonly onChange: () => void
  /** The server did not take what was typed: the room is of no more use, and its words are the author's to keep. */
  readonly onRefused: (reason: CloseReason) => void
}

let opened = 0

export function openDraftRoom(options: RoomOptions): DraftRoom {
  const { name, timers, kept } = options
  const document = new Y.Doc({ gc: true })
  const fragment = document.getXmlFragment('text')
  const unsentBefore = kept.unsent(name)
  let copy: DraftCopy | null = unsentBefore === null ? null : kept.copy(name, document)
  let restored = copy === null
  let unsent = unsentBefore ?? 0
  let lastEdit = 0
  let left = false
  let hasBeenFilled = false
  let mayType: boolean | null = null
  let reason: CloseReason | null = null
  let reading: Reading | null = null
  let stale = true
  let callOffSettling: (() => void) | null = null
  let awaits: Awaited = null
  let callOffSending: (() => void) | null = null

  const provider = new RoomProvider({
    name,
    document,
    websocketProvider: options.socket,
    token: options.token,
    sessionAwareness: true,
    flushDelay: gathering,
    onAuthenticated: ({ scope }) => {
      mayType = scope === 'read-write'
      reason = null
      options.onChange()
    },
    onAuthenticationFailed: ({ reason: why }) => {
      const what = awaitedAtTheDoor.get(why as CloseReason)
      if (what === undefined) shut(why as CloseReason)
      else sendLater(what, () => void provider.askAgain())
    },
    onStateless: ({ payload }) => {
      const notice = JSON.parse(payload) as RoomNotice
      if (notice.type === 'pen') {
        mayType = notice.mayType
        options.onChange()
        return
      }
      const what = notice.type === 'refused' ? awaitedFor(notice.reason) : null
      if (what === null) shut(notice.reason)
      else sendLater(what, () => provider.forceSync())
    },
    onUnsyncedChanges: ({ number }) => {
      callOffSettling?.()
      if (number === 0) callOffSettling = timers.after(settling, settle)
      options.onChange()
    },
    onSynced: () => {
      hasBeenFilled = true
      options.onChange()
    },
  })

  document.on('update', (_update: Uint8Array, origin: unknown) => {
    stale = true
    // What the server sent, and what this device had kept, was not typed here.
    if (origin !== provider && restored) {
      copy ??= kept.copy(name, document)
      const now = timers.now()
      if (unsent === 0 || now - lastEdit > pause) unsent += 1
      lastEdit = now
      kept.note(name, unsent)
    }
    options.onChange()
  })

  if (copy === null) provider.attach()
  else
    void copy.ready.then(() => {
      restored = true
      if (!left) provider.attach()
    })

  function settle(): void {
    if (left || provider.unsyncedChanges > 0 || !provider.synced || reason !== null) return
    unsent = 0
    awaits = null
    callOffSending?.()
    callOffSending = null
    kept.note(name, 0)
    options.onChange()
  }

  /** What comes after an edit that could not be taken stands behind it, and is refused for that until it is sent again. */
  function awaitedFor(why: CloseReason): Awaited {
    return why === 'update-ahead' ? awaits : (awaitedForAnEdit.get(why) ?? null)
  }

  function sendLater(what: Awaited, send: () => void): void {
    awaits = what
    callOffSending ??= timers.after(sendingAgain, () => {
      callOffSending = null
      if (!left) send()
    })
    options.onChange()
  }

  function shut(why: CloseReason): void {
    if (left) return
    reason = why
    options.onRefused(why)
    options.onChange()
  }

  function phase(): RoomPhase {
    if (reason !== null) return 'shut'
    if (unsent > 0) return options.isOnline() ? 'saving' : 'offline'
    // While it is filled up after a break it still reads what it did, which is later than what was heard before it opened.
    return hasBeenFilled || !options.isOnline() ? 'saved' : 'opening'
  }

  function end(removing: boolean): void {
    if (left) return
    left = true
    callOffSettling?.()
    callOffSending?.()
    provider.destroy()
    void (removing ? copy?.clear() : copy?.leave())
    document.destroy()
  }

  opened += 1
  return {
    name,
    serial: opened,
    document,
    get awareness() {
      // The provider was given no awareness of its own, so it has made one.
      return provider.awareness as Awareness
    },
    state: () => ({ phase: phase(), unsent, mayType, reason, awaits }),
    nameRange(quote) {
      const found = findQuote(readDraft(document).text, quote)
      return typeof found === 'string' ? null : toRelativeRange(document, found)
    },
    reading() {
      if (fragment.length === 0) return null
      if (stale) {
        reading = readDraft(document)
        stale = false
      }
      return reading
    },
    leave: () => end(unsent === 0),
    discard: () => end(true),
  }
}
