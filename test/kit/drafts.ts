/** Drafts for tests: open ones, typists at them, and every order in which their updates may arrive. */
import type { BracketId } from '@tawafuq/domain/acts/ids'
import type { Reading, Wording } from '@tawafuq/domain/acts/statement'
import { blockOf } from '@tawafuq/draft/layoutOf'
import { readDraft } from '@tawafuq/draft/readDraft'
import { seedDraft } from '@tawafuq/draft/seedDraft'
import * as Y from 'yjs'

export const bracket = (name: string): BracketId => name as BracketId

export function openDraft(...updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc()
  for (const update of updates) Y.applyUpdate(doc, update)
  return doc
}

export const draftOf = (wording: Wording | string): Y.Doc =>
  openDraft(seedDraft(typeof wording === 'string' ? { text: wording } : wording, 'a room'))

/** The first text node of a paragraph's draft, as a plain Yjs client finds it. */
export function wordsOf(doc: Y.Doc): Y.XmlText {
  const words: unknown = blockOf(doc)?.get(0)
  if (words instanceof Y.XmlText) return words
  throw new Error('The draft has no text node')
}

/** All that is to be seen in a paragraph: letters and glyphs in their order. */
export const seen = (doc: Y.Doc): string =>
  (wordsOf(doc).toDelta() as { insert: string }[]).map(({ insert }) => insert).join('')

/** The update that one client's edit of a draft makes, the client having seen these updates. */
export function editOf(updates: readonly Uint8Array[], edit: (doc: Y.Doc) => void, client?: number): Uint8Array {
  const doc = openDraft(...updates)
  if (client !== undefined) doc.clientID = client
  const before = Y.encodeStateVector(doc)
  edit(doc)
  return Y.encodeStateAsUpdate(doc, before)
}

export function permutations<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  if (items.length < 2) return [items]
  return items.flatMap((item, at) => permutations(items.toSpliced(at, 1)).map((rest) => [item, ...rest]))
}

/** What a draft reads after a seed and updates in every order; throws if two orders end differently. */
export function readInEveryOrder(
  seed: Uint8Array,
  updates: readonly Uint8Array[],
): Reading & { readonly shown: string } {
  const readings = permutations(updates).map((order) => {
    const doc = openDraft(seed, ...order)
    return { ...readDraft(doc), shown: seen(doc) }
  })
  const [first] = readings
  if (first === undefined) throw new Error('There is no order')
  const other = readings.find((reading) => JSON.stringify(reading) !== JSON.stringify(first))
  if (other !== undefined) throw new Error(`Orders differ: ${JSON.stringify(first)} ${JSON.stringify(other)}`)
  return first
}
