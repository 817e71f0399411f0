import type { Findings } from '../../model/findings.ts'
import { onOneLine } from '../../model/findings.ts'
import { footnoteMark } from '../../model/footnotePlaces.ts'
import { raisedLetters } from '../../model/raisedLetters.ts'
import { isElement, textContent, type XmlElement, type XmlNode } from '../../model/xmlTree.ts'
import { type HtmlFace, marksWith } from './htmlFaces.ts'
import type { HtmlNotes } from './htmlNotes.ts'
import type { HtmlParagraphs } from './htmlParagraphs.ts'
import type { HtmlPlace } from './htmlPlace.ts'
import type { HtmlStyles } from './htmlStyles.ts'
import { quotationMarks } from './quotationMarks.ts'
import { shownWords } from './shownWords.ts'

interface HtmlInlineOptions {
  readonly findings: Findings
  readonly notes: HtmlNotes
  readonly paragraphs: HtmlParagraphs
  readonly styles: HtmlStyles
  readonly parents: ReadonlyMap<XmlElement, XmlElement>
  /** The page is one of ours. */
  readonly ownPage: boolean
  /** Takes in a footnote, printed with this mark, the first time that words refer to it. */
  readonly takeNote: (body: XmlElement, printed: string) => void
  readonly readChildren: (element: XmlElement, place: HtmlPlace) => void
}

/** Reads what stands inside paragraphs. */
export interface HtmlInlineReader {
  readonly readWords: (text: string, place: HtmlPlace) => void
  /** An element that ends no paragraph; comments and deletions are reported, not read. */
  readonly readInline: (element: XmlElement, place: HtmlPlace, face: HtmlFace) => void
}

export function htmlInlineReader(options: HtmlInlineOptions): HtmlInlineReader {
  const { findings, notes, paragraphs, styles, parents, ownPage, takeNote, readChildren } = options

  function readWords(text: string, place: HtmlPlace): void {
    if (text === '') return
    if (place.preformatted) {
      readPreformatted(text, place)
      return
    }
    const words = shownWords(text.replace(/[\r\n]+/g, ' '), place, findings)
    const letters = place.raised === null || words.trim() === '' ? words : raisedLetters(words, place.raised)
    if (letters === null) findings.add(place.line, 'raised-on-line', 0.7, onOneLine(words))
    paragraphs.add({
      text: letters ?? words,
      ...(place.marks.length > 0 ? { marks: place.marks } : {}),
      ...(place.link === undefined ? {} : { link: place.link }),
    })
  }

  function readPreformatted(text: string, place: HtmlPlace): void {
    const [first = '', ...rest] = text.split(/\r?\n/)
    readWords(first, { ...place, preformatted: false })
    for (const one of rest) {
      paragraphs.end(place)
      readWords(one, { ...place, preformatted: false })
    }
  }

  function readInline(element: XmlElement, place: HtmlPlace, face: HtmlFace): void {
    if (notes.isBackLink(element)) return
    const reference = notes.referenceOf(element)
    if (reference) {
      paragraphs.dropOpenBracket()
      takeNote(reference.body, reference.printed)
      paragraphs.add({ text: '', note: footnoteMark(reference.printed) })
      return
    }
    if (ownPage && element.name === 'bdi' && element.attributes['class'] === 'label') {
      paragraphs.setLabel(textContent(element))
      return
    }
    // Google Docs and Word refer to a comment as to a note.
    if (/^#(?:cmnt|_msocom)/.test(element.attributes['href'] ?? '')) return
    switch (element.name) {
      case 'rt':
      case 'rtc':
      case 'rp':
        if (element.name === 'rt') findings.add(element.line, 'ruby-left-out', 1, onOneLine(textContent(element)))
        return
      case 'ins':
        findings.add(element.line, 'insertion', 1, onOneLine(textContent(element)))
        readMarked(element, place, face)
        return
      case 'bdo':
        findings.add(element.line, 'direction-removed', 0.8, onOneLine(textContent(element)))
        readMarked(element, place, face)
        return
      case 'br':
        if (place.inParagraph && !place.own && breaksWords(element)) findings.add(element.line, 'line-break', 0.7)
        paragraphs.endLine(place)
        return
      case 'img':
        findings.add(element.line, 'image-not-kept', 1)
        if ((element.attributes['alt'] ?? '').trim() !== '') readWords(element.attributes['alt'] ?? '', place)
        return
      case 'q': {
        const [open, close] = quotationMarks(place.language, place.quotes, styles.of(element).get('quotes'))
        readWords(open, place)
        readMarked(element, { ...place, quotes: place.quotes + 1 }, face)
        readWords(close, place)
        return
      }
      default:
        if (!isOfWord(element)) readMarked(element, place, face)
    }
  }

  /** Whether words stand on both sides of a line end, and no second one beside it, which would part paragraphs. */
  function breaksWords(element: XmlElement): boolean {
    const siblings = parents.get(element)?.children ?? []
    const at = siblings.indexOf(element)
    const isWord = (node: XmlNode | undefined): boolean =>
      node !== undefined &&
      (isElement(node) ? node.name !== 'br' && textContent(node).trim() !== '' : node.trim() !== '')
    return isWord(siblings[at - 1]) && isWord(siblings[at + 1])
  }

  /** What Word puts on the clipboard beside the words: the label of a list, and comments. */
  /** The depth of the list that Word names on the paragraph around a label: `mso-list:l0 level2 lfo1`. */
  function wordListDepth(element: XmlElement): number {
    for (let one: XmlElement | undefined = element; one; one = parents.get(one)) {
      const level = /mso-list\s*:[^;]*\blevel([1-9])/i.exec(one.attributes['style'] ?? '')?.[1]
      if (level !== undefined) return Number(level) - 1
    }
    return 0
  }

  function isOfWord(element: XmlElement): boolean {
    const style = element.attributes['style'] ?? ''
    if (/mso-list\s*:\s*ignore/i.test(style)) {
      const label = textContent(element)
        .replace(/[\s\u00A0]+/g, ' ')
        .trim()
        .replace(/^[·\uF0B7§]$/u, '•')
      if (label !== '') paragraphs.setLabel(label, wordListDepth(element))
      return true
    }
    if (/mso-element\s*:\s*comment/i.test(style) || /^msocom/i.test(element.attributes['class'] ?? '')) {
      const words = textContent(element).trim()
      if (words !== '') findings.add(element.line, 'comment', 1, words.slice(0, 500))
      return true
    }
    return false
  }

  function readMarked(element: XmlElement, place: HtmlPlace, face: HtmlFace): void {
    const { name } = element
    const href = name === 'a' ? element.attributes['href'] : undefined
    readChildren(element, {
      ...place,
      marks: marksWith(place.marks, face),
      raised: face.raised === undefined ? place.raised : face.raised === 'none' ? null : face.raised,
      language: element.attributes['lang'] ?? place.language,
      line: element.line,
      link: href === undefined || href === '' || href.startsWith('#_') ? place.link : href,
    })
  }

  return { readWords, readInline }
}
