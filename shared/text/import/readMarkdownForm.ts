import { type Block, plainText, type Run } from '../content.ts'
import { type BlockNote, footnoteLabel, markdownForm, type ParagraphKind, paragraphKinds } from '../markdownForm.ts'
import { readMarkdownRuns, unescapedMarkdown } from './readMarkdownRuns.ts'
import type { PlacedBlock } from './readPlainForm.ts'

/**
 * Reads what `exportMarkdown` printed: the blocks as they were, with their marks and links. Null where the text does not
 * begin with the sign of the form. What was written into it by another hand is read as paragraphs of the kind above.
 */
export function readMarkdownForm(source: string): readonly PlacedBlock[] | null {
  const lines = source.replace(/^\uFEFF/u, '').split(/\r\n|\r|\n/u)
  const first = lines.findIndex((line) => line.trim() !== '')
  if (lines[first]?.trim() !== markdownForm.sign) return null
  const placed: PlacedBlock[] = []
  let kind: ParagraphKind = 'body'
  let note: BlockNote = {}
  for (let at = first + 1; at < lines.length; at += 1) {
    if (isBlank(lines[at])) continue
    const start = at
    while (at + 1 < lines.length && !isBlank(lines[at + 1])) at += 1
    const group = lines.slice(start, at + 1)
    const line = group[0] ?? ''
    if (line === markdownForm.end) break
    const said = group.length === 1 ? /^<!--\s(.{1,20000})\s-->$/su.exec(line)?.[1] : undefined
    if (said !== undefined) {
      const named = paragraphKinds.find((one) => one === said)
      if (named === undefined) note = noteOf(said)
      else kind = named
      continue
    }
    if (note.aside !== true) placed.push({ block: blockOf(group, kind, note), line: start + 1 })
    note = {}
  }
  return placed
}

function isBlank(line: string | undefined): boolean {
  return line === undefined || /^[ \t]*$/u.test(line)
}

function blockOf(group: readonly string[], kind: ParagraphKind, note: BlockNote): Block {
  const line = group[0] ?? ''
  const extra = note.relation === undefined ? {} : { relation: note.relation }
  if (line.startsWith('| ') && /^\|(?: --- \|)+$/u.test(group[1] ?? '')) return { ...tableOf(group, note), ...extra }
  const whole = group.join(' ')
  const footnote = /^\[\^([^\]\s]{1,80})\]: /u.exec(whole)
  if (footnote !== null) {
    const words = worded(whole.slice(footnote[0].length))
    return {
      kind: 'footnote',
      level: 0,
      label: note.label === undefined ? footnoteLabel(footnote[1] ?? '') : note.label,
      ...words,
      ...extra,
    }
  }
  const marks = /^(#{1,6}) /u.exec(whole)?.[1]?.length ?? 0
  const depth = group.length === 1 ? (/^(?:> )+/u.exec(whole)?.[0].length ?? 0) / 2 : depthOf(group)
  const rest =
    marks > 0 ? whole.slice(marks + 1) : depth > 0 ? group.map((one) => one.replace(/^(?:> ?)+/u, '')).join(' ') : whole
  const parted = rest.indexOf('  ')
  const label = note.label !== undefined ? note.label : parted < 0 ? null : unescapedMarkdown(rest.slice(0, parted))
  const words = { label, ...worded(parted < 0 ? rest : rest.slice(parted + 2)), ...extra }
  if (note.kind === 'subtitle') return { kind: 'subtitle', level: 0, ...words }
  if (marks === 1) return { kind: 'title', level: 0, ...words }
  if (marks > 1) return { kind: 'heading', level: note.level ?? marks - 1, ...words }
  if (depth > 0) return { kind: 'item', level: depth, ...words }
  return { kind, level: 0, ...words }
}

/** How deep a quotation of several lines is. */
function depthOf(group: readonly string[]): number {
  return [...(/^(?:> ?)+/u.exec(group[0] ?? '')?.[0] ?? '')].filter((sign) => sign === '>').length
}

function worded(written: string): Pick<Block, 'text' | 'runs' | 'notes'> {
  const runs = tidy(readMarkdownRuns(written))
  const notes = runs.flatMap((run) => run.note ?? [])
  const plain = runs.every((run) => run.marks === undefined && run.link === undefined && run.note === undefined)
  return { text: plainText(runs), ...(notes.length > 0 ? { notes } : {}), ...(plain ? {} : { runs }) }
}

/** A line end belongs to cells alone. */
function tidy(runs: readonly Run[]): readonly Run[] {
  return runs
    .map((run) => ({ ...run, text: run.text.replaceAll('\n', '') }))
    .filter((run) => run.text !== '' || run.note !== undefined)
}

function tableOf(group: readonly string[], note: BlockNote): Block {
  const lines = group.filter((line, index) => index !== 1 && line.startsWith('|'))
  const rows = lines.map((line, row) => {
    const trimmed = line.trimEnd()
    const cells = trimmed
      .slice(1, trimmed.endsWith('|') ? -1 : undefined)
      .split(/\|(?<=(?<!\\)(?:\\\\)*\|)/u)
      .map((cell) => readMarkdownRuns(cell.replace(/^ | $/gu, '')))
    return cells.slice(0, note.cells?.[row] ?? cells.length)
  })
  const notes = rows.flatMap((row) => row.flatMap((cell) => cell.flatMap((run) => run.note ?? [])))
  return {
    kind: 'table',
    level: 0,
    label: note.label ?? null,
    text: rows.map((row) => row.map(plainText).join('\t')).join('\n'),
    ...(notes.length > 0 ? { notes } : {}),
    table: { headerRows: Math.min(note.headerRows ?? 1, rows.length), rows },
  }
}

/** What a comment says of the next block; one that was written by another hand says nothing. */
function noteOf(said: string): BlockNote {
  if (!said.startsWith('{')) return {}
  let value: unknown
  try {
    value = JSON.parse(said)
  } catch {
    return {}
  }
  if (typeof value !== 'object' || value === null) return {}
  const { aside, kind, label, level, relation, headerRows, cells } = value as Readonly<Record<string, unknown>>
  return {
    ...(aside === true ? { aside } : {}),
    ...(kind === 'subtitle' ? { kind } : {}),
    ...(label === null || typeof label === 'string' ? { label } : {}),
    ...(isCount(level) && level > 0 ? { level } : {}),
    ...(isCount(headerRows) ? { headerRows } : {}),
    ...(isRelation(relation) ? { relation: { kind: relation.kind, index: relation.index } } : {}),
    ...(Array.isArray(cells) && cells.every(isCount) ? { cells } : {}),
  }
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 1_000
}

function isRelation(value: unknown): value is NonNullable<Block['relation']> {
  if (typeof value !== 'object' || value === null) return false
  const { kind, index } = value as Readonly<Record<string, unknown>>
  return (kind === 'bis' || kind === 'alt') && isCount(index)
}
