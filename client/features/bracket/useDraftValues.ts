import type { BracketId } from '@tawafuq/domain/acts/ids'
import { useDraftValue } from '../form/index.ts'

/** Words for several brackets in one form, kept together as other words in forms are (rule UI20). */
export function useDraftValues(key: string) {
  const [kept, keep, drop] = useDraftValue(key)
  const words = readWords(kept)
  return {
    wordsOf: (id: BracketId): string | undefined => words[id],
    write: (id: BracketId, text: string) => keep(JSON.stringify({ ...words, [id]: text })),
    drop,
  }
}

function readWords(kept: string): Readonly<Record<string, string>> {
  try {
    const read: unknown = kept === '' ? {} : JSON.parse(kept)
    return typeof read === 'object' && read !== null ? (read as Record<string, string>) : {}
  } catch {
    return {}
  }
}
