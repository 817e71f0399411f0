/** Blanks to fill that Word draws with a line instead of letters. */
import type { Findings } from '../../model/findings.ts'
import { childElement, type XmlElement } from '../../model/xmlTree.ts'
import type { DocxFace } from './docxFace.ts'
import { type DocxStyleSheet, leadersOfStops } from './docxStyleSheet.ts'

const leaders: Readonly<Record<string, string>> = {
  underscore: '____',
  heavy: '____',
  dot: '....',
  middleDot: '....',
  hyphen: '----',
}

/** Blanks underlined for as long as this are a line to write on; shorter ones stand between underlined words. */
const SHORTEST_LINE = 3

export interface DrawnBlanks {
  /** The words that a part of a run shows: a line that is drawn becomes the letters of a line. */
  words(shown: string, face: DocxFace, node: XmlElement): string
  tell(line: number, findings: Findings): void
}

/**
 * Lines drawn under blanks or by the leader of a tab stop, in one paragraph. The first tab goes to the first stop, and so
 * on: where words pass a stop, Word takes the next, which is not known without setting the page.
 */
export function drawnBlanks(paragraph: XmlElement, style: string, styles: DocxStyleSheet): DrawnBlanks {
  const own = leadersOfStops(childElement(paragraph, 'pPr'))
  const stops = own.length > 0 ? own : styles.leadersOf(style)
  let tabs = 0
  let drawn = 0
  return {
    words(shown, face, node) {
      if (shown.trim() !== '' || shown === '') return shown
      const isTab = node.name === 'tab' || node.name === 'ptab'
      const leader = node.name === 'ptab' ? (node.attributes['w:leader'] ?? '') : isTab ? (stops[tabs] ?? '') : ''
      if (isTab) tabs += 1
      const isLine = face.isUnderlined && (isTab || (node.name === 't' && shown.length >= SHORTEST_LINE))
      const line = leaders[leader] ?? (isLine ? '____' : undefined)
      if (line === undefined) return shown
      drawn += 1
      return isLine ? line : ` ${line} `
    },
    tell(line, findings) {
      if (drawn > 0) findings.add(line, 'blank-drawn', 0.8)
    },
  }
}
