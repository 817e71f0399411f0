import type { Block, Finding, ImportedDocument, Table } from './content.ts'
import { finding } from './findings.ts'
import { assignKinds } from './import/assignKinds.ts'
import { copiedPages } from './import/copied/copiedPages.ts'
import { mendCopied } from './import/copied/mendCopied.ts'
import { dropPageFurniture } from './import/dropPageFurniture.ts'
import { gatherParagraphs } from './import/gatherParagraphs.ts'
import { importedDocument } from './import/importedDocument.ts'
import type { Sorted } from './import/kindWalk.ts'
import { markPageNotes } from './import/markPageNotes.ts'
import { markStrong } from './import/markStrong.ts'
import { strongMark, unmark, withoutNoncharacters, wordsOf } from './import/marks.ts'
import { type Paragraph, textOf } from './import/paragraph.ts'
import { readLines, tellSource } from './import/readLines.ts'
import { readMarkdownForm } from './import/readMarkdownForm.ts'
import { readPlainForm } from './import/readPlainForm.ts'
import { takeNotes } from './import/takeNotes.ts'
import { tellDoubts } from './import/tellDoubts.ts'
import { turnBrackets } from './import/turnBrackets.ts'
import { plainForm } from './plainForm.ts'

/**
 * What is known of a text beforehand: `isApart`, that an empty line ends every paragraph; `isMarkdown`, that its signs
 * are those of Markdown; `isMarked`, that it carries marks of `import/marks.ts` already.
 */
export interface TextReading {
  readonly isApart?: boolean
  readonly isMarkdown?: boolean
  readonly isMarked?: boolean
}

/**
 * Reads a plain text, with whatever extraction left in it, into the blocks of the content model; one that `exportText`
 * or `exportMarkdown` printed is read by its form.
 * Labels and words are kept as written; what was removed, joined, turned or guessed is in the report, with its
 * source line. Never throws; the time taken grows with the length of the source. Limits on size are the caller's.
 */
export function importText(
  source: string,
  { isApart = false, isMarkdown = false, isMarked = false }: TextReading = {},
): ImportedDocument {
  const report: Finding[] = []
  const own = readPlainForm(source) ?? readMarkdownForm(source)
  if (own !== null) {
    for (const { block, line } of own) tellDoubts(block.text, block.kind, line, report)
    return importedDocument(
      own.map(({ block }) => block),
      own.map(({ line }) => line),
      report,
    )
  }
  const pages = copiedPages(source, report)
  if (pages !== null) {
    const read = importText(pages.text, { isApart: true })
    const told = read.report.map((one) => ({ ...one, line: pages.origins[one.line - 1] ?? 1 }))
    return { ...read, report: [...report, ...told].toSorted((a, b) => a.line - b.line) }
  }
  tellSource(source, report)
  const upright = turnBrackets(mendCopied(source.replace(plainForm.sign, ''), report), report)
  const marked = markStrong(isMarked ? upright : withoutNoncharacters(upright), isMarkdown, report)
  const noted = isMarkdown ? marked : markPageNotes(marked, report)
  const lines = dropPageFurniture(readLines(noted, report, isMarkdown), report)
  const sorted = assignKinds(gatherParagraphs(lines, report, isApart), report)
  const bodies = new Set(sorted.flatMap(({ paragraph }) => (paragraph.mark === null ? [] : [bareMark(paragraph.mark)])))
  const blocks: Block[] = []
  const referred = new Map<string, number>()
  for (const one of sorted) {
    const block = blockOf(one, bodies)
    for (const note of block.notes ?? []) if (!referred.has(note)) referred.set(note, one.paragraph.line)
    tellDoubts(block.text, block.kind, one.paragraph.line, report)
    blocks.push(block)
  }
  tellNotes(sorted, bodies, referred, report)
  return importedDocument(
    blocks,
    sorted.map(({ paragraph }) => paragraph.line),
    report,
  )
}

function bareMark(mark: string): string {
  return mark.replace(/[()[\]]/gu, '')
}

function blockOf({ paragraph, kind, level }: Sorted, bodies: ReadonlySet<string>): Block {
  if (kind === 'table') {
    const table = tableOf(paragraph)
    return { kind, level, label: null, text: tableText(table), table }
  }
  const label = paragraph.shape === 'footnote' ? paragraph.mark : (paragraph.label?.printed ?? null)
  const marked = balanced(textOf(paragraph))
  const { text, runs, notes } = unmark(paragraph.shape === 'footnote' ? marked : takeNotes(marked, bodies))
  return { kind, level, label, text, ...(notes.length > 0 ? { notes } : {}), ...(runs === null ? {} : { runs }) }
}

/** Strong that is never switched off again is no strong. */
function balanced(marked: string): string {
  const switches = marked.split(strongMark).length - 1
  return switches % 2 === 0 ? marked : marked.replaceAll(strongMark, '')
}

function tableOf(paragraph: Paragraph): Table {
  return {
    headerRows: 1,
    rows: paragraph.rows.map((row) => row.map((cell) => [{ text: wordsOf(cell).replace(/\s+/gu, ' ').trim() }])),
  }
}

/** The words of a table: cells parted by tabs, rows by line ends. */
export function tableText(table: Table): string {
  return table.rows.map((row) => row.map((cell) => cell.map((run) => run.text).join('')).join('\t')).join('\n')
}

function tellNotes(
  sorted: readonly Sorted[],
  bodies: ReadonlySet<string>,
  referred: ReadonlyMap<string, number>,
  report: Finding[],
): void {
  for (const { paragraph } of sorted) {
    if (paragraph.mark !== null && !referred.has(bareMark(paragraph.mark)))
      report.push(finding(paragraph.line, 'footnote-without-reference', 0.7))
  }
  for (const [note, line] of referred)
    if (!bodies.has(note)) report.push(finding(line, 'reference-without-footnote', 0.7))
}
