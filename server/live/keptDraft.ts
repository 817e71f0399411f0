/** One draft in memory: the document that everybody shares, and what is needed to judge an update to it. */
import type { Document } from '@hocuspocus/server'
import type { ParticipantId } from '@tawafuq/domain/ids'
import type { Room } from '@tawafuq/draft/roomName'
import * as Y from 'yjs'

export type TextRoom = Exclude<Room, { readonly kind: 'hall' }>

export interface KeptDraft {
  readonly name: string
  readonly room: TextRoom
  readonly document: Document
  /** Where updates are tried first; null until one comes, and after one was refused. */
  shadow: Y.Doc | null
  /** The brackets that the ledger knows; null until one is met. */
  knownBrackets: ReadonlySet<string> | null
  /** Who writes under which Yjs name; null for the server's own. */
  readonly writers: Map<number, ParticipantId | null>
  hasReadHistory: boolean
  /** Updates stored since the state was last written whole. */
  unkept: number
  /** The size of the state, in bytes, never less than the truth. */
  bytes: number
}

export function keptDraft(name: string, room: TextRoom, document: Document): KeptDraft {
  return {
    name,
    room,
    document,
    shadow: null,
    knownBrackets: null,
    writers: new Map(),
    hasReadHistory: false,
    unkept: 0,
    bytes: 0,
  }
}

/** The shadow, made afresh from the document where there is none. */
export function shadowOf(draft: KeptDraft): Y.Doc {
  if (draft.shadow === null) {
    draft.shadow = new Y.Doc()
    Y.applyUpdate(draft.shadow, Y.encodeStateAsUpdate(draft.document))
  }
  return draft.shadow
}

/** Throws away a shadow that holds what the document shall not. */
export function dropShadow(draft: KeptDraft): void {
  draft.shadow?.destroy()
  draft.shadow = null
}
