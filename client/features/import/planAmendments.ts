import type { DelegationId } from '@tawafuq/domain/acts/ids'
import type { ReviewedBlock } from './correctBlocks.ts'
import type { PlannedAmendment, PlannedRemark } from './sendAmendments.ts'
import type { Amendment, ImportedDocument } from './useImport.ts'

/** To which delegation the secretariat gives the changes of each author; an author without one is left out. */
export type Givers = ReadonlyMap<string, DelegationId>

export interface AmendmentPlan {
  readonly amendments: readonly PlannedAmendment[]
  readonly remarks: readonly PlannedRemark[]
  /** Those whose author has no delegation, or whose paragraph was taken out or joined in the review. */
  readonly leftOut: readonly Amendment[]
}

/** What becomes of the amendments of a file with the paragraphs as they were reviewed. */
export function planAmendments(
  { amendments = [], margin = [] }: Pick<ImportedDocument, 'amendments' | 'margin'>,
  blocks: readonly ReviewedBlock[],
  givers: Givers,
): AmendmentPlan {
  const places = new Map(blocks.map(({ key }, place) => [key, place]))
  const planned: PlannedAmendment[] = []
  const leftOut: Amendment[] = []
  for (const amendment of amendments) {
    const place = places.get(amendment.block)
    const delegationId = givers.get(amendment.author)
    const { act, text, author } = amendment
    if (place === undefined || delegationId === undefined) leftOut.push(amendment)
    else if (act !== 'replace' || blocks[place]?.text !== text) planned.push({ place, delegationId, act, text, author })
  }
  const amended = new Set(planned.map(({ place }) => place))
  const remarks = margin.flatMap(({ block, author, text }) => {
    const place = places.get(block)
    return place !== undefined && amended.has(place) ? [{ place, author, text }] : []
  })
  return { amendments: planned, remarks, leftOut }
}

/** The authors of a file's changes, each with how many changes it made, in the order in which they first appear. */
export function authorsOf(
  amendments: readonly Amendment[],
): readonly { readonly name: string; readonly count: number }[] {
  const counts = new Map<string, number>()
  for (const { author } of amendments) counts.set(author, (counts.get(author) ?? 0) + 1)
  return [...counts].map(([name, count]) => ({ name, count }))
}
