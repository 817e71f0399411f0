import type { Reading } from '@tawafuq/domain/acts/statement'
import * as Y from 'yjs'
import { readDraft } from './readDraft.ts'

/** What a draft reads that is given as its stored updates, in their order. */
export function readUpdates(updates: readonly Uint8Array[]): Reading {
  const doc = new Y.Doc()
  for (const update of updates) Y.applyUpdate(doc, update)
  const reading = readDraft(doc)
  doc.destroy()
  return reading
}
