import type { ParagraphId } from '../acts/ids.ts'
import type { Revision, RevisionParagraph } from '../acts/statement.ts'

export interface RevisionChange {
  readonly paragraphId: ParagraphId
  readonly before: RevisionParagraph | null
  readonly after: RevisionParagraph | null
  readonly change: 'same' | 'changed' | 'added' | 'gone'
}

/** Two revisions side by side, in the order of the later one; what is gone stands where it stood. */
export function compareRevisions(
  earlier: Pick<Revision, 'paragraphs'>,
  later: Pick<Revision, 'paragraphs'>,
): readonly RevisionChange[] {
  const before = new Map(earlier.paragraphs.map((paragraph) => [paragraph.id, paragraph]))
  const kept = new Set(later.paragraphs.map(({ id }) => id))
  const changes = later.paragraphs.map((after): RevisionChange => {
    const former = before.get(after.id) ?? null
    const change = former === null ? 'added' : former.text === after.text ? 'same' : 'changed'
    return { paragraphId: after.id, before: former, after, change }
  })
  earlier.paragraphs.forEach((paragraph, at) => {
    if (kept.has(paragraph.id)) return
    const neighbour = earlier.paragraphs[at - 1]
    const place = neighbour === undefined ? 0 : changes.findIndex(({ paragraphId }) => paragraphId === neighbour.id) + 1
    changes.splice(place, 0, { paragraphId: paragraph.id, before: paragraph, after: null, change: 'gone' })
  })
  return changes
}
