/** What whoever decides on proposals has to see: a base that has moved, and proposals to the same words. */

import type { TextRange } from '../acts/bracket/findQuote.ts'
import type { ParagraphId, ProposalId } from '../acts/ids.ts'
import type { Proposal, Statement } from '../acts/statement.ts'
import { type ChangedRanges, changedWords } from './changedWords.ts'

export interface Collision {
  readonly proposals: readonly [ProposalId, ProposalId]
  /** The words of the paragraph, as it reads now, that both change. Where either strikes it, all of them. */
  readonly ranges: readonly TextRange[]
}

/** Whether a paragraph reads otherwise now than when the proposal was tabled. */
export function baseMoved({ base }: Proposal, now: string): boolean {
  return base !== null && base !== now
}

/** Every two tabled proposals that change the same words of a paragraph, as it reads now (rule PR8). */
export function collisions(
  { proposals }: Statement,
  paragraphId: ParagraphId,
  now: string,
  changed: ChangedRanges = changedWords,
): readonly Collision[] {
  const rivals = proposals.filter(
    (one) => one.paragraphId === paragraphId && one.state === 'tabled' && one.act !== 'insert-after',
  )
  const cells = Math.floor(mostCells / Math.max(1, rivals.length))
  const touching = rivals.map(({ id, act, text }) => ({
    id,
    ranges: act === 'strike' ? [{ start: 0, end: now.length }] : gathered(changed(now, text ?? '', cells)),
  }))
  return touching.flatMap((one, at) =>
    touching.slice(at + 1).flatMap((other): readonly Collision[] => {
      const ranges = shared(one.ranges, other.ranges)
      return ranges.length === 0 ? [] : [{ proposals: [one.id, other.id], ranges }]
    }),
  )
}

/** Ranges that are told apart; a proposal with more has rewritten everything between its first and its last. */
const mostRanges = 200
/** Cells of the tables of all comparisons together (see changedWords). */
const mostCells = 3_000_000

function gathered(ranges: readonly TextRange[]): readonly TextRange[] {
  const [first, last] = [ranges[0], ranges.at(-1)]
  if (ranges.length <= mostRanges || first === undefined || last === undefined) return ranges
  return [{ start: first.start, end: last.end }]
}

/** What two lists of ranges share, both in the order of the text. */
function shared(one: readonly TextRange[], other: readonly TextRange[]): readonly TextRange[] {
  let from = 0
  return one.flatMap((range) => {
    while ((other[from]?.end ?? Number.POSITIVE_INFINITY) < range.start) from += 1
    const found: TextRange[] = []
    for (let at = from; (other[at]?.start ?? Number.POSITIVE_INFINITY) <= range.end; at += 1) {
      const against = other[at]
      if (against !== undefined) found.push(...overlap(range, against))
    }
    return found
  })
}

/** What two ranges share. An insertion collides with what it stands inside, and with another at the same place. */
function overlap(one: TextRange, other: TextRange): readonly TextRange[] {
  const start = Math.max(one.start, other.start)
  const end = Math.min(one.end, other.end)
  if (start < end) return [{ start, end }]
  const isInside = (range: TextRange): boolean => range.start < start && start < range.end
  const bothHere = one.start === one.end && other.start === other.end
  return start === end && (bothHere || isInside(one) || isInside(other)) ? [{ start, end }] : []
}
