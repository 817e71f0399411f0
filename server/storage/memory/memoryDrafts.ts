import type { Instant } from '@tawafuq/domain/acts/ids'
import {
  type Act,
  type DraftAuthor,
  type DraftStore,
  type StoredUpdate,
  VersionConflict,
} from '../../application/ports.ts'
import { actInstant } from '../actInstant.ts'
import { roomConflict } from '../conflictSentence.ts'

interface MemoryRoom {
  open: boolean
  readonly log: StoredUpdate[]
  renewedSeq: number
  compacted: { readonly throughSeq: number; readonly state: Uint8Array } | null
}

export interface MemoryDrafts extends DraftStore {
  /** Throws, with nothing changed, where the rooms of an act are not as it takes them to be. */
  readonly refuseRoomsOf: (act: Act) => void
  /** Forgets every room whose name begins so. */
  readonly removeRooms: (prefix: string) => void
  /** Gives the number of the last update in each room that it wrote to. */
  readonly writeRoomsOf: (act: Act) => ReadonlyMap<string, number>
}

/** The logs of the rooms, in memory. */
export function memoryDrafts(): MemoryDrafts {
  const rooms = new Map<string, MemoryRoom>()

  function push(room: MemoryRoom, update: Uint8Array, author: DraftAuthor | null, at: Instant): number {
    const seq = lastOf(room) + 1
    room.log.push({ seq, at, author, update: update.slice() })
    return seq
  }

  return {
    refuseRoomsOf({ readRooms, openRooms, draftUpdates, closeRooms }) {
      for (const read of readRooms) {
        const room = rooms.get(read.room)
        if (room === undefined) throw new Error(`There is no room ${read.room}.`)
        const head = { open: room.open, lastSeq: lastOf(room) }
        if (!head.open || head.lastSeq !== read.lastSeq) throw new VersionConflict(roomConflict(read, head))
      }
      const opened = new Set<string>()
      for (const { room } of openRooms) {
        if (rooms.has(room) || opened.has(room)) throw new Error(`Room ${room} exists already.`)
        opened.add(room)
      }
      for (const { room } of draftUpdates) {
        if (!opened.has(room) && rooms.get(room)?.open !== true) {
          throw new Error(`An act wrote to room ${room}, which is ${rooms.has(room) ? 'closed' : 'unknown'}.`)
        }
      }
      for (const room of closeRooms) {
        if (!opened.has(room) && !rooms.has(room)) throw new Error(`There is no room ${room}.`)
      }
    },
    writeRoomsOf(act) {
      const at = actInstant(act)
      const lastSeqs = new Map<string, number>()
      for (const { room, seed } of act.openRooms) {
        const made: MemoryRoom = { open: true, log: [], renewedSeq: 0, compacted: null }
        rooms.set(room, made)
        lastSeqs.set(room, push(made, seed, null, at))
      }
      for (const { room, update, author } of act.draftUpdates) {
        const found = rooms.get(room)
        if (found !== undefined) lastSeqs.set(room, push(found, update, author, at))
      }
      for (const name of act.closeRooms) {
        const found = rooms.get(name)
        if (found !== undefined) found.open = false
      }
      return lastSeqs
    },
    removeRooms(prefix) {
      for (const name of rooms.keys()) if (name.startsWith(prefix)) rooms.delete(name)
    },
    async load(name) {
      const room = rooms.get(name)
      if (room === undefined) return null
      const { open, log, compacted } = room
      const newer = log.filter((row) => row.seq > (compacted?.throughSeq ?? 0))
      return {
        open,
        updates: [...(compacted === null ? [] : [compacted.state]), ...newer.map(({ update }) => update)].map(
          (update) => update.slice(),
        ),
        lastSeq: lastOf(room),
      }
    },
    async heads(names) {
      const found = names.flatMap((name) => {
        const room = rooms.get(name)
        return room === undefined ? [] : [[name, { open: room.open, lastSeq: lastOf(room) }] as const]
      })
      return new Map(found)
    },
    async append({ room: name, update, author, since, renewed }, at, after) {
      const room = rooms.get(name)
      if (room === undefined) return { stored: false, why: 'unknown' }
      if (!room.open) return { stored: false, why: 'closed' }
      if (after !== undefined && lastOf(room) !== after) return { stored: false, why: 'moved' }
      if (since !== undefined && room.renewedSeq > since) return { stored: false, why: 'moved' }
      const seq = push(room, update, author, at)
      if (renewed !== undefined) {
        room.renewedSeq = seq
        room.compacted = { throughSeq: seq, state: renewed.slice() }
      }
      return { stored: true, seq }
    },
    async compact(name, throughSeq, state) {
      const room = rooms.get(name)
      if (room === undefined) throw new Error(`There is no room ${name}.`)
      if (throughSeq > lastOf(room)) throw new Error(`Room ${name} holds no update ${throughSeq}.`)
      if (throughSeq > (room.compacted?.throughSeq ?? 0)) room.compacted = { throughSeq, state: state.slice() }
    },
    async history(name, afterSeq, limit) {
      const log = rooms.get(name)?.log ?? []
      return structuredClone(log.filter((row) => row.seq > afterSeq).slice(0, limit))
    },
  }
}

function lastOf({ log }: MemoryRoom): number {
  return log.at(-1)?.seq ?? 0
}
