import * as Y from 'yjs'

/**
 * The update that an edit makes to a draft, computed on a copy, so that it can be stored before anybody sees it. The copy
 * is made from the updates given; an edit that changes nothing gives the empty update.
 */
export function draftUpdate(updates: readonly Uint8Array[], edit: (doc: Y.Doc) => void): Uint8Array {
  const doc = new Y.Doc()
  for (const update of updates) Y.applyUpdate(doc, update)
  const made: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => made.push(update))
  doc.transact(() => edit(doc))
  const [only] = made
  const result = only !== undefined && made.length === 1 ? only : Y.mergeUpdates([emptyUpdate, ...made])
  doc.destroy()
  return result
}

/** No structs and no deletions. */
export const emptyUpdate = new Uint8Array([0, 0])
