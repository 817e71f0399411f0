/** The table of contributions: cells are counted, totals are sums of cells, and nothing is typed (rule PC17). */
import {
  type Channel,
  type Contribution,
  type ContributorGroup,
  channels,
  contributorGroups,
} from './publicConsultation.ts'

export interface CountedCell {
  readonly group: ContributorGroup
  readonly channel: Channel
  readonly contributions: number
}

export interface CountedTable {
  readonly channels: readonly Channel[]
  readonly groups: readonly ContributorGroup[]
  /** Rows by group, columns by channel. */
  readonly rows: readonly (readonly number[])[]
  readonly rowTotals: readonly number[]
  readonly columnTotals: readonly number[]
  readonly total: number
  /** The cells that hold anything. */
  readonly cells: readonly CountedCell[]
}

/**
 * Whatever was received counts, withdrawn and refused ones too; each once (rules PC10, PC12). What its author has yet to
 * confirm was not received (rule PC5).
 */
export function countContributions(contributions: readonly Contribution[]): CountedTable {
  const counted = new Map<string, number>()
  const confirmed = contributions.filter(({ state }) => state !== 'unconfirmed')
  for (const { group, channel } of confirmed)
    counted.set(`${group} ${channel}`, (counted.get(`${group} ${channel}`) ?? 0) + 1)
  const rows = contributorGroups.map((group) => channels.map((channel) => counted.get(`${group} ${channel}`) ?? 0))
  const rowTotals = rows.map(sum)
  const columnTotals = channels.map((_, column) => sum(rows.map((row) => row[column] ?? 0)))
  const total = sum(rowTotals)
  if (total !== sum(columnTotals) || total !== confirmed.length) throw new RangeError('the sums of the table differ')
  const cells = rows.flatMap((row, nth) =>
    row.flatMap((count, column) => {
      const [group, channel] = [contributorGroups[nth], channels[column]]
      return count === 0 || group === undefined || channel === undefined
        ? []
        : [{ group, channel, contributions: count }]
    }),
  )
  return { channels, groups: contributorGroups, rows, rowTotals, columnTotals, total, cells }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0)
}
