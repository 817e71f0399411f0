import { wordDiff } from '@tawafuq/text/wordDiff'
import type { ExportBracket, ExportProposal } from '../../model/exportSource.ts'

/** Words of a paragraph that a proposal strikes (`start` to `end`), or words that it puts in (at `start`, which is `end`). */
export interface WordChange {
  readonly proposal: ExportProposal
  readonly start: number
  readonly end: number
  readonly text: string
}

/**
 * What wordings offered instead of a paragraph change in it, word by word. A wording that strikes words which another
 * strikes too, or puts words among those, has no place beside it: `apart` are those proposals.
 */
export function wordChanges(
  before: string,
  proposals: readonly ExportProposal[],
): { readonly changes: readonly WordChange[]; readonly apart: readonly ExportProposal[] } {
  const changes: WordChange[] = []
  const apart: ExportProposal[] = []
  for (const proposal of proposals) {
    if (proposal.act !== 'replace' || proposal.text === undefined) continue
    const own = changesOf(before, proposal, proposal.text)
    if (own.some((one) => changes.some((other) => collide(one, other)))) apart.push(proposal)
    else changes.push(...own)
  }
  return { changes, apart }
}

function changesOf(before: string, proposal: ExportProposal, after: string): readonly WordChange[] {
  let at = 0
  return wordDiff(before, after).flatMap(({ kind, text }) => {
    const start = at
    if (kind !== 'added') at += text.length
    if (kind === 'same') return []
    return [{ proposal, start, end: at, text: kind === 'added' ? text : '' }]
  })
}

function collide(one: WordChange, other: WordChange): boolean {
  if (one.start === one.end && other.start === other.end) return false
  return one.start < other.end && other.start < one.end
}

/** Changes as spans that are cut out of a paragraph as brackets are, under ids of their own. */
export function changeSpans(changes: readonly WordChange[]): ReadonlyMap<string, WordChange & ExportBracket> {
  return new Map(
    changes.map((change, order) => {
      const id = `change:${order}`
      return [
        id,
        { ...change, id, block: change.proposal.block, kind: 'alternatives', ownerId: change.proposal.ownerId },
      ]
    }),
  )
}
