import type { Block, BlockKind, Run, Table } from '../content.ts'
import { plainText } from '../content.ts'
import { plainForm } from '../plainForm.ts'

/** A block and the source line on which it begins, counted from 1. */
export interface PlacedBlock {
  readonly block: Block
  readonly line: number
}

const kinds = new Map<number, BlockKind>(
  Object.entries(plainForm.kindIndents).map(([kind, indent]) => [indent, kind as keyof typeof plainForm.kindIndents]),
)
const blank = /^[ \t]*$/u

/**
 * Reads what `exportText` printed: the blocks as they were, marks of emphasis and links apart. Null where the text does
 * not end in the sign of the form or its lines no longer keep it; it is then read by its words. A line broken by a mail
 * program, without an indent or a label of its own, goes on the paragraph above it.
 */
export function readPlainForm(source: string): readonly PlacedBlock[] | null {
  const lines = source.replace(/^\uFEFF/u, '').split(/\r\n|\r|\n/u)
  const end = lines.findLastIndex((line) => !blank.test(line))
  if (lines[end]?.trimEnd() !== ' '.repeat(plainForm.asideIndent) + plainForm.sign) return null
  const placed: PlacedBlock[] = []
  for (let at = 0; at < end; at += 1) {
    if (blank.test(lines[at] ?? '')) continue
    const start = at
    while (at + 1 < end && !blank.test(lines[at + 1] ?? '')) at += 1
    const group = lines.slice(start, at + 1)
    const block = group[0]?.startsWith('|') === true ? tableOf(group) : paragraphOf(group)
    if (block === null) return null
    if (block !== 'aside') placed.push({ block, line: start + 1 })
  }
  return placed
}

function paragraphOf(lines: readonly string[]): Block | 'aside' | null {
  if (lines.some((line, index) => index > 0 && /^[ \t#|]|\t/u.test(line))) return null
  const line = lines.length === 1 ? (lines[0] ?? '') : lines.map(withoutEndBlanks).join(' ')
  const [, blanks = '', tabs = '', marks = ''] = /^( *)(\t*)(?:(#+) )?/u.exec(line) ?? []
  if (blanks.length === plainForm.asideIndent) return 'aside'
  const rest = line.slice(blanks.length + tabs.length + (marks === '' ? 0 : marks.length + 1))
  const tab = rest.indexOf('\t')
  const label = tab < 0 ? null : unescaped(rest.slice(0, tab))
  const words = wordsOf(withoutEndBlanks(tab < 0 ? rest : rest.slice(tab + 1)))
  if (marks.length > 1 && blanks === '' && tabs === '')
    return { kind: 'heading', level: marks.length - 1, label, ...words }
  if (tabs !== '') return blanks === '' ? { kind: 'item', level: tabs.length, label, ...words } : null
  const kind = kinds.get(blanks.length)
  return kind === undefined || marks !== '' ? null : { kind, level: 0, label, ...words }
}

function tableOf(lines: readonly string[]): Block | null {
  if (lines.some((line) => !line.startsWith('|'))) return null
  const under = lines.findIndex((line) => /^\|(?:---\|)+\s*$/u.test(line))
  const rows = lines
    .filter((_, index) => index !== under)
    .map((line) =>
      withoutEndBlanks(line)
        .slice(1, -1)
        .split(/\|(?<=(?<!\\)(?:\\\\)*\|)/u)
        .map((cell) => cellRuns(cell.replace(/^ | $/gu, ''))),
    )
  const table: Table = { headerRows: Math.max(0, under), rows }
  const text = rows.map((row) => row.map(plainText).join('\t')).join('\n')
  const notes = rows.flatMap((row) => row.flatMap((cell) => cell.flatMap((run) => run.note ?? [])))
  return { kind: 'table', level: 0, label: null, text, ...(notes.length > 0 ? { notes } : {}), table }
}

function cellRuns(cell: string): readonly Run[] {
  return runsOf(cell.replaceAll(` ${plainForm.cellLineEnd} `, '\n'))
}

function wordsOf(written: string): Pick<Block, 'text' | 'runs' | 'notes'> {
  const runs = runsOf(written)
  const notes = runs.flatMap((run) => run.note ?? [])
  return { text: plainText(runs), ...(notes.length > 0 ? { notes, runs } : {}) }
}

/** The words between the marks of footnotes, and the marks. */
function runsOf(written: string): readonly Run[] {
  const runs: Run[] = []
  let words = ''
  const flush = (): void => {
    if (words !== '') runs.push({ text: words })
    words = ''
  }
  for (const [piece, kept, note] of written.matchAll(/\\(.?)|\[\^([^\]]{1,80})\]|[^\\[]+|\[/gu)) {
    if (kept !== undefined) words += kept
    else if (note === undefined) words += piece
    else {
      flush()
      runs.push({ text: '', note })
    }
  }
  flush()
  return runs
}

function withoutEndBlanks(text: string): string {
  let end = text.length
  while (end > 0 && (text[end - 1] === ' ' || text[end - 1] === '\t')) end -= 1
  return text.slice(0, end)
}

function unescaped(text: string): string {
  return text.replace(/\\(.?)/gu, '$1')
}
