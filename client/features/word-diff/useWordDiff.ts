import { isHeavyText } from '@tawafuq/arabic/heavyText'
import { type DiffPiece, wordDiff } from '@tawafuq/text/wordDiff'
import { useDeferredValue, useMemo } from 'react'

export type { DiffPiece }

/**
 * What changed from one wording to another; compared again only when one of them changes, and after what is typed has been
 * drawn. A wording too heavy to be laid out as one is taken out or put in whole.
 */
export function useWordDiff(before: string, after: string): readonly DiffPiece[] {
  const [old, fresh] = [useDeferredValue(before), useDeferredValue(after)]
  return useMemo(
    () => (isHeavyText(old) || isHeavyText(fresh) ? replaced(old, fresh) : gathered(wordDiff(old, fresh))),
    [old, fresh],
  )
}

function replaced(before: string, after: string): readonly DiffPiece[] {
  if (before === after) return [{ kind: 'same', text: before }]
  return [
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ]
}

/**
 * Changes that only blanks part from each other are read as one: what went out, then what came in. Word after word in
 * turn, nobody could read either wording.
 */
function gathered(pieces: readonly DiffPiece[]): readonly DiffPiece[] {
  const read: DiffPiece[] = []
  let out = ''
  let into = ''
  let blank = ''
  const close = (): void => {
    if (out.trim() !== '') read.push({ kind: 'removed', text: out })
    if (into !== '') read.push({ kind: 'added', text: into })
    if (blank !== '') read.push({ kind: 'same', text: blank })
    out = ''
    into = ''
    blank = ''
  }
  for (const { kind, text } of pieces) {
    if (kind === 'same' && text.trim() === '' && out + into !== '') blank += text
    else if (kind === 'same') {
      close()
      read.push({ kind, text })
    } else {
      // The blank belongs to both wordings.
      if (out !== '' || kind === 'removed') out += out === '' ? '' : blank
      if (into !== '' || kind === 'added') into += into === '' ? '' : blank
      blank = ''
      if (kind === 'removed') out += text
      else into += text
    }
  }
  close()
  return read
}
