// Over 250 lines: one walk with one memory, of lists, notes and fields that count on from paragraph to paragraph.

import type { Block, Relation, Run } from '@tawafuq/text/content'
import { cleanLabel, tableText } from '../../model/canonicalBlock.ts'
import { tooLarge } from '../../model/documentRefusal.ts'
import type { Findings } from '../../model/findings.ts'
import { onOneLine } from '../../model/findings.ts'
import { documentLimits } from '../../model/limits.ts'
import { kindOfStyle } from '../../model/styleOfKind.ts'
import { childElement, childElements, descendant, textContent, type XmlElement } from '../../model/xmlTree.ts'
import type { Found } from '../assembleBlocks.ts'
import { cleanRuns, isWordless } from '../cleanRuns.ts'
import { cutLabel } from '../cutLabel.ts'
import { type ChangesTaken, isEndHidden, isTakenOut, joinsNext, keepsChange, propertiesTaken } from './changesTaken.ts'
import { paragraphsWithin, within } from './chosenAlternative.ts'
import { readDocxNotes } from './docxNotes.ts'
import { readNumbering } from './docxNumbering.ts'
import { type DocxRuns, docxRunReader } from './docxRuns.ts'
import { type DocxStyleSheet, readStyleSheet } from './docxStyleSheet.ts'
import { docxTableReader } from './docxTables.ts'
import { drawnWordsMark } from './drawnWords.ts'
import { leaveNotes } from './leaveNotes.ts'
import type { DocxParts } from './readDocxParts.ts'
import { tellPlaceholder } from './tellPlaceholder.ts'

/** What somebody wrote in the margin, and beside which paragraph. */
export interface MarginNote {
  readonly line: number
  readonly author: string
  readonly text: string
}

export interface DocxWalk {
  readonly found: readonly Found[]
  readonly margin: readonly MarginNote[]
  readonly styles: DocxStyleSheet
}

/** Walks through the body of a DOCX once: lists, notes and fields count on from paragraph to paragraph. */
export function walkDocx(parts: DocxParts, changes: ChangesTaken, findings: Findings): DocxWalk {
  const styles = readStyleSheet(parts.styles)
  const found: Found[] = []
  const margin: MarginNote[] = []
  let line = 0
  let waitingNotes: Block[] = []
  let carried: readonly Run[] = []
  let carriedLabel: string | null = null
  const toldForms = new Set<string>()
  const numbering = readNumbering(parts.numbering, {
    isArabic: /[\u0621-\u064a]/u.test(textContent(parts.document).slice(0, 20_000)),
    tell(form, printed) {
      if (toldForms.has(form)) return
      toldForms.add(form)
      findings.add(line, 'number-form', 0.6, `${form}: ${printed}`)
    },
  })
  const comments = new Map(
    (parts.comments ? childElements(parts.comments, 'comment') : []).map((one) => [one.attributes['w:id'] ?? '', one]),
  )
  const notes = readDocxNotes(parts, { styles, findings, changes, comment: tellComment })
  const readRuns = docxRunReader({
    styles,
    findings,
    changes,
    links: parts.links,
    takeNote(reference) {
      const note = notes.take(reference)
      waitingNotes.push(...note.blocks)
      return note.mark
    },
    leaveNote: notes.leave,
    comment: tellComment,
  })
  const readTable = docxTableReader({
    changes,
    findings,
    readRuns,
    countLabel,
    leaveNote: notes.leave,
    nextLine() {
      line += 1
      return line
    },
  })

  function tellComment(id: string, at: number): void {
    const comment = comments.get(id)
    if (!comment) return
    comments.delete(id)
    const text = paragraphsWithin(comment)
      .map((one) => textContent(one))
      .join(' ')
      .trim()
    const author = comment.attributes['w:author'] ?? ''
    margin.push({ line: at, author, text })
    findings.add(at, 'comment', 1, `${author}: ${text.slice(0, 500)}`)
  }

  function takeNotes(): readonly Block[] {
    const taken = waitingNotes
    waitingNotes = []
    return taken
  }

  function keep(one: Found): void {
    if (found.length >= documentLimits.blocks)
      throw tooLarge(`أكثر من ${documentLimits.blocks} فقرة`, `more than ${documentLimits.blocks} paragraphs`)
    found.push(one)
  }

  function visit(node: XmlElement): void {
    switch (node.name) {
      case 'p':
        readParagraph(node)
        return
      case 'tbl':
        keepCarried()
        keepTable(node)
        return
      case 'altChunk':
      case 'subDoc':
        findings.add(line, 'part-left-out', 1)
        return
      case 'sectPr':
      case 'tblPr':
      case 'tblGrid':
        return
      case 'sdt':
        if (isContentsControl(node)) {
          for (const paragraph of paragraphsWithin(node)) {
            line += 1
            leaveContents(textContent(paragraph))
            leaveNotes(paragraph, line, notes.leave)
          }
          return
        }
        if (childElement(childElement(node, 'sdtContent'), 'p')) tellPlaceholder(node, line + 1, findings)
        visitAll(node)
        return
      default:
        visitAll(node)
    }
  }

  function visitAll(parent: XmlElement): void {
    for (const child of within(parent)) visit(child)
  }

  function readParagraph(node: XmlElement): void {
    line += 1
    const properties = childElement(node, 'pPr')
    const style = styleOf(propertiesTaken(changes, properties))
    const read = readRuns(node, line)
    const runs = [...carried, ...read.runs]
    carried = []
    if (read.contents !== '' || styles.isContents(style) || isContentsEntry(read.runs)) {
      const isWhole = read.contents === '' || styles.isContents(style)
      leaveContents([read.contents, ...(isWhole ? runs.map((run) => run.text) : [])].join(' '))
      if (isWhole) {
        for (const box of read.boxes) keepBox(box)
        return
      }
    }
    if (joinsNext(changes, properties)) {
      carried = runs
      // The number of a heading stands before what runs on from it.
      if (isEndHidden(properties) && !isWordless(runs.map(({ text }) => text).join('')))
        carriedLabel ??= countLabel(properties, read, false)
      for (const box of read.boxes) keepBox(box)
      return
    }
    const words = cleanRuns(runs)
    const own = kindOfStyle(style)
    const exact = styles.own && own !== null
    const isEmpty = (exact ? words.text : words.text.trim()) === '' && words.notes === undefined
    const counted = carriedLabel ?? countLabel(properties, read, isEmpty)
    carriedLabel = null
    const typed = counted === null && read.label === null && !exact ? cutLabel(runs) : { label: null, runs }
    const label = read.label ?? counted ?? typed.label
    const clean = cleanRuns(typed.runs)
    const outline = exact ? 0 : outlineOf(properties)
    const known = exact ? own : (namedKind(style) ?? (outline > 0 ? { kind: 'heading', level: outline } : null))
    const heading = exact ? 0 : styles.headingOf(style) || outline
    if (!exact && /\S[ \u00A0]*\t+\s*\S/u.test(typed.runs.map(({ text }) => text).join('')))
      findings.add(line, 'tab-joined', 0.6, onOneLine(words.text, 100))
    // A list sign before nothing is no block; a label of our own is one.
    if (!isEmpty || read.label !== null) {
      keep({
        line,
        known: isWordless(clean.text) && !exact ? { kind: 'body', level: 0 } : known,
        heading,
        label: cleanLabel(label),
        listDepth: counted === null ? undefined : listOf(properties)?.level,
        clean,
        relation: known?.kind === 'footnote' ? undefined : relationOf(read.bookmarks),
        notes: takeNotes(),
      })
      if (counted === null && typed.label !== null) findings.add(line, 'label-in-words', 0.9, typed.label)
    } else if (counted !== null && counted !== '•') findings.add(line, 'empty-item', 0.9, counted)
    for (const box of read.boxes) keepBox(box)
  }

  function keepBox(box: XmlElement): void {
    findings.add(line, box.attributes[drawnWordsMark] === undefined ? 'text-box' : 'drawn-words', 0.7)
    visitAll(box)
  }

  /** A paragraph that runs on into what is no paragraph stands alone. */
  function keepCarried(): void {
    const clean = cleanRuns(carried)
    carried = []
    if (clean.text !== '' || clean.notes)
      keep({ line, known: null, heading: 0, label: null, clean, notes: takeNotes() })
  }

  /** A table of contents is made by print, and so is its head. */
  function leaveContents(words: string): void {
    const last = found.at(-1)
    if (
      last &&
      last.label === null &&
      /^(?:جدول |قائمة )?(?:ال)?(?:محتويات|محتوى|فهرس)$|^(?:table of )?contents$/iu.test(last.clean.text)
    ) {
      found.pop()
      tellContents(last.line, last.clean.text)
    }
    if (words.trim() !== '') tellContents(line, words)
  }

  function tellContents(at: number, words: string): void {
    findings.add(at, 'contents-left-out', 0.9, onOneLine(words))
  }

  /**
   * The number that Word prints before the paragraph. One that is emptied by what is taken or undone has none, nor has one
   * that is deleted or moved away and still stands between brackets.
   */
  function countLabel(properties: XmlElement | undefined, { isCut }: DocxRuns, isEmpty: boolean): string | null {
    if ((isEmpty && isCut) || (changes === 'brackets' && isTakenOut(properties))) return null
    const list = listOf(properties)
    return list === null ? null : numbering.next(list.number, list.level)
  }

  function listOf(properties: XmlElement | undefined): { readonly number: string; readonly level: number } | null {
    const taken = propertiesTaken(changes, properties)
    const listed = childElement(taken, 'numPr')
    const inserted = childElement(listed, 'ins')
    const isUndone = inserted !== undefined && !keepsChange(changes, 'ins', inserted.attributes['w:author'] ?? '')
    const direct = isUndone ? undefined : listed
    const inherited = styles.listOf(styleOf(taken))
    const number = (direct && childElement(direct, 'numId')?.attributes['w:val']) ?? inherited?.number
    if (number === undefined || number === '0') return null
    const said = direct && childElement(direct, 'ilvl')?.attributes['w:val']
    if (said !== undefined) return { number, level: Number(said) }
    const ofStyle = inherited === null ? null : numbering.levelOfStyle(number, inherited.style)
    return { number, level: ofStyle ?? inherited?.level ?? 0 }
  }

  function namedKind(style: string): Found['known'] {
    const name = styles.nameOf(style)
    if (name === 'title') return { kind: 'title', level: 0 }
    if (name === 'subtitle') return { kind: 'subtitle', level: 0 }
    const heading = styles.headingOf(style)
    return heading > 0 ? { kind: 'heading', level: heading } : null
  }

  function keepTable(node: XmlElement): void {
    const at = line + 1
    const table = readTable(node)
    if (table === null) return
    const caption = childElement(childElement(node, 'tblPr'), 'tblCaption')?.attributes['w:val']
    const label = styles.own ? cleanLabel(caption ?? null) : null
    keep({
      line: at,
      known: { kind: 'table', level: 0 },
      heading: 0,
      label,
      clean: tableText(table),
      table,
      notes: takeNotes(),
    })
  }

  visitAll(childElement(parts.document, 'body') ?? parts.document)
  keepCarried()
  for (const id of [...comments.keys()]) tellComment(id, 0)
  return { found, margin, styles }
}

/** The rank of a heading that a paragraph says of itself, from 1, or 0. */
function outlineOf(properties: XmlElement | undefined): number {
  const said = Number(childElement(properties, 'outlineLvl')?.attributes['w:val'] ?? 9)
  return said >= 0 && said < 9 ? said + 1 : 0
}

function styleOf(properties: XmlElement | undefined): string {
  return childElement(properties, 'pStyle')?.attributes['w:val'] ?? ''
}

function isContentsControl(control: XmlElement): boolean {
  const gallery = descendant(childElement(control, 'sdtPr'), 'docPartGallery')?.attributes['w:val'] ?? ''
  return /^table of /i.test(gallery)
}

/** Words that lead to the headings of the text, each and all: an entry of a table of contents whose field is gone. */
function isContentsEntry(runs: readonly Run[]): boolean {
  const shown = runs.filter((run) => run.text.trim() !== '')
  return shown.length > 0 && shown.every((run) => run.link?.startsWith('#_Toc'))
}

function relationOf(bookmarks: readonly string[]): Relation | undefined {
  for (const name of bookmarks) {
    const match = /^tawafuq_(bis|alt)_(\d+)_/.exec(name)
    if (match) return { kind: match[1] === 'bis' ? 'bis' : 'alt', index: Number(match[2]) }
  }
  return undefined
}
