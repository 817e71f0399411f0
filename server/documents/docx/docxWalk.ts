import type { Block, ImportedDocument, Relation, Run } from '@tawafuq/text/content'
import type { Found } from '../assembleBlocks.ts'
import { cleanLabel, tableText } from '../canonicalBlock.ts'
import { cleanRuns } from '../cleanRuns.ts'
import { cutLabel } from '../cutLabel.ts'
import { tooLarge } from '../documentRefusal.ts'
import type { Findings } from '../findings.ts'
import { documentLimits } from '../limits.ts'
import { collectPlainLines } from '../plainLines.ts'
import { childElement, childElements, textContent, type XmlElement } from '../xmlTree.ts'
import { type ChangesTaken, joinsNext } from './changesTaken.ts'
import { readDocxNotes } from './docxNotes.ts'
import { readNumbering } from './docxNumbering.ts'
import { docxRunReader } from './docxRuns.ts'
import { type DocxStyleSheet, readStyleSheet } from './docxStyleSheet.ts'
import { docxTableReader } from './docxTables.ts'
import type { DocxParts } from './readDocxParts.ts'
import { kindOfStyle } from './styleOfKind.ts'

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
  /** The same as plain text, where the file carries nothing that plain text cannot. */
  readonly plain: ImportedDocument | null
}

/** Walks through the body of a DOCX once: lists, notes and fields count on from paragraph to paragraph. */
export function walkDocx(parts: DocxParts, changes: ChangesTaken, findings: Findings): DocxWalk {
  const styles = readStyleSheet(parts.styles)
  const numbering = readNumbering(parts.numbering)
  const found: Found[] = []
  const margin: MarginNote[] = []
  let line = 0
  let waitingNotes: Block[] = []
  let carried: readonly Run[] = []
  const plainLines = collectPlainLines()

  const notes = readDocxNotes(parts, { styles, findings, changes })
  const comments = new Map(
    (parts.comments ? childElements(parts.comments, 'comment') : []).map((one) => [one.attributes['w:id'] ?? '', one]),
  )
  const readRuns = docxRunReader({
    styles,
    findings,
    changes,
    links: parts.links,
    takeNote(kind, id, ownMark, inBrackets) {
      const note = notes.take(kind, id, ownMark, inBrackets)
      waitingNotes.push(...note.blocks)
      return note.mark
    },
    comment(id, at) {
      const comment = comments.get(id)
      if (!comment) return
      const text = childElements(comment, 'p')
        .map((one) => textContent(one))
        .join(' ')
        .trim()
      const author = comment.attributes['w:author'] ?? ''
      margin.push({ line: at, author, text })
      findings.add(at, 'comment', 1, `${author}: ${text.slice(0, 500)}`)
    },
  })
  const readTable = docxTableReader({
    changes,
    findings,
    readRuns,
    countLabel,
    nextLine() {
      line += 1
      return line
    },
  })

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
        keepTable(node)
        return
      case 'sdt':
        visitAll(childElement(node, 'sdtContent') ?? node)
        return
      case 'AlternateContent':
        visitAll(childElement(node, 'Choice') ?? childElement(node, 'Fallback') ?? node)
        return
      case 'altChunk':
        findings.add(line, 'part-left-out', 1)
        return
      case 'sectPr':
      case 'tblPr':
      case 'tblGrid':
        return
      default:
        visitAll(node)
    }
  }

  function visitAll(parent: XmlElement): void {
    for (const child of childElements(parent)) visit(child)
  }

  function readParagraph(node: XmlElement): void {
    line += 1
    const properties = childElement(node, 'pPr')
    const style = childElement(properties, 'pStyle')?.attributes['w:val'] ?? ''
    const counted = countLabel(properties, style)
    const read = readRuns(node, line)
    const runs = [...carried, ...read.runs]
    carried = []
    if (joinsNext(changes, properties)) {
      carried = runs
      return
    }
    const own = kindOfStyle(style)
    const exact = styles.own && own !== null
    const typed = counted === null && read.label === null && !exact ? cutLabel(runs) : { label: null, runs }
    const label = read.label ?? counted ?? typed.label
    const clean = cleanRuns(typed.runs)
    const known = exact ? own : namedKind(style)
    if (known !== null || counted !== null || read.boxes.length > 0) plainLines.spoil()
    plainLines.add(runs)
    const heading = exact ? 0 : styles.headingOf(style)
    // A list sign before nothing is no block; a label of our own is one.
    if (clean.text !== '' || clean.notes !== undefined || read.label !== null) {
      const { noteText, place } =
        known?.kind === 'footnote' ? { noteText: true, place: known } : { noteText: false, place: known }
      keep({
        line,
        known: place,
        heading,
        label: cleanLabel(label),
        clean,
        relation: noteText ? undefined : relationOf(read.bookmarks),
        notes: takeNotes(),
      })
      if (counted === null && typed.label !== null) findings.add(line, 'label-in-words', 0.9, typed.label)
    } else if (waitingNotes.length > 0)
      keep({ line, known: { kind: 'body', level: 0 }, heading: 0, label: null, clean, notes: takeNotes() })
    for (const box of read.boxes) visitAll(box)
  }

  /** The number that Word prints before the paragraph; counted even where the paragraph turns out empty. */
  function countLabel(properties: XmlElement | undefined, style: string): string | null {
    const direct = childElement(properties, 'numPr')
    const inherited = styles.listOf(style)
    const number = (direct && childElement(direct, 'numId')?.attributes['w:val']) ?? inherited?.number
    if (number === undefined || number === '0') return null
    const level = Number((direct && childElement(direct, 'ilvl')?.attributes['w:val']) ?? inherited?.level ?? 0)
    return numbering.next(number, level)
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
    plainLines.spoil()
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
  if (carried.length > 0)
    keep({ line, known: null, heading: 0, label: null, clean: cleanRuns(carried), notes: takeNotes() })
  return { found, margin, styles, plain: plainLines.read() }
}

function relationOf(bookmarks: readonly string[]): Relation | undefined {
  for (const name of bookmarks) {
    const match = /^tawafuq_(bis|alt)_(\d+)_/.exec(name)
    if (match) return { kind: match[1] === 'bis' ? 'bis' : 'alt', index: Number(match[2]) }
  }
  return undefined
}
