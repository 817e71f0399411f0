import { plainText } from '@tawafuq/text/content'
import type { Findings } from '../../model/findings.ts'
import { onOneLine } from '../../model/findings.ts'
import type { XmlElement } from '../../model/xmlTree.ts'
import { cleanRuns } from '../cleanRuns.ts'
import { paragraphsWithin } from './chosenAlternative.ts'
import { docxRunReader } from './docxRuns.ts'
import type { DocxStyleSheet } from './docxStyleSheet.ts'
import type { DocxParts } from './readDocxParts.ts'

/**
 * Tells the words at the head and foot of pages, such as the symbol of a document: they are no part of the text, and are
 * not brought in. The same words of several pages are told once; numbers of pages are none.
 */
export function tellPageHeads(heads: DocxParts['heads'], styles: DocxStyleSheet, findings: Findings): void {
  const told = new Set<string>()
  const readRuns = docxRunReader({
    styles,
    findings,
    changes: 'accept',
    links: new Map(),
    takeNote: ({ id }) => id,
    leaveNote: () => undefined,
    comment: () => undefined,
  })
  const wordsOf = (node: XmlElement): string =>
    paragraphsWithin(node)
      .map((paragraph) => {
        const { runs, boxes } = readRuns(paragraph, 0)
        return [plainText(runs), ...boxes.map((box) => wordsOf(box))].join(' ')
      })
      .join(' ')
  for (const { content } of heads) {
    const words = cleanRuns([{ text: wordsOf(content) }]).text
    if (told.has(words) || !/\p{L}/u.test(words)) continue
    told.add(words)
    findings.add(0, 'page-head-left-out', 1, onOneLine(words))
  }
}
