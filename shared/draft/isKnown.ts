import * as Y from 'yjs'

/**
 * Whether a draft has everything that an update holds, words and deletions. Bytes that are no update, and deletions named
 * over and over, count as news: they are judged elsewhere. Its work grows with the update and with what the update erases.
 */
export function isKnown({ store }: Y.Doc, update: Uint8Array): boolean {
  try {
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
