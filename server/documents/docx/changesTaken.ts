import type { TrackedChanges } from '../akn/aknWords.ts'
import { childElement, type XmlElement } from '../xmlTree.ts'

/** What becomes of tracked changes: all alike, or those of one author taken and all others undone. */
export type ChangesTaken = TrackedChanges | { readonly of: string }

type ChangeKind = 'ins' | 'del'

/** Whether what an author put in, or took out, stands in the text that is read. */
export function keepsChange(changes: ChangesTaken, kind: ChangeKind, author: string): boolean {
  if (changes === 'brackets') return true
  const taken = typeof changes === 'string' ? changes === 'accept' : changes.of === author
  return taken ? kind === 'ins' : kind === 'del'
}

/** A paragraph whose end is a deletion taken, or an insertion undone, runs on into the next. */
export function joinsNext(changes: ChangesTaken, properties: XmlElement | undefined): boolean {
  return isLeftOut(changes, childElement(properties, 'rPr'))
}

/** A row that is deleted, or not inserted. */
export function leavesRow(changes: ChangesTaken, properties: XmlElement | undefined): boolean {
  return isLeftOut(changes, properties)
}

function isLeftOut(changes: ChangesTaken, mark: XmlElement | undefined): boolean {
  return (['ins', 'del'] as const).some((kind) => {
    const change = childElement(mark, kind)
    return change !== undefined && !keepsChange(changes, kind, change.attributes['w:author'] ?? '')
  })
}
