import * as Y from 'yjs'
import { blockOf } from './layoutOf.ts'
import { readDraft } from './readDraft.ts'
import { fragmentName } from './schema.ts'

/** A draft written anew: what is added to its log, and the state that stands for the whole log from then on. */
export interface Renewal {
  readonly update: Uint8Array
  readonly state: Uint8Array
}

/**
 * Writes a draft anew under one fresh name of a Yjs client, without what was erased and without the names of all who ever
 * wrote in it (rule DR21). The state holds the block alone. The update, applied to the old draft, takes the old block out
 * and puts the same new one in: who reads the whole log reads the same. Null where the draft is not whole, or would not
 * read the same afterwards. What somebody has not sent yet belongs to the old block, and is refused.
 */
export function renewDraft(updates: readonly Uint8Array[], client: number): Renewal | null {
  const old = new Y.Doc()
  const fresh = new Y.Doc()
  fresh.clientID = client
  try {
    old.transact(() => {
      for (const update of updates) Y.applyUpdate(old, update)
    })
    const block = blockOf(old)
    if (block === null || old.store.clients.has(client)) return null
    if (old.store.pendingStructs !== null || old.store.pendingDs !== null) return null
    fresh.transact(() => fresh.getXmlFragment(fragmentName).insert(0, [copyOf(block)]))
    if (JSON.stringify(readDraft(fresh)) !== JSON.stringify(readDraft(old))) return null
    const state = Y.encodeStateAsUpdate(fresh)
    const erased: Uint8Array[] = []
    old.on('update', (update: Uint8Array) => erased.push(update))
    old.transact(() => old.getXmlFragment(fragmentName).delete(0, 1))
    return { update: Y.mergeUpdates([state, ...erased]), state }
  } finally {
    old.destroy()
    fresh.destroy()
  }
}

function copyOf(element: Y.XmlElement): Y.XmlElement {
  const copy = new Y.XmlElement(element.nodeName)
  for (const [name, value] of Object.entries(element.getAttributes())) copy.setAttribute(name, value as string)
  copy.insert(
    0,
    element.toArray().flatMap((child: unknown): (Y.XmlElement | Y.XmlText)[] => {
      if (child instanceof Y.XmlElement) return [copyOf(child)]
      if (!(child instanceof Y.XmlText)) return []
      const words = new Y.XmlText()
      words.applyDelta(child.toDelta())
      return [words]
    }),
  )
  return copy
}

/**
 * The client under whose name an update writes a draft anew; null for any other update. Only the server does so, and it
 * puts a block into a draft at no other time than when it opens it.
 */
export function renewerOf(update: Uint8Array): number | null {
  for (const struct of Y.decodeUpdate(update).structs) {
    if (!(struct instanceof Y.Item) || struct.id.clock !== 0 || struct.parentSub !== null) continue
    if ((struct.parent as unknown) === fragmentName && struct.content instanceof Y.ContentType) return struct.id.client
  }
  return null
}
