/** The signs that elements of a run stand for, and the letters that its font and its place make of them. */
import type { Findings } from '../../model/findings.ts'
import { onOneLine } from '../../model/findings.ts'
import { raisedLetters } from '../../model/raisedLetters.ts'
import { childElements, textContent, type XmlElement } from '../../model/xmlTree.ts'
import type { DocxFace } from './docxFace.ts'
import { isSymbolFont, signOfFont } from './signOfFont.ts'

/** Letters as a paragraph shows them, and what of them could not be told. */
export interface ShownSigns {
  /** Those of symbol fonts, and those above or below the line, where there are such; □ for a sign that is not known. */
  words(text: string, face: DocxFace, node?: XmlElement): string
  /** Tells of the signs that are not known and of the letters that stand on the line for want of raised ones. */
  tell(line: number, findings: Findings): void
}

export function shownSigns(): ShownSigns {
  const unknown: string[] = []
  const onTheLine: string[] = []

  function drawnSign(font: string, sign: string): string {
    const found = signOfFont(font, sign)
    if (found === null) unknown.push(`${font} ${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase()}`.trim())
    return found ?? '□'
  }

  return {
    words(text, { font, raised, isCapital }, node) {
      const fontOf = node?.name === 'sym' ? (node.attributes['w:font'] ?? font) : font
      const isDrawn = isSymbolFont(fontOf)
      const shown =
        isDrawn || /[\ue000-\uf8ff]/u.test(text)
          ? [...text].map((sign) => drawnSign(fontOf, sign)).join('')
          : isCapital
            ? text.toUpperCase()
            : text
      if (raised === null || shown.trim() === '') return shown
      const letters = raisedLetters(shown, raised)
      if (letters === null) onTheLine.push(shown.trim())
      return letters ?? shown
    },
    tell(line, findings) {
      if (unknown.length > 0) findings.add(line, 'sign-unknown', 0.5, unknown.slice(0, 20).join('، '))
      if (onTheLine.length > 0) findings.add(line, 'raised-on-line', 0.7, onOneLine(onTheLine.join(' · ')))
    },
  }
}

/** The words and signs inside, in order, whatever has become of them; instructions of fields are none. */
export function wordsSaid(node: XmlElement): string {
  if (node.name === 'sym') return signOfFont(node.attributes['w:font'] ?? '', signOf(node)) ?? '□'
  const own = signOf(node)
  return own === '' ? childElements(node).map(wordsSaid).join('') : own
}

/** A run of words alone: no note, field or drawing. */
export function isPlain(run: XmlElement): boolean {
  return childElements(run).every(({ name }) => name === 'rPr' || name === 't' || name === 'delText')
}

export function isOn(value: string | undefined): boolean {
  return value !== undefined && !/^(?:0|false|off)$/.test(value)
}

export function runText(run: XmlElement): string {
  return childElements(run)
    .map((child) => signOf(child))
    .join('')
}

/** The sign that an element of a run stands for. */
export function signOf(node: XmlElement): string {
  switch (node.name) {
    case 't':
    case 'delText':
      return textContent(node)
    case 'tab':
    case 'ptab':
      return '\t'
    case 'br':
    case 'cr':
      return ' '
    case 'noBreakHyphen':
      return '\u2011'
    case 'sym': {
      const code = Number.parseInt(node.attributes['w:char'] ?? '', 16)
      return Number.isNaN(code) || code > 0x10ffff ? '' : String.fromCodePoint(code)
    }
    default:
      return ''
  }
}
