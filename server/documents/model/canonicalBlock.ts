import { type Block, plainText, type Run, type Table } from '@tawafuq/text/content'
import { type CleanText, collectRuns } from './runCollector.ts'

/**
 * The block as every exporter prints it and every importer gives it back: blanks folded, like neighbours joined,
 * `runs` only where there are marks, `notes` in the order of their references (rule DO4). Two blocks that read
 * alike are deep-equal after it. References that stand only in `notes` are put at the end of the words.
 */
export function canonicalBlock(block: Block): Block {
  const clean = block.table ? tableText(block.table) : cleanRuns(sourceRuns(block))
  return makeBlock({
    kind: block.kind,
    level: block.kind === 'heading' || block.kind === 'item' ? Math.max(1, Math.trunc(block.level)) : 0,
    label: cleanLabel(block.label),
    clean,
    table: block.table && cleanTable(block.table),
    relation: block.relation,
  })
}

/** Puts a block together from its parts, leaving absent fields out. */
export function makeBlock(parts: {
  readonly kind: Block['kind']
  readonly level: number
  readonly label: string | null
  readonly clean: CleanText
  readonly table?: Table | undefined
  readonly relation?: Block['relation'] | undefined
}): Block {
  return {
    kind: parts.kind,
    level: parts.level,
    label: parts.label,
    ...parts.clean,
    ...(parts.table ? { table: parts.table } : {}),
    ...(parts.relation ? { relation: parts.relation } : {}),
  }
}

/** The printed label less blanks at its ends and inner tabs; null if nothing is left. */
export function cleanLabel(label: string | null): string | null {
  const clean = label === null ? '' : collapse(label)
  return clean === '' ? null : clean
}

/** The words of a table, cells parted by tabs and rows by line ends, with the notes of its cells. */
export function tableText(table: Table): CleanText {
  const clean = cleanTable(table)
  const notes = clean.rows.flatMap((row) => row.flatMap((cell) => cell.flatMap((run) => run.note ?? [])))
  const text = clean.rows.map((row) => row.map((cell) => plainText(cell)).join('\t')).join('\n')
  return { text, ...(notes.length > 0 ? { notes } : {}) }
}

function cleanTable(table: Table): Table {
  return {
    headerRows: Math.min(Math.max(0, table.headerRows), table.rows.length),
    rows: table.rows.map((row) => row.map((cell) => cellRuns(cell))),
  }
}

/** The runs of a cell; a line end inside parts two paragraphs and is kept. */
function cellRuns(cell: readonly Run[]): readonly Run[] {
  const collector = collectRuns()
  for (const run of cell) {
    if (run.note !== undefined) collector.addNote(run.note)
    run.text.split('\n').forEach((part, index) => {
      if (index > 0) collector.addLineEnd()
      collector.add(part, run.marks, run.link)
    })
  }
  const clean = collector.finish()
  return clean.runs ?? (clean.text === '' ? [] : [{ text: clean.text }])
}

function sourceRuns(block: Block): readonly Run[] {
  const runs =
    block.runs && collapse(plainText(block.runs)) === collapse(block.text) ? block.runs : [{ text: block.text }]
  const placed = runs.flatMap((run) => run.note ?? [])
  const loose = (block.notes ?? []).filter((note, index) => placed[index] !== note)
  return placed.length === 0 ? [...runs, ...loose.map((note) => ({ text: '', note }))] : runs
}

function cleanRuns(runs: readonly Run[]): CleanText {
  const collector = collectRuns()
  for (const run of runs) {
    if (run.note !== undefined) collector.addNote(run.note)
    collector.add(run.text, run.marks, run.link)
  }
  return collector.finish()
}

function collapse(text: string): string {
  const collector = collectRuns()
  collector.add(text)
  return collector.finish().text
}
