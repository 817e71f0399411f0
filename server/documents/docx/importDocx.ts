// One walk over one document with one state: lists, notes and fields count on from paragraph to paragraph.
import type { Block, BlockKind, ImportedDocument, Relation, Run, Table } from '@tawafuq/text/content'
import type { TrackedChanges } from '../akn/aknWords.ts'
import { cleanLabel, makeBlock, tableText } from '../canonicalBlock.ts'
import { cutLabel } from '../cutLabel.ts'
import { guessDocumentLanguage } from '../documentLanguage.ts'
import { tooLarge } from '../documentRefusal.ts'
import { collectFindings } from '../findings.ts'
import { documentLimits } from '../limits.ts'
import { collectPlainLines } from '../plainLines.ts'
import { recogniseKinds } from '../recogniseKinds.ts'
import { type CleanText, collectRuns } from '../runCollector.ts'
import { withTitle } from '../withTitle.ts'
import { childElement, childElements, textContent, type XmlElement } from '../xmlTree.ts'
import { readDocxNotes } from './docxNotes.ts'
import { readNumbering } from './docxNumbering.ts'
import { docxRunReader } from './docxRuns.ts'
import { readStyleSheet } from './docxStyleSheet.ts'
import { readDocxParts } from './readDocxParts.ts'
import { kindOfStyle } from './styleOfKind.ts'

/** A paragraph or table as it was found; its kind is known from our own styles, or still to be recognised. */
interface Found {
  readonly line: number
  readonly known: { readonly kind: BlockKind; readonly level: number } | null
  readonly heading: number
  readonly label: string | null
  readonly clean: CleanText
  readonly table?: Table
  readonly relation?: Relation | undefined
  readonly notes: readonly Block[]
}

/**
 * Reads DOCX into blocks. Files of our own come back as they went out; in others styles and printed numbers are read
 * where they say something, and the grammar of plain text says the rest (rule DO8). Tracked changes are accepted
 * unless the caller asks otherwise, and each is in the report; comments are in the report.
 * Throws `RefusedDocument` for what is no DOCX, breaks a limit, or holds macros.
 */
export function importDocx(
  bytes: Uint8Array,
  options: { readonly trackedChanges?: TrackedChanges } = {},
): ImportedDocument {
  const parts = readDocxParts(bytes)
  const findings = collectFindings()
  const styles = readStyleSheet(parts.styles)
  const numbering = readNumbering(parts.numbering)
  const trackedChanges = options.trackedChanges ?? 'accept'
  const found: Found[] = []
  let line = 0
  let waitingNotes: Block[] = []
  let carried: readonly Run[] = []
  const plainLines = collectPlainLines()

  const notes = readDocxNotes(parts, { styles, findings, trackedChanges })
  const comments = new Map(
    (parts.comments ? childElements(parts.comments, 'comment') : []).map((one) => [one.attributes['w:id'] ?? '', one]),
  )
  const readRuns = docxRunReader({
    styles,
    findings,
    trackedChanges,
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
      findings.add(at, 'comment', `${comment.attributes['w:author'] ?? ''}: ${text.slice(0, 500)}`, 1)
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
        readTable(node)
        return
      case 'sdt':
        visitAll(childElement(node, 'sdtContent') ?? node)
        return
      case 'AlternateContent':
        visitAll(childElement(node, 'Choice') ?? childElement(node, 'Fallback') ?? node)
        return
      case 'altChunk':
        findings.add(line, 'part-left-out', 'جزء مضمّن من ملف آخر لم يُستورد', 1)
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
    if (joinsNext(properties)) {
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
      if (counted === null && typed.label !== null)
        findings.add(line, 'label-in-words', `أُخذت العلامة «${typed.label}» من أول النص`, 0.9)
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

  /** A paragraph whose end is a deletion taken, or an insertion undone, runs on into the next. */
  function joinsNext(properties: XmlElement | undefined): boolean {
    const mark = childElement(properties, 'rPr')
    if (trackedChanges === 'accept') return childElement(mark, 'del') !== undefined
    return trackedChanges === 'reject' && childElement(mark, 'ins') !== undefined
  }

  function namedKind(style: string): Found['known'] {
    const name = styles.nameOf(style)
    if (name === 'title') return { kind: 'title', level: 0 }
    if (name === 'subtitle') return { kind: 'subtitle', level: 0 }
    const heading = styles.headingOf(style)
    return heading > 0 ? { kind: 'heading', level: heading } : null
  }

  function readTable(node: XmlElement): void {
    line += 1
    const at = line
    const rows: (readonly (readonly Run[])[])[] = []
    let headerRows = 0
    for (const row of rowsOf(node)) {
      const properties = childElement(row, 'trPr')
      if (trackedChanges === 'accept' && childElement(properties, 'del')) continue
      if (trackedChanges === 'reject' && childElement(properties, 'ins')) continue
      if (childElement(properties, 'tblHeader') && headerRows === rows.length) headerRows += 1
      rows.push(
        childElements(row).flatMap((cell) =>
          cell.name === 'tc'
            ? readCell(cell)
            : cell.name === 'sdt'
              ? childElements(childElement(cell, 'sdtContent') ?? cell, 'tc').flatMap(readCell)
              : [],
        ),
      )
    }
    if (rows.length === 0) return
    plainLines.spoil()
    const table: Table = { headerRows, rows }
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

  function readCell(cell: XmlElement): readonly (readonly Run[])[] {
    const collector = collectRuns()
    const readIn = (parent: XmlElement): void => {
      for (const child of childElements(parent)) {
        if (child.name === 'p') {
          line += 1
          const properties = childElement(child, 'pPr')
          const label = countLabel(properties, childElement(properties, 'pStyle')?.attributes['w:val'] ?? '')
          collector.addLineEnd()
          if (label !== null) collector.add(`${label} `)
          for (const run of readRuns(child, line).runs) addRun(collector, run)
        } else if (child.name === 'tbl') {
          findings.add(line, 'nested-table', 'جدول داخل خلية أُخذ نصاً', 0.8)
          for (const row of rowsOf(child)) for (const inner of childElements(row, 'tc')) readIn(inner)
        } else if (child.name !== 'tcPr') readIn(child)
      }
    }
    const properties = childElement(cell, 'tcPr')
    const merge = childElement(properties, 'vMerge')
    readIn(cell)
    const clean = collector.finish()
    const runs = clean.runs ?? (clean.text === '' ? [] : [{ text: clean.text }])
    const span = Math.min(64, Math.max(1, Number(childElement(properties, 'gridSpan')?.attributes['w:val'] ?? 1)))
    if (span > 1 || (merge && merge.attributes['w:val'] !== 'restart'))
      findings.add(line, 'merged-cells', 'خلايا مدمجة كُتبت خلايا فارغة', 0.8)
    return [runs, ...Array.from({ length: span - 1 }, (): readonly Run[] => [])]
  }

  visitAll(childElement(parts.document, 'body') ?? parts.document)
  if (carried.length > 0)
    keep({ line, known: null, heading: 0, label: null, clean: cleanRuns(carried), notes: takeNotes() })
  for (const name of parts.leftOut) findings.add(0, 'part-left-out', `جزء لم يُستورد: ${name}`, 1)
  const plain = plainLines.read()
  if (plain)
    return { ...plain, report: [...plain.report, ...findings.list().filter((one) => one.code !== 'label-in-words')] }
  const kinds = found.some((one) => one.known === null)
    ? recogniseKinds(
        found.map((one) => ({
          line: one.line,
          text: one.clean.text,
          label: one.label,
          heading: one.heading,
          isTable: one.table !== undefined,
        })),
        findings,
      )
    : []
  const blocks = found.flatMap((one, index) => {
    const placed = one.known ?? kinds[index] ?? { kind: 'body' as const, level: 0 }
    return [
      makeBlock({ ...placed, label: one.label, clean: one.clean, table: one.table, relation: one.relation }),
      ...one.notes,
    ]
  })
  return {
    ...guessDocumentLanguage(blocks.map((block) => block.text).join('\n')),
    blocks: styles.own ? blocks : withTitle(blocks),
    report: findings.list(),
  }
}

function rowsOf(table: XmlElement): readonly XmlElement[] {
  return childElements(table).flatMap((child) => {
    if (child.name === 'tr') return [child]
    return child.name === 'sdt' || child.name === 'customXml' ? rowsOf(childElement(child, 'sdtContent') ?? child) : []
  })
}

function relationOf(bookmarks: readonly string[]): Relation | undefined {
  for (const name of bookmarks) {
    const match = /^tawafuq_(bis|alt)_(\d+)_/.exec(name)
    if (match) return { kind: match[1] === 'bis' ? 'bis' : 'alt', index: Number(match[2]) }
  }
  return undefined
}

function cleanRuns(runs: readonly Run[]): CleanText {
  const collector = collectRuns()
  for (const run of runs) addRun(collector, run)
  return collector.finish()
}

function addRun(collector: ReturnType<typeof collectRuns>, run: Run): void {
  if (run.note !== undefined) collector.addNote(run.note)
  collector.add(run.text, run.marks, run.link)
}
