/** One draft in memory: the document that everybody shares, and what is needed to judge an update to it. */
import type { Document } from '@hocuspocus/server'
import type { ParticipantId } from '@tawafuq/domain/acts/ids'
import type { Room } from '@tawafuq/draft/roomName'
import * as Y from 'yjs'
import { type AppliedNumbers, appliedNumbers } from './appliedNumbers.ts'
import type { LiveSocket } from './connectionSession.ts'
import type { TokenBucket } from './tokenBucket.ts'
import { workClock } from './workClock.ts'

export type TextRoom = Exclude<Room, { readonly kind: 'hall' }>

export interface CachedDraft {
  readonly name: string
  readonly room: TextRoom
  readonly document: Document
  /** To be called before each change of the document: when its hearers are told is settled then. */
  readonly changing: () => void
  /** Where updates are tried first: null until one comes, and after one was refused. */
  shadow: Y.Doc | null
  /** Whose refused update has spoilt the shadow: making another is put down to them. */
  spoiltBy: LiveSocket | null
  /** What each participant may still add to its structs. */
  readonly growth: Map<ParticipantId, TokenBucket>
  /** The brackets that the ledger knows; null until one is met. */
  knownBrackets: ReadonlySet<string> | null
  /** Who writes under which Yjs name; null for the server's own. */
  readonly clientIds: Map<number, ParticipantId | null>
  hasReadHistory: boolean
  /** What has been accepted and is being stored, in order. */
  readonly underWay: Set<Uint8Array>
  /** Resolves when what was accepted last has been applied, or has failed. */
  lastApplied: Promise<void>
  /** Updates stored since the state was last written whole. */
  unkept: number
  /** Which updates of the log are applied. */
  readonly applied: AppliedNumbers
  /** Resolves when it has been read from the store, or could not be. */
  loaded: Promise<void>
  /** Resolves when what was read of the log last is applied, or could not be read. */
  catchingUp: Promise<void>
  /** The number of the log at which it was read, or at which another node has written it anew since. */
  since: number
  /** What was known here before it was written anew by another node: an older making, on which nothing is built any more. */
  before: Uint8Array | null
  /** The announcement of what it reads, until it changes. */
  told: string | null
  /** The size of the state, in bytes, never less than the truth. */
  bytes: number
}

export function cachedDraft(name: string, room: TextRoom, document: Document, changing: () => void): CachedDraft {
  return {
    name,
    room,
    document,
    changing,
    shadow: null,
    spoiltBy: null,
    growth: new Map(),
    knownBrackets: null,
    clientIds: new Map(),
    hasReadHistory: false,
    underWay: new Set(),
    lastApplied: Promise.resolve(),
    unkept: 0,
    bytes: 0,
    applied: appliedNumbers(),
    loaded: Promise.resolve(),
    catchingUp: Promise.resolve(),
    since: 0,
    before: null,
    told: null,
  }
}

/** The shadow, made afresh where there is none: the document with what is being stored, but for an older making of it. */
export function shadowOf(draft: CachedDraft): Y.Doc {
  if (draft.shadow === null) {
    const begun = workClock()
    draft.shadow = new Y.Doc()
    Y.applyUpdate(draft.shadow, Y.encodeStateAsUpdate(draft.document, draft.before ?? undefined))
    for (const changes of draft.underWay) Y.applyUpdate(draft.shadow, changes)
    // What was erased of an older making, or is still typed on it, has nothing here to stand on.
    if (draft.before !== null) forgetPending(draft.shadow)
    draft.spoiltBy?.spend(workClock() - begun)
    draft.spoiltBy = null
  }
  return draft.shadow
}

/** Throws away a shadow that holds what the document shall not. */
export function dropShadow(draft: CachedDraft): void {
  draft.shadow?.destroy()
  draft.shadow = null
}

/**
 * Leaves out what waits for forerunners, and says whether there was any: the forerunner was refused or lost, and nobody may
 * build on what stands in the air.
 */
export function forgetPending({ store }: Y.Doc): boolean {
  if (store.pendingStructs === null && store.pendingDs === null) return false
  store.pendingStructs = null
  store.pendingDs = null
  return true
}
