/** What open drafts read now. A reading is made from the draft store, never from a room's memory: the store is the truth. */
import { readUpdates } from '@tawafuq/draft/readUpdates'
import type { DraftStore, StatedReading } from '../ports.ts'

/** How many readings are kept. */
export const readingsKept = 20_000
/** How many drafts are loaded at a time. */
const loadsAtOnce = 16

export interface Readings {
  /** What each of these rooms reads now. Throws for a room never opened. */
  of(rooms: readonly string[]): Promise<ReadonlyMap<string, StatedReading>>
}

/** A reading is kept for as long as its room stands at the number that it was made from, whoever writes there (rule HA19). */
export function createReadings(drafts: DraftStore): Readings {
  const kept = new Map<string, StatedReading>()

  async function read(room: string): Promise<StatedReading> {
    const held = await drafts.load(room)
    if (held === null) throw new Error(`There is no room ${room}`)
    const stated = { reading: readUpdates(held.updates), state: held.lastSeq }
    kept.delete(room)
    kept.set(room, stated)
    const [oldest] = kept.keys()
    if (kept.size > readingsKept && oldest !== undefined) kept.delete(oldest)
    return stated
  }

  return {
    async of(rooms) {
      const heads = await drafts.heads(rooms)
      const found = new Map<string, StatedReading>()
      const stale: string[] = []
      for (const room of rooms) {
        const present = kept.get(room)
        if (present !== undefined && present.state === heads.get(room)?.lastSeq) found.set(room, present)
        else stale.push(room)
      }
      for (let next = 0; next < stale.length; next += loadsAtOnce) {
        const some = stale.slice(next, next + loadsAtOnce)
        const stated = await Promise.all(some.map(read))
        for (const [nth, room] of some.entries()) {
          const one = stated[nth]
          if (one !== undefined) found.set(room, one)
        }
      }
      return found
    },
  }
}
