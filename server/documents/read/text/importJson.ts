import {
  type Block,
  blockKinds,
  type ImportedDocument,
  plainText,
  type Relation,
  type Run,
  type RunMark,
  type Table,
} from '@tawafuq/text/content'
import { importedDocument } from '@tawafuq/text/import/importedDocument'
import { canonicalBlock } from '../../model/canonicalBlock.ts'
import { tooLarge, unreadable } from '../../model/documentRefusal.ts'
import { documentLimits } from '../../model/limits.ts'

type Fields = Readonly<Record<string, unknown>>

/**
 * Reads the JSON that `exportJson` prints, `tawafuq.text/1`: its blocks as they are, each field checked. Any other JSON,
 * or a block that is none, is refused with its place, counted from 1.
 */
export function importJson(source: string): ImportedDocument {
  const document = parsed(source)
  if (document.format !== 'tawafuq.text/1' || !Array.isArray(document.blocks))
    throw unreadable(
      'ليس نصاً صدّره هذا البرنامج (tawafuq.text/1)',
      'it is no text that this program exported (tawafuq.text/1)',
    )
  if (document.blocks.length > documentLimits.blocks)
    throw tooLarge(`أكثر من ${documentLimits.blocks} فقرة`, `more than ${documentLimits.blocks} paragraphs`)
  const blocks = document.blocks.map((block: unknown, index): Block => {
    const read = blockOf(block)
    if (read === null)
      throw unreadable(`الفقرة ${index + 1} ليست على الصيغة المعروفة`, `paragraph ${index + 1} has not the known form`)
    return canonicalBlock(read)
  })
  return importedDocument(blocks, [], [])
}

function parsed(source: string): Fields {
  try {
    const value: unknown = JSON.parse(source.replace(/^\uFEFF/u, ''))
    return fieldsOf(value) ?? {}
  } catch {
    throw unreadable('ليس JSON سليماً', 'it is not sound JSON')
  }
}

function blockOf(value: unknown): Block | null {
  const fields = fieldsOf(value)
  const kind = blockKinds.find((one) => one === fields?.kind)
  if (fields === null || kind === undefined) return null
  const { level = 0, label = null, text, runs, notes, table, relation } = fields
  const words = runs === undefined ? [] : runsOf(runs)
  const cells = table === undefined ? null : tableOf(table)
  const related = relation === undefined ? null : relationOf(relation)
  if (
    !isCount(level) ||
    !(label === null || typeof label === 'string') ||
    typeof text !== 'string' ||
    words === null ||
    !(notes === undefined || isWords(notes)) ||
    (table !== undefined && cells === null) ||
    (relation !== undefined && related === null) ||
    (runs !== undefined && plainText(words) !== text)
  )
    return null
  return {
    kind,
    level,
    label,
    text,
    ...(runs === undefined ? {} : { runs: words }),
    ...(notes === undefined ? {} : { notes }),
    ...(cells === null ? {} : { table: cells }),
    ...(related === null ? {} : { relation: related }),
  }
}

function runsOf(value: unknown): readonly Run[] | null {
  if (!Array.isArray(value)) return null
  const runs = value.map((run: unknown) => runOf(run))
  const sound = runs.filter((run) => run !== null)
  return sound.length === runs.length ? sound : null
}

function runOf(value: unknown): Run | null {
  const { text, marks, link, note } = fieldsOf(value) ?? {}
  if (typeof text !== 'string') return null
  if (marks !== undefined && !(isWords(marks) && marks.every(isMark))) return null
  if (!isWordOrNone(link) || !isWordOrNone(note)) return null
  return {
    text,
    ...(marks === undefined ? {} : { marks: marks.filter(isMark) }),
    ...(link === undefined ? {} : { link }),
    ...(note === undefined ? {} : { note }),
  }
}

function tableOf(value: unknown): Table | null {
  const { headerRows, rows } = fieldsOf(value) ?? {}
  if (!isCount(headerRows) || !Array.isArray(rows)) return null
  const read: (readonly (readonly Run[])[])[] = []
  for (const row of rows as readonly unknown[]) {
    if (!Array.isArray(row)) return null
    const cells = row.map((cell: unknown) => runsOf(cell))
    const sound = cells.filter((cell) => cell !== null)
    if (sound.length !== cells.length) return null
    read.push(sound)
  }
  return { headerRows, rows: read }
}

function relationOf(value: unknown): Relation | null {
  const { kind, index } = fieldsOf(value) ?? {}
  return (kind === 'bis' || kind === 'alt') && isCount(index) ? { kind, index } : null
}

function fieldsOf(value: unknown): Fields | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : null
}

/** Levels and counts are small; nothing is made as often as a file asks for. */
function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 1_000
}

function isMark(value: string): value is RunMark {
  return value === 'emphasis' || value === 'strong'
}

function isWords(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string')
}

function isWordOrNone(value: unknown): value is string | undefined {
  return value === undefined || typeof value === 'string'
}
