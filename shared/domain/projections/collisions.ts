/** What whoever decides on proposals has to see: a base that has moved, and proposals to the same words. */
import { type ChangedRanges, changedWords } from '../changedWords.ts'
import type { TextRange } from '../findQuote.ts'
import type { ParagraphId, ProposalId } from '../ids.ts'
import type { Proposal, Statement } from '../statement.ts'

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
  const touching = proposals
    .filter((one) => one.paragraphId === paragraphId && one.state === 'tabled' && one.act !== 'insert-after')
    .map((proposal) => ({
      id: proposal.id,
      ranges: proposal.act === 'strike' ? [{ start: 0, end: now.length }] : changed(now, proposal.text ?? ''),
    }))
  return touching.flatMap((one, at) =>
    touching.slice(at + 1).flatMap((other): readonly Collision[] => {
      const ranges = one.ranges.flatMap((range) => other.ranges.flatMap((against) => overlap(range, against)))
      return ranges.length === 0 ? [] : [{ proposals: [one.id, other.id], ranges }]
    }),
  )
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
