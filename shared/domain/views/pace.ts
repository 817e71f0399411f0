/** How fast a text has been agreed so far, and what that makes of the rest: a range, since nobody knows. */
import type { Entry } from '../acts/entry.ts'
import { secondsBetweenInstants } from '../acts/instants.ts'
import { livingParagraphs } from '../acts/standing.ts'
import type { Statement } from '../acts/statement.ts'

/** A longer pause between two gavels is a night or a meal and no work, in seconds: ninety minutes. */
const longestWork = 90 * 60
/** Fewer gavels say nothing about the next. */
const fewest = 3

export interface Pace {
  readonly agreed: number
  readonly left: number
  /** Minutes of work until all is agreed, between the quick quarter and the slow quarter of those behind; null where it is too soon to say. */
  readonly minutes: { readonly from: number; readonly to: number } | null
}

/** From the ledger alone: the times between gavels, without the pauses, by as many as are left (rule VI6). */
export function paceOf(entries: readonly Entry[], statement: Statement): Pace {
  const living = livingParagraphs(statement)
  const left = living.filter(({ agreement }) => agreement === null).length
  const gavels = entries.filter(({ event }) => event.type === 'ParagraphAgreed').map(({ at }) => at)
  const gaps = gavels
    .slice(1)
    .map((at, before) => secondsBetweenInstants(gavels[before] ?? at, at))
    .filter((gap) => gap <= longestWork)
    .sort((one, other) => one - other)
  const agreed = living.length - left
  if (left === 0 || gaps.length < fewest) return { agreed, left, minutes: null }
  const quick = gaps[Math.floor((gaps.length - 1) / 4)] ?? 0
  const slow = gaps[Math.ceil(((gaps.length - 1) * 3) / 4)] ?? quick
  const minutesOf = (gap: number) => Math.max(1, Math.round((gap * left) / 60))
  return { agreed, left, minutes: { from: minutesOf(quick), to: Math.max(minutesOf(slow), minutesOf(quick)) } }
}
