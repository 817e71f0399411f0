import { type DiffPiece, wordDiff } from '@tawafuq/text/wordDiff'
import { useMemo } from 'react'

export type { DiffPiece }

/** What changed from one wording to another, word by word; compared again only when one of them changes. */
export function useWordDiff(before: string, after: string): readonly DiffPiece[] {
  return useMemo(() => wordDiff(before, after), [before, after])
}
