import * as Y from 'yjs'
import { countUpdate } from './countUpdate.ts'
import { structsOf } from './structsOf.ts'

/** Structs and stretches of deletions that an update may be cut into more than twice those of the draft. */
const cutsAtMost = 6_000

/**
 * Whether a draft has everything that an update holds, words and deletions. Bytes that are no update, and deletions named
 * over and over, count as news: they are judged elsewhere; so does what is in many more pieces than the draft, unread. Its
 * work grows with the bytes of the update, with the pieces of the draft and with what the update erases.
 */
export function isKnown({ store }: Y.Doc, update: Uint8Array): boolean {
  try {
    if (countUpdate(update, structsOf(store) * 2 + cutsAtMost) !== null) return false
    const { structs, ds } = Y.decodeUpdate(update)
    if (structs.some(({ id, length }) => id.clock + length > Y.getState(store, id.client))) return false
    for (const [client, stretches] of ds.clients) {
      const known = store.clients.get(client) ?? []
      let end = 0
      for (const { clock, len } of stretches) {
        if (clock < end || clock + len > Y.getState(store, client)) return false
        end = clock + len
        for (let at = Y.findIndexSS(known, clock); at < known.length; at += 1) {
          const struct = known[at]
          if (struct === undefined || struct.id.clock >= end) break
          if (!struct.deleted) return false
        }
      }
    }
    return true
  } catch {
    return false
  }
}
