/** What open drafts read now. A reading is made from the draft store, never from a room's memory: the store is the truth. */
import type { ParagraphId, StatementId } from '@tawafuq/domain/acts/ids'
import type { Reading } from '@tawafuq/domain/acts/statement'
import { readUpdates } from '@tawafuq/draft/readUpdates'
import { roomName } from '@tawafuq/draft/roomName'
import type { DraftStore, DraftWatcher, ReadingCache, StatedReading } from '../ports.ts'

/** How many readings are kept. */
export const readingsKept = 20_000

export interface Readings extends ReadingCache, DraftWatcher {
  /** What a room reads now, straight from the store; null for a room never opened. */
  readRoom(room: string): Promise<Reading | null>
}

export function createReadings(drafts: DraftStore): Readings {
  const kept = new Map<string, StatedReading>()
  // A room that changes while it is being read is read again: its number of changes tells.
  const changes = new Map<string, number>()

  async function readStated(room: string): Promise<StatedReading | null> {
    const held = await drafts.load(room)
    return held && { reading: readUpdates(held.updates), state: held.lastSeq }
  }

  async function statedReadingOf(statementId: StatementId, paragraphId: ParagraphId, draft: number) {
    const room = roomName({ kind: 'draft', statementId, paragraphId, draft })
    const present = kept.get(room)
    if (present !== undefined) return present
    const before = changes.get(room) ?? 0
    changes.set(room, before)
    const stated = await readStated(room)
    if (stated === null) throw new Error(`There is no room ${room}`)
    if (changes.get(room) === before) {
      changes.delete(room)
      kept.set(room, stated)
      const [oldest] = kept.keys()
      if (kept.size > readingsKept && oldest !== undefined) kept.delete(oldest)
    }
    return stated
  }

  return {
    readRoom: async (room) => (await readStated(room))?.reading ?? null,
    statedReadingOf,
    readingOf: async (...draft) => (await statedReadingOf(...draft)).reading,
    draftChanged(room) {
      kept.delete(room)
      if (changes.has(room)) changes.set(room, (changes.get(room) ?? 0) + 1)
    },
  }
}
