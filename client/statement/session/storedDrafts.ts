/** The drafts of which this device keeps a copy, because something typed in them may not be acknowledged yet. */
import { parseRoomName, type Room } from '@tawafuq/draft/roomName'
import type * as Y from 'yjs'
import type { DraftCopy, LocalStorage } from './ports.ts'

export interface StoredDrafts {
  /** How many edits of a room were not acknowledged when it was last seen; null where no copy is kept. */
  readonly unsent: (name: string) => number | null
  readonly note: (name: string, unsent: number) => void
  /** Begins to keep a copy, and puts what was kept into the document. It is noted until it is cleared. */
  readonly copy: (name: string, document: Y.Doc) => DraftCopy
  /** The rooms of which a copy is kept, from this visit or an earlier one. */
  readonly all: () => readonly Room[]
}

export function makeStoredDrafts(storage: LocalStorage, statementId: string): StoredDrafts {
  const key = `drafts/${statementId}`
  const counts = new Map<string, number>()
  for (const line of (storage.read(key) ?? '').split('\n')) {
    const [name, count] = line.split(' ')
    if (name && parseRoomName(name) !== null) counts.set(name, Number(count) || 0)
  }

  function write(): void {
    storage.write(key, counts.size === 0 ? null : [...counts].map((pair) => pair.join(' ')).join('\n'))
  }

  function note(name: string, unsent: number): void {
    if (counts.get(name) === unsent) return
    counts.set(name, unsent)
    write()
  }

  return {
    unsent: (name) => counts.get(name) ?? null,
    note: (name, unsent) => {
      if (counts.has(name)) note(name, unsent)
    },
    copy(name, document) {
      note(name, counts.get(name) ?? 0)
      const copy = storage.copyDraft(name, document)
      return {
        ready: copy.ready,
        leave: copy.leave,
        clear() {
          counts.delete(name)
          write()
          return copy.clear()
        },
      }
    },
    all: () => [...counts.keys()].flatMap((name) => parseRoomName(name) ?? []),
  }
}
