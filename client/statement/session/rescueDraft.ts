import { readDraft } from '@tawafuq/draft/readDraft'
import * as Y from 'yjs'
import type { StoredDrafts } from './storedDrafts.ts'

/**
 * What this device's copy of a room reads, and the end of the copy: for a draft that was closed while its author was
 * away. Null where the copy is empty.
 */
export async function rescueDraft(kept: StoredDrafts, name: string): Promise<string | null> {
  const document = new Y.Doc()
  const copy = kept.copy(name, document)
  await copy.ready
  const text = document.getXmlFragment('text').length === 0 ? null : readDraft(document).text
  await copy.clear()
  document.destroy()
  return text
}
