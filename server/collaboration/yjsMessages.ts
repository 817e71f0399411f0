/** Messages of the plain Yjs protocol (y-websocket), one room on each socket, as those of /collab and back. */
import type { CloseReason, RoomNotice } from '@tawafuq/protocol/announcement'
import { createDecoder, readVarString, readVarUint, readVarUint8Array } from 'lib0/decoding'
import {
  createEncoder,
  toUint8Array,
  writeUint8Array,
  writeVarString,
  writeVarUint,
  writeVarUint8Array,
} from 'lib0/encoding'
import { answerKinds, messageKinds } from './readAddress.ts'

/** Kinds that both protocols have under one number. */
const sharedKinds: ReadonlySet<number> = new Set([messageKinds.sync, messageKinds.awareness])

/** A message of a Yjs client, addressed to its room; null for a kind that is left lying. */
export function toRoom(room: string, message: Uint8Array): Uint8Array | null {
  return sharedKinds.has(message[0] ?? Number.NaN) ? addressed(room, message) : null
}

/** Shows a token at the door of a room. */
export function asking(room: string, token: string): Uint8Array {
  const encoder = createEncoder()
  writeVarUint(encoder, messageKinds.auth)
  writeVarUint(encoder, tokenShown)
  writeVarString(encoder, token)
  return addressed(room, toUint8Array(encoder))
}

/** A presence of nobody: it says that its sender is there, and changes nothing. */
export const presenceOfNobody: Uint8Array = Uint8Array.of(messageKinds.awareness, 1, 0)

/** What a message of the live server is to a Yjs client: bytes to hand on, the end of its room, or nothing. */
export type YjsMessage =
  | { readonly kind: 'message'; readonly bytes: Uint8Array }
  | { readonly kind: 'end'; readonly reason: CloseReason }
  | { readonly kind: 'nothing' }

export function fromRoom(message: Uint8Array): YjsMessage {
  const decoder = createDecoder(message)
  readVarString(decoder)
  const from = decoder.pos
  const kind = readVarUint(decoder)
  if (sharedKinds.has(kind)) return { kind: 'message', bytes: message.subarray(from) }
  if (kind === messageKinds.syncReply) {
    const encoder = createEncoder()
    writeVarUint(encoder, messageKinds.sync)
    writeUint8Array(encoder, message.subarray(decoder.pos))
    return { kind: 'message', bytes: toUint8Array(encoder) }
  }
  if (kind === messageKinds.auth && readVarUint(decoder) === tokenDenied) return end(readVarString(decoder))
  if (kind === messageKinds.close) return end(readVarString(decoder))
  if (kind === answerKinds.stateless) {
    const notice = JSON.parse(readVarString(decoder)) as Partial<RoomNotice>
    if (notice.type === 'refused' || notice.type === 'closed') return end(notice.reason ?? 'room-unknown')
  }
  return { kind: 'nothing' }
}

function end(reason: string): YjsMessage {
  return { kind: 'end', reason: reason as CloseReason }
}

/**
 * A presence without those that were heard from the server: y-websocket sends back whatever presence reaches it. Null where
 * nothing of its own is left; as it is where it cannot be read, for the door to judge.
 */
export function ownPresence(message: Uint8Array, isHeard: (client: number) => boolean): Uint8Array | null {
  try {
    const entries = presencesIn(message)
    const own = entries.filter(({ client }) => !isHeard(client))
    if (own.length === entries.length) return message
    if (own.length === 0) return null
    const states = createEncoder()
    writeVarUint(states, own.length)
    for (const { client, clock, state } of own) {
      writeVarUint(states, client)
      writeVarUint(states, clock)
      writeVarString(states, state)
    }
    const encoder = createEncoder()
    writeVarUint(encoder, messageKinds.awareness)
    writeVarUint8Array(encoder, toUint8Array(states))
    return toUint8Array(encoder)
  } catch {
    return message
  }
}

export interface PresenceEntry {
  readonly client: number
  readonly clock: number
  readonly state: string
}

/** The presences of a message of the plain protocol; throws where it is broken. */
export function presencesIn(message: Uint8Array): readonly PresenceEntry[] {
  const outer = createDecoder(message)
  readVarUint(outer)
  const decoder = createDecoder(readVarUint8Array(outer))
  return Array.from({ length: readVarUint(decoder) }, () => ({
    client: readVarUint(decoder),
    clock: readVarUint(decoder),
    state: readVarString(decoder),
  }))
}

export const isPresence = (message: Uint8Array): boolean => message[0] === messageKinds.awareness

function addressed(room: string, message: Uint8Array): Uint8Array {
  const encoder = createEncoder()
  writeVarString(encoder, room)
  writeUint8Array(encoder, message)
  return toUint8Array(encoder)
}

const tokenShown = 0
const tokenDenied = 1
