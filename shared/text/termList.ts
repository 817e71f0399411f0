/** A term base as a table of text: what a spreadsheet copies, saves and opens. */
import { toNfc } from '@tawafuq/arabic/toNfc'

/** One term as a line of a table holds it. The same shape as the term of a meeting. */
export interface ListedTerm {
  readonly preferred: string
  readonly variants: readonly string[]
  readonly note?: string
}

/** Why a line is not taken. `none`: no term in it. `repeated`: its term stood on an earlier line. `long`: beyond the bounds given. */
export type LineMistake = 'none' | 'repeated' | 'long'

export interface TermLine {
  /** 1, 2, 3 … as a reader counts the rows. */
  readonly row: number
  readonly term: ListedTerm
  readonly mistake: LineMistake | null
}

/** How much of a list is taken. */
export interface TermBounds {
  readonly terms: number
  readonly variants: number
  readonly characters: number
  readonly noteCharacters: number
}

const heads: readonly (readonly [RegExp, 'preferred' | 'variants' | 'note'])[] = [
  [/^(?:ال)?(?:مصطلح(?: ال)?معتمد|مصطلح|معتمد|صواب)$|^(?:preferred(?: term)?|settled term|term)$/iu, 'preferred'],
  [/^(?:ال)?(?:صيغ.*|بدائل|مرادفات|خطا|خطأ)$|^(?:variants?|wordings?.*|instead of|not)$/iu, 'variants'],
  [/^(?:ال)?(?:ملاحظ(?:ة|ات)|حاشية)$|^(?:notes?|remarks?|comments?)$/iu, 'note'],
]

/**
 * Reads a table of terms: the settled term first, then the wordings to be pointed at, then a note; or as a first row of
 * headings says. Cells are parted by tabs, as copied from a spreadsheet, else by commas or semicolons, as saved by one
 * (RFC 4180, quoted cells with line ends in them included). Several wordings share a cell, parted by ؛ ; | or a line end;
 * without headings every cell after the first is a wording, for so people write such lists. Nothing is dropped unsaid:
 * a row that cannot be taken comes with its trouble.
 */
export function readTermList(source: string, bounds: TermBounds): readonly TermLine[] {
  const rows = rowsOf(toNfc(source.replace(/^\uFEFF/u, '')))
  const columns = columnsOf(rows[0]?.cells ?? [])
  const seen = new Set<string>()
  return rows.slice(columns === null ? 0 : 1).flatMap(({ row, cells }): readonly TermLine[] => {
    if (cells.every((cell) => cell === '')) return []
    const cellOf = (name: 'preferred' | 'variants' | 'note'): string =>
      columns === null ? '' : (cells[columns.indexOf(name)] ?? '')
    const preferred = columns === null ? (cells[0] ?? '') : cellOf('preferred')
    const wordings = (columns === null ? cells.slice(1) : [cellOf('variants')]).flatMap(partsOf)
    const variants = [...new Set(wordings)].filter((one) => one !== preferred)
    const note = cellOf('note').replace(/\s+/gu, ' ')
    const term = { preferred, variants, ...(note !== '' && { note }) }
    const isLong =
      seen.size >= bounds.terms ||
      variants.length > bounds.variants ||
      note.length > bounds.noteCharacters ||
      [preferred, ...variants].some((words) => words.length > bounds.characters)
    const mistake = preferred === '' ? 'none' : seen.has(preferred) ? 'repeated' : isLong ? 'long' : null
    if (mistake === null) seen.add(preferred)
    return [{ row, term, mistake }]
  })
}

/** Headings of a printed list, in the language of its reader. */
export interface TermHeads {
  readonly preferred: string
  readonly variants: string
  readonly note: string
}

/**
 * Prints terms as comma-separated values that spreadsheets open in Arabic: a byte-order mark, lines ended by CRLF, cells
 * quoted where they must be. A cell that a spreadsheet would reckon as a formula is led by an apostrophe, which reading
 * takes away again.
 */
export function printTermList(terms: readonly ListedTerm[], heads: TermHeads): string {
  const rows = terms.map(({ preferred, variants, note = '' }) => [preferred, variants.join(' ؛ '), note])
  const lines = [[heads.preferred, heads.variants, heads.note], ...rows].map((row) => row.map(quoted).join(','))
  return `\uFEFF${lines.join('\r\n')}\r\n`
}

const formula = /^'*[=+\-@]/u

function quoted(cell: string): string {
  const safe = formula.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

function partsOf(cell: string): readonly string[] {
  return cell
    .split(/[؛;|\n]/u)
    .map((part) => part.trim().replace(/\s+/gu, ' '))
    .filter((part) => part !== '')
}

function columnsOf(cells: readonly string[]): readonly (string | null)[] | null {
  const named = cells.map((cell) => heads.find(([pattern]) => pattern.test(cell))?.[1] ?? null)
  return named.includes('preferred') && named.some((name) => name !== null && name !== 'preferred') ? named : null
}

interface Row {
  readonly row: number
  readonly cells: readonly string[]
}

/** The rows of a table. A quote opens a quoted cell only at the start of the cell, so that one inside words is a letter. */
function rowsOf(source: string): readonly Row[] {
  const parting = partingOf(source)
  const rows: Row[] = []
  let cells: string[] = []
  let cell = ''
  let isQuoted = false
  const endCell = (): void => {
    cells.push(cell.trim().replace(/^'(?='*[=+\-@])/u, ''))
    cell = ''
  }
  const endRow = (): void => {
    endCell()
    rows.push({ row: rows.length + 1, cells })
    cells = []
  }
  for (let at = 0; at < source.length; at += 1) {
    const sign = source[at] ?? ''
    if (isQuoted) {
      if (sign !== '"') cell += sign
      else if (source[at + 1] === '"') {
        cell += '"'
        at += 1
      } else isQuoted = false
    } else if (sign === '"' && cell.trim() === '') {
      cell = ''
      isQuoted = true
    } else if (sign === parting) endCell()
    else if (sign === '\n') endRow()
    else if (sign !== '\r') cell += sign
  }
  if (cell !== '' || cells.length > 0) endRow()
  return rows
}

/** Who types a list by hand parts it with the commas of the script. */
function partingOf(source: string): string {
  const first = source.split('\n').find((line) => line.trim() !== '') ?? ''
  return ['\t', ',', ';', '،', '؛'].find((sign) => first.includes(sign)) ?? '\t'
}
