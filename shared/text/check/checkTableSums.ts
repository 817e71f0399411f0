import { digitSetsIn, readNumber, withDigits } from '@tawafuq/arabic/digits'
import type { Block } from '../content.ts'
import type { Check, Found } from './check.ts'

/** A cell that holds a number, in the units of the smallest place that the table prints. */
interface Amount {
  readonly row: number
  readonly column: number
  readonly value: number
}

/** What a table claims: that one cell is the sum of others. */
interface Claim {
  readonly total: Amount
  readonly parts: readonly Amount[]
  /** By how much the total is too large; 0 where the claim holds. */
  readonly excess: number
}

/** A cell and what would have to be added to it. */
interface Repair {
  readonly cell: Amount
  readonly change: number
}

/**
 * Sums of rows and of columns that do not come out, whatever their headings: a total is known by its name, or by the sums
 * that do come out. Where rows and columns together leave one cell to be wrong, that cell is pointed at with its repair;
 * elsewhere the totals are. صفر and a dash count as nothing; a sum with an empty cell is not judged.
 */
export const checkTableSums: Check = ({ blocks }) =>
  blocks.flatMap((block, index) => (block.kind === 'table' ? wrongCells(block, index) : []))

/** The cells of one table that can be wrong, as `checkTableSums` finds them. */
export function wrongCells(block: Block, index: number): readonly Found[] {
  const rows = block.text.split('\n').map((row) => row.split('\t'))
  const head = Math.min(block.table?.headerRows ?? 1, rows.length - 1)
  const read = readAmounts(rows, head)
  const claims = [...claimsOf(rows, head, read), ...claimsOf(turned(rows), 1, turnedReading(read)).map(turnedClaim)]
  const wrong = claims.filter(({ excess }) => excess !== 0)
  const { repairs, left } = onlyRepairs(wrong, claims)
  const found = new Map<string, Found>()
  const point = (cell: Amount, fix?: string): void => {
    const place = { block: index, ...cellPlace(rows, cell.row, cell.column), code: 'table-sum' as const }
    found.set(`${cell.row} ${cell.column}`, fix === undefined ? place : { ...place, fix })
  }
  for (const { total } of left) point(total)
  for (const { cell, change } of repairs) point(cell, printed(cell.value + change, read.scale, rows))
  return [...found.values()].toSorted((a, b) => a.start - b.start)
}

interface Reading {
  /** By row and column; null where there is no number. */
  readonly at: readonly (readonly (Amount | null)[])[]
  /** How many of the units make one. */
  readonly scale: number
}

const nothing = /^(?:صفر|لا شيء|-|–|—|nil|zero)$/iu
const number =
  /^([-–]?)([0-9\u0660-\u0669\u06F0-\u06F9]{1,13})(?:[.٫]([0-9\u0660-\u0669\u06F0-\u06F9]{1,3}))?\s?[%٪]?$/u

function readAmounts(rows: readonly (readonly string[])[], head: number): Reading {
  const texts = rows.map((row, at) => row.map((cell) => (at < head ? '' : cell.replace(/[\s\u00A0,٬]/gu, ''))))
  const places = texts.flat().map((cell) => number.exec(cell)?.[3]?.length ?? 0)
  const scale = 10 ** Math.max(0, ...places)
  return {
    scale,
    at: texts.map((row, at) =>
      row.map((cell, column) => {
        if (nothing.test(rows[at]?.[column]?.trim() ?? '') && at >= head) return { row: at, column, value: 0 }
        const [, sign, whole, part = ''] = number.exec(cell) ?? []
        if (whole === undefined) return null
        const value =
          (readNumber(whole) ?? 0) * scale + Math.round((readNumber(part) ?? 0) * (scale / 10 ** part.length))
        return { row: at, column, value: sign === '' ? value : -value }
      }),
    ),
  }
}

function turned<T>(rows: readonly (readonly T[])[]): readonly (readonly (T | undefined)[])[] {
  const width = Math.max(...rows.map((row) => row.length))
  return Array.from({ length: width }, (_, column) => rows.map((row) => row[column]))
}

function turnedReading({ at, scale }: Reading): Reading {
  return {
    scale,
    at: turned(at).map((cells) =>
      cells.map((cell) => (cell === null || cell === undefined ? null : turnedAmount(cell))),
    ),
  }
}

function turnedAmount({ row, column, value }: Amount): Amount {
  return { row: column, column: row, value }
}

function turnedClaim({ total, parts, excess }: Claim): Claim {
  return { total: turnedAmount(total), parts: parts.map(turnedAmount), excess }
}

const namesTotal = /^\s*(?:ال)?(?:مجموع|إجمالي|اجمالي|جملة|حاصل الجمع|grand total|total|sum)/iu
const namesShare = /^\s*(?:ال)?(?:متوسط|معدل|وسطي|نسبة|average|mean|rate|share)/iu

/** The sums that rows named as totals claim, column by column; the last row too, where most of its columns come out. */
function claimsOf(
  rows: readonly (readonly (string | undefined)[])[],
  head: number,
  { at, scale }: Reading,
): readonly Claim[] {
  const named = rows.flatMap((row, index) => (index > head && namesTotal.test(row[0] ?? '') ? [index] : []))
  const last = rows.length - 1
  const heads = head < last && namesTotal.test(rows[head]?.[0] ?? '') ? head : null
  if (named.length === 0 && heads !== null) return sumsIn(heads, range(head + 1, last), at, rows, scale)
  if (named.length === 0) {
    if (namesShare.test(rows[last]?.[0] ?? '')) return []
    const guessed = sumsIn(last, range(head, last - 1), at, rows, scale)
    const telling = guessed.filter(({ total, parts }) => total.value !== 0 && parts.filter(isSome).length > 1)
    const right = telling.filter(({ excess }) => excess === 0)
    return right.length >= 2 && right.length * 2 >= guessed.length ? guessed : []
  }
  const claims: Claim[] = []
  let from = head
  for (const total of named) {
    const parts = range(from, total - 1)
    // A grand total under subtotals sums them, and what stands under the last of them.
    const sub = named.filter((row) => row < total)
    if (parts.length > 1) claims.push(...sumsIn(total, parts, at, rows, scale))
    if (parts.length <= 1 && sub.length > 1) claims.push(...sumsIn(total, [...sub, ...parts], at, rows, scale))
    from = total + 1
  }
  return claims
}

function isSome({ value }: Amount): boolean {
  return value !== 0
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at)
}

/** What a row claims to be the sum of, in every column where all are numbers. */
function sumsIn(
  total: number,
  parts: readonly number[],
  at: Reading['at'],
  rows: readonly (readonly (string | undefined)[])[],
  scale: number,
): readonly Claim[] {
  if (parts.length < 2) return []
  return range(1, (at[total]?.length ?? 0) - 1).flatMap((column) => {
    const sum = at[total]?.[column] ?? null
    const cells = parts.map((row) => at[row]?.[column] ?? null)
    if (sum === null || cells.some((cell) => cell === null)) return []
    if (namesShare.test(rows[0]?.[column] ?? '')) return []
    const summands = cells.filter((cell) => cell !== null)
    const excess = sum.value - summands.reduce((all, cell) => all + cell.value, 0)
    // What was rounded before it was printed may miss its sum by half a unit for each number.
    const slack = scale > 1 || /[%٪]/u.test(rows[total]?.[column] ?? '') ? (summands.length + 1) / 2 : 0
    return [{ total: sum, parts: summands, excess: Math.abs(excess) <= slack ? 0 : excess }]
  })
}

/** The repairs that alone make every sum come out, and the claims for which there is more than one way, or none. */
function onlyRepairs(
  wrong: readonly Claim[],
  claims: readonly Claim[],
): { readonly repairs: readonly Repair[]; readonly left: readonly Claim[] } {
  const cells = new Map<string, Amount>()
  for (const { total, parts } of wrong)
    for (const cell of [total, ...parts]) cells.set(`${cell.row} ${cell.column}`, cell)
  const clean = [...cells.values()].flatMap(
    (cell): readonly { readonly repair: Repair; readonly mended: readonly Claim[] }[] => {
      const touched = claims.filter((claim) => changeFor(claim, cell) !== null)
      const changes = new Set(touched.map((claim) => changeFor(claim, cell)))
      const [change] = changes
      return changes.size === 1 && change !== undefined && change !== null && change !== 0
        ? [{ repair: { cell, change }, mended: touched }]
        : []
    },
  )
  const repairs: Repair[] = []
  let left = [...wrong]
  for (const { repair, mended } of clean) {
    const rivals = clean.filter((other) => other.mended.some((claim) => mended.includes(claim)))
    if (rivals.length > 1) continue
    repairs.push(repair)
    left = left.filter((claim) => !mended.includes(claim))
  }
  for (const claim of left) {
    const crossing = left.filter((other) => other !== claim).map((other) => crossingOf(claim, other))
    const changes = crossing.reduce((all, repair) => all + (repair === null ? Number.NaN : repair.change), 0)
    const signed = crossing.reduce(
      (all, repair) =>
        all + (repair === null ? Number.NaN : same(repair.cell, claim.total) ? -repair.change : repair.change),
      0,
    )
    if (crossing.length > 1 && !Number.isNaN(changes) && signed === claim.excess)
      return { repairs: [...repairs, ...crossing.filter((repair) => repair !== null)], left: [] }
  }
  return { repairs, left }
}

/** What must be added to a cell for a claim to hold; null where the claim has nothing to do with it. */
function changeFor({ total, parts, excess }: Claim, cell: Amount): number | null {
  if (same(total, cell)) return -excess
  return parts.some((part) => same(part, cell)) ? excess : null
}

/** The one cell that two claims share, with what the second asks of it. */
function crossingOf(claim: Claim, other: Claim): Repair | null {
  const shared = [claim.total, ...claim.parts].filter((cell) => changeFor(other, cell) !== null)
  const [cell] = shared
  return shared.length !== 1 || cell === undefined ? null : { cell, change: changeFor(other, cell) ?? 0 }
}

function same(one: Amount, other: Amount): boolean {
  return one.row === other.row && one.column === other.column
}

/** A number as the table prints its own: its digits, its decimal sign. */
function printed(value: number, scale: number, rows: readonly (readonly string[])[]): string {
  const text = rows.flat().join(' ')
  const sign = text.includes('٫') ? '٫' : '.'
  const digits = (value / scale).toFixed(Math.round(Math.log10(scale))).replace('.', sign)
  const grouped = /\d{1,3},\d{3}/u.test(text) ? digits.replace(/(?<=\d)(?=(?:\d{3})+(?:\D|$))/gu, ',') : digits
  return withDigits(grouped, digitSetsIn(text)[0] ?? 'western')
}

function cellPlace(rows: readonly (readonly string[])[], row: number, column: number): { start: number; end: number } {
  let start = 0
  for (let at = 0; at < row; at += 1) start += (rows[at] ?? []).join('\t').length + 1
  const cells = rows[row] ?? []
  start += cells.slice(0, column).reduce((sum, cell) => sum + cell.length + 1, 0)
  return { start, end: start + (cells[column]?.length ?? 0) }
}
