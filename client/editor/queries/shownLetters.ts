/** The letters of a paragraph as the page shows it, at rest or in an editor, and in which text node each of them stands. */
import { type NfcOffsets, nfcOffsets } from '@tawafuq/arabic/nfcOffsets'
import { noteLetter } from '@tawafuq/draft/schema'

/** What is drawn in a text and is none of its words: glyphs of brackets, flags of carets, labels. */
const drawnOnly = '.bk, .caret, .item-no'
const note = '.draft-note'

export interface ShownStretch {
  readonly node: Text
  /** Where its letters begin among those of the whole, in UTF-16 units as they stand on the page. */
  readonly at: number
}

export interface ShownLetters {
  readonly stretches: readonly ShownStretch[]
  /** From the letters as they stand on the page to what the paragraph reads, and back. */
  readonly offsets: NfcOffsets
}

/** Counts what the paragraph reads: a tab between two cells of a table and a line end between two rows (ADR-0039). */
export function shownLetters(root: HTMLElement): ShownLetters {
  const stretches: ShownStretch[] = []
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT)
  let letters = ''
  let cells = 0
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof HTMLTableCellElement) {
      if (cells > 0) letters += node.cellIndex === 0 ? '\n' : '\t'
      cells += 1
    }
    if (!(node instanceof Text) || isNoWord(node)) continue
    stretches.push({ node, at: letters.length })
    letters += node.data
  }
  return { stretches, offsets: nfcOffsets(letters) }
}

function isNoWord({ parentElement, data }: Text): boolean {
  if (parentElement?.closest(drawnOnly) != null) return true
  return parentElement?.closest(note) != null && data.replaceAll(noteLetter, '') === ''
}
