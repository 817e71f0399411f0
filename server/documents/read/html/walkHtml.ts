import { cleanLabel, tableText } from '../../model/canonicalBlock.ts'
import type { Findings } from '../../model/findings.ts'
import { onOneLine } from '../../model/findings.ts'
import { type CleanText, collectRuns } from '../../model/runCollector.ts'
import { childElements, isElement, textContent, type XmlElement } from '../../model/xmlTree.ts'
import { readAknTable } from '../akn/aknTable.ts'
import { addRun } from '../cleanRuns.ts'
import { labelShape } from '../labelShape.ts'
import { htmlBlockNames } from './htmlBlockNames.ts'
import { type HtmlFace, htmlFaces } from './htmlFaces.ts'
import { htmlInlineReader } from './htmlInlineReader.ts'
import { htmlListLabels, shownItems } from './htmlListLabel.ts'
import { htmlNoteBlocks } from './htmlNoteBlocks.ts'
import { findHtmlNotes } from './htmlNotes.ts'
import { collectHtmlParagraphs, type HtmlParagraphs } from './htmlParagraphs.ts'
import { type HtmlPlace, htmlPlaceWithFace, htmlPlaceWithin, plainHtmlPlace } from './htmlPlace.ts'
import { htmlStyles } from './htmlStyles.ts'
import { isOwnPage, ownHtmlPlaceOf } from './ownHtmlPlace.ts'
import type { HtmlPage } from './readHtml.ts'
import { tellsBeside } from './tellsBeside.ts'

/**
 * Walks through a page once, in document order; paragraphs end wherever a block begins or ends. Gives what was found,
 * notes that nothing shown refers to at the end. Throws `RefusedDocument` past the limit of blocks.
 */
export function walkHtml(page: HtmlPage, findings: Findings): Pick<HtmlParagraphs, 'plain' | 'list'> {
  const notes = findHtmlNotes(page)
  const styles = htmlStyles(page.styleText, page.parents)
  const faceOf = htmlFaces(styles)
  const listLabels = htmlListLabels(styles, findings, page.parents)
  const ownPage = isOwnPage(page.root)
  const paragraphs = collectHtmlParagraphs()
  const taken = new Set<XmlElement>()
  const { readWords, readInline } = htmlInlineReader({
    findings,
    notes,
    paragraphs,
    styles,
    parents: page.parents,
    ownPage,
    takeNote,
    readChildren,
  })

  function visit(element: XmlElement, around: HtmlPlace): void {
    const face = faceOf(element)
    if (leaves(element, face) || tellsBeside(element, findings)) return
    const place = htmlPlaceWithFace(around, face)
    // Bodies of notes are given out at their references.
    if (notes.bodies.has(element)) return
    if (element.name === 'table') {
      paragraphs.begin(element.line, place)
      readTable(element, place)
    } else if (htmlBlockNames.has(element.name)) {
      paragraphs.begin(element.line, place)
      readBlock(element, place)
    } else readInline(element, place, face)
  }

  /** What is not shown, or is struck through, is left out and told. */
  function leaves(element: XmlElement, face: HtmlFace): boolean {
    if (face.hidden !== true && face.struck !== true) return false
    const words = onOneLine(textContent(element))
    if (words !== '') findings.add(element.line, face.hidden === true ? 'hidden-text' : 'struck', 0.9, words)
    return true
  }

  function readBlock(element: XmlElement, place: HtmlPlace): void {
    const inner = htmlPlaceWithin(element, place, ownHtmlPlaceOf(element, ownPage))
    switch (element.name) {
      case 'hr':
        return
      case 'li':
        // A browser shows an item outside any list with a bullet.
        readItem(element, '•', place)
        return
      case 'ul':
      case 'ol':
        readList(element, inner)
        return
      default:
        readBefore(element, inner)
        readChildren(element, inner)
        paragraphs.end(inner)
    }
  }

  /** What a style sheet prints before a block: its label, or words of it. */
  function readBefore(element: XmlElement, place: HtmlPlace): void {
    const printed = ownPage ? null : listLabels.before(element)?.trim()
    if (!printed) return
    if (labelShape(printed) === null) readWords(`${printed} `, place)
    else paragraphs.setLabel(printed)
  }

  function readList(list: XmlElement, place: HtmlPlace): void {
    const isShown = (item: XmlElement): boolean => {
      const { hidden, struck } = faceOf(item)
      return hidden !== true && struck !== true
    }
    const items = shownItems(list, isShown)
    const labelOf = listLabels.of(list, items)
    for (const child of list.children) {
      if (!isElement(child)) readWords(child, place)
      else if (child.name !== 'li' || !isShown(child)) visit(child, place)
      else {
        const label = labelOf(child)
        paragraphs.begin(child.line, place)
        if (!notes.bodies.has(child)) readItem(child, label, place)
      }
    }
  }

  function readItem(item: XmlElement, label: string | null, place: HtmlPlace): void {
    const own = ownHtmlPlaceOf(item, ownPage) ?? place.own
    const listed: HtmlPlace = { ...htmlPlaceWithin(item, place, own), own, inParagraph: true }
    paragraphs.setLabel(listed.own ? null : label)
    readChildren(item, listed)
    paragraphs.end(listed)
    paragraphs.setLabel(null)
  }

  function readChildren(element: XmlElement, place: HtmlPlace): void {
    for (const child of element.children) {
      if (isElement(child)) visit(child, place)
      else readWords(child, place)
    }
  }

  function takeNote(body: XmlElement, printed: string): void {
    if (taken.has(body)) return
    taken.add(body)
    const own = ownPage ? notes.backWords(body) : null
    const label = cleanLabel(own ?? printed.replace(/^\[(.*)\]$/u, '$1'))
    paragraphs.addNotes(htmlNoteBlocks(body, label, printed, wordsOf))
  }

  function readTable(element: XmlElement, place: HtmlPlace): void {
    if (isFrame(element)) {
      readChildren(element, place)
      paragraphs.end(place)
      return
    }
    const { table, caption } = readAknTable(element, wordsOf, {
      tellMerged: () => findings.add(element.line, 'merged-cells', 0.8),
      isLeftOut: (part) => faceOf(part).hidden === true && leaves(part, faceOf(part)),
    })
    paragraphs.spoil()
    const { line } = element
    if (caption)
      paragraphs.addFound({
        line,
        known: { kind: 'heading', level: 3 },
        heading: 3,
        label: null,
        clean: caption,
        notes: [],
        own: false,
      })
    if (table.rows.length === 0) return
    const own = ownHtmlPlaceOf(element, ownPage)
    paragraphs.addFound({
      line,
      known: { kind: 'table', level: 0 },
      heading: 0,
      label: own?.label ?? null,
      clean: tableText(table),
      table,
      relation: own?.relation,
      notes: paragraphs.takeNotes(),
      own: ownPage,
    })
  }

  /** The words of a cell or note as one stretch, its blocks parted by line ends. */
  function wordsOf(element: XmlElement): CleanText {
    const collector = collectRuns()
    if (leaves(element, faceOf(element))) return collector.finish()
    const readIn = (parent: XmlElement, place: HtmlPlace): void => {
      for (const child of parent.children) {
        if (isElement(child) && partsCell(child)) {
          collector.addLineEnd()
          readIn(child, place)
          collector.addLineEnd()
        } else if (isElement(child) && child.name === 'br') collector.addLineEnd()
        else {
          const runs = paragraphs.apart(() => (isElement(child) ? visit(child, place) : readWords(child, place)))
          for (const run of runs) addRun(collector, run)
        }
      }
    }
    readIn(element, { ...plainHtmlPlace, inParagraph: true, language: languageOf(element, page) })
    return collector.finish()
  }

  function keepStrayNote(body: XmlElement): void {
    for (const clean of htmlNoteBlocks(body, null, '', wordsOf))
      paragraphs.addFound({
        line: body.line,
        known: { kind: 'footnote', level: 0 },
        heading: 0,
        label: null,
        clean,
        notes: [],
        own: false,
      })
  }

  for (const { line, words } of page.leftOut) findings.add(line, 'part-left-out', 1, onOneLine(words))
  for (const child of childElements(page.root)) visit(child, plainHtmlPlace)
  paragraphs.end(plainHtmlPlace)
  for (const body of notes.bodies) if (!taken.has(body)) keepStrayNote(body)
  return paragraphs
}

/** The language that an element, or what stands around it, says. */
function languageOf(element: XmlElement, { parents }: HtmlPage): string {
  for (let one: XmlElement | undefined = element; one; one = parents.get(one)) {
    const language = one.attributes['lang']
    if (language !== undefined) return language
  }
  return ''
}

/** A table of one cell around whole paragraphs is a frame of layout. */
function isFrame(table: XmlElement): boolean {
  const [only, ...others] = tableCells(table)
  if (!only || others.length > 0) return false
  const blocks = childElements(only).filter((child) => htmlBlockNames.has(child.name))
  return table.attributes['role'] === 'presentation' || blocks.length > 3
}

function tableCells(table: XmlElement): readonly XmlElement[] {
  return childElements(table).flatMap((child) =>
    child.name === 'tr'
      ? childElements(child)
      : child.name === 'tbody' || child.name === 'thead' || child.name === 'tfoot'
        ? tableCells(child)
        : [],
  )
}

function partsCell({ name }: XmlElement): boolean {
  return htmlBlockNames.has(name) || name === 'tr' || name === 'td' || name === 'tbody'
}
