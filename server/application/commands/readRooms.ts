import type { Reading } from '@tawafuq/domain/acts/statement'
import { readUpdates } from '@tawafuq/draft/readUpdates'
import type { DraftStore, ReadRoom } from '../ports.ts'

/** The drafts that one act reads. Each is loaded once: what is decided, found and written rests on the same log. */
export interface RoomsRead {
  /** What a room holds, as updates to apply in order; null for a room never opened. */
  updatesOf(room: string): Promise<readonly Uint8Array[] | null>
  /** What a room reads; null for a room never opened. */
  readingOf(room: string): Promise<Reading | null>
  /** How far each of these rooms was read; those that were not are left out. */
  through(rooms: readonly string[]): Promise<readonly ReadRoom[]>
}

export function readRooms(drafts: DraftStore): RoomsRead {
  const loads = new Map<string, ReturnType<DraftStore['load']>>()

  function load(room: string): ReturnType<DraftStore['load']> {
    const loading = loads.get(room) ?? drafts.load(room)
    loads.set(room, loading)
    return loading
  }

  return {
    updatesOf: async (room) => (await load(room))?.updates ?? null,
    async readingOf(room) {
      const held = await load(room)
      return held && readUpdates(held.updates)
    },
    async through(rooms) {
      const read = [...new Set(rooms)].map(async (room) => {
        const held = await loads.get(room)
        return held == null ? [] : [{ room, lastSeq: held.lastSeq }]
      })
      return (await Promise.all(read)).flat()
    },
  }
}
