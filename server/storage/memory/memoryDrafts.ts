import type { Instant } from '@tawafuq/domain/acts/ids'
import type { Act, DraftAuthor, DraftStore, StoredUpdate } from '../../application/ports.ts'
import { actInstant } from '../actInstant.ts'

interface MemoryRoom {
  open: boolean
  readonly log: StoredUpdate[]
  compacted: { readonly throughSeq: number; readonly state: Uint8Array } | null
}

export interface MemoryDrafts extends DraftStore {
  /** Throws, with nothing changed, where the rooms of an act are not as it takes them to be. */
  readonly refuseRoomsOf: (act: Act) => void
  readonly writeRoomsOf: (act: Act) => void
  /** Forgets every room whose name begins so. */
  readonly removeRooms: (prefix: string) => void
}

/** The logs of the rooms, in memory. */
export function memoryDrafts(): MemoryDrafts {
  const rooms = new Map<string, MemoryRoom>()
  let seq = 0

  function push(room: MemoryRoom, update: Uint8Array, author: DraftAuthor | null, at: Instant): number {
    seq += 1
    room.log.push({ seq, at, author, update: update.slice() })
    return seq
  }

  return {
    refuseRoomsOf({ openRooms, draftUpdates, closeRooms }) {
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
      for (const { room, seed } of act.openRooms) {
        const made: MemoryRoom = { open: true, log: [], compacted: null }
        rooms.set(room, made)
        push(made, seed, null, at)
      }
      for (const { room, update, author } of act.draftUpdates) {
        const found = rooms.get(room)
        if (found !== undefined) push(found, update, author, at)
      }
      for (const name of act.closeRooms) {
        const found = rooms.get(name)
        if (found !== undefined) found.open = false
      }
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
        lastSeq: log.at(-1)?.seq ?? 0,
      }
    },
    async append({ room: name, update, author }, at) {
      const room = rooms.get(name)
      if (room === undefined) return { stored: false, why: 'unknown' }
      if (!room.open) return { stored: false, why: 'closed' }
      return { stored: true, seq: push(room, update, author, at) }
    },
    async compact(name, throughSeq, state) {
      const room = rooms.get(name)
      if (room === undefined) throw new Error(`There is no room ${name}.`)
      if (throughSeq > (room.log.at(-1)?.seq ?? 0)) throw new Error(`Room ${name} holds no update ${throughSeq}.`)
      if (throughSeq > (room.compacted?.throughSeq ?? 0)) room.compacted = { throughSeq, state: state.slice() }
    },
    async history(name, afterSeq, limit) {
      const log = rooms.get(name)?.log ?? []
      return structuredClone(log.filter((row) => row.seq > afterSeq).slice(0, limit))
    },
  }
}
