import { countUpdate } from '@tawafuq/draft/countUpdate'
import { createDecoder, hasContent, readVarString, readVarUint, readVarUint8Array } from 'lib0/decoding'
import { createEncoder, toUint8Array, writeVarString, writeVarUint } from 'lib0/encoding'
import * as Y from 'yjs'
import type { Limits } from './limits.ts'

/** The kinds of messages of the Hocuspocus protocol that are taken from a client (PROTOCOL.md); others are left lying. */
export const messageKinds = {
  sync: 0,
  awareness: 1,
  auth: 2,
  syncReply: 4,
  close: 7,
} as const

/** The kinds of messages that the live server alone sends. */
export const answerKinds = { stateless: 5, syncStatus: 8 } as const

/** Where a message is addressed to, as written and without the client's own addition, and its kind. */
export interface Address {
  readonly address: string
  readonly room: string
  readonly kind: number
  /** The state vector of a sync question. */
  readonly question?: Uint8Array
}

export type AddressLimits = Pick<Limits, 'addressLength' | 'updateBlocks' | 'draftStructs' | 'presenceBytes'>

/**
 * Reads a message as far as the live server will without being ready for broken bytes; null for one that is broken. What
 * says of itself that it is larger than can be is not read at all.
 * An update of a keystroke is left to the draft's own judgement, and a presence that is too large is dropped unread.
 */
export function readAddress(message: Uint8Array, limits: AddressLimits): Address | 'too-large' | null {
  try {
    const decoder = createDecoder(message)
    const address = readVarString(decoder)
    const kind = readVarUint(decoder)
    if (address.length > limits.addressLength) return null
    const room = address.split('\0', 1)[0] ?? ''
    if (kind === messageKinds.sync || kind === messageKinds.syncReply) {
      const step = readVarUint(decoder)
      const payload = readVarUint8Array(decoder)
      if (step !== 0 && blocksOf(payload) > limits.updateBlocks) return 'too-large'
      // Who joins sends what they have: no more pieces, and deletions, than the largest draft has.
      if (step === 1 && countUpdate(payload, limits.draftStructs * 2) !== null) return 'too-large'
      readSync(step, payload)
      if (step === 0) return { address, room, kind, question: payload }
    } else if (kind === messageKinds.auth) {
      if (readVarUint(decoder) !== 0) return null
      readVarString(decoder)
    } else if (kind === messageKinds.awareness && message.length <= limits.presenceBytes) {
      readStates(readVarUint8Array(decoder))
    }
    return { address, room, kind }
  } catch {
    return null
  }
}

/** How many stretches an update says that it has, of structs or, where it has none, of deletions of its first client. */
function blocksOf(update: Uint8Array): number {
  const decoder = createDecoder(update)
  const ofStructs = readVarUint(decoder)
  if (ofStructs > 0 || !hasContent(decoder)) return ofStructs
  const erasing = readVarUint(decoder)
  if (erasing === 0) return 0
  readVarUint(decoder)
  return Math.max(erasing, readVarUint(decoder) / mostStretches)
}

/** A client's deletions in one update come in this many times more stretches than there are clients, at most. */
const mostStretches = 20

function readSync(step: number, payload: Uint8Array): void {
  if (step === 0) Y.decodeStateVector(payload)
  else if (step === 1) Y.decodeUpdate(payload)
  else if (step !== 2) throw new RangeError('A sync message has one of three steps')
}

/** Reads presences as y-protocols does, so that a broken one is found here and not there. */
function readStates(states: Uint8Array): void {
  const decoder = createDecoder(states)
  for (let left = readVarUint(decoder); left > 0; left -= 1) {
    readVarUint(decoder)
    readVarUint(decoder)
    const state: unknown = JSON.parse(readVarString(decoder))
    if (typeof state !== 'object' || Array.isArray(state)) throw new TypeError('A presence is an object or null')
  }
  if (hasContent(decoder)) throw new RangeError('A presence is followed by something else')
}

/** The address whose asking a message to a client denies; null where it says something else. */
export function deniedAddress(message: Uint8Array): string | null {
  const decoder = createDecoder(message)
  const address = readVarString(decoder)
  return readVarUint(decoder) === messageKinds.auth && readVarUint(decoder) === permissionDenied ? address : null
}

const permissionDenied = 1

/** The answer to one who asks for a room that cannot be. */
export function denial(address: string, reason: string): Uint8Array {
  const encoder = createEncoder()
  writeVarString(encoder, address)
  writeVarUint(encoder, messageKinds.auth)
  writeVarUint(encoder, permissionDenied)
  writeVarString(encoder, reason)
  return toUint8Array(encoder)
}
