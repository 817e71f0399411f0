import type { TrackedChanges } from '../../model/aknWords.ts'
import { childElement, type XmlElement } from '../../model/xmlTree.ts'
import { toggle } from './docxStyleSheet.ts'

/** What becomes of tracked changes: all alike, or those of one author taken and all others undone. */
export type ChangesTaken = TrackedChanges | { readonly of: string }

type ChangeKind = 'ins' | 'del'

const marksOfChange: readonly (readonly [string, ChangeKind])[] = [
  ['ins', 'ins'],
  ['moveTo', 'ins'],
  ['cellIns', 'ins'],
  ['del', 'del'],
  ['moveFrom', 'del'],
  ['cellDel', 'del'],
]

/** Whether what an author put in, or took out, stands in the text that is read. */
export function keepsChange(changes: ChangesTaken, kind: ChangeKind, author: string): boolean {
  if (changes === 'brackets') return true
  const taken = typeof changes === 'string' ? changes === 'accept' : changes.of === author
  return taken ? kind === 'ins' : kind === 'del'
}

/** A paragraph whose end is a deletion taken, an insertion undone, or hidden, runs on into the next. */
export function joinsNext(changes: ChangesTaken, properties: XmlElement | undefined): boolean {
  return isLeftOut(changes, childElement(properties, 'rPr')) || isEndHidden(properties)
}

/** Word hides the end of a heading to let a paragraph run on from it. */
export function isEndHidden(properties: XmlElement | undefined): boolean {
  return toggle(childElement(properties, 'rPr'), 'vanish') === true
}

/** A row or cell that is deleted, or not inserted. */
export function isLeftOut(changes: ChangesTaken, mark: XmlElement | undefined): boolean {
  return marksOfChange.some(([name, kind]) => {
    const change = childElement(mark, name)
    return change !== undefined && !keepsChange(changes, kind, change.attributes['w:author'] ?? '')
  })
}

/** Whether the end of a paragraph is taken out or moved away: between brackets it still stands, and has no number. */
export function isTakenOut(properties: XmlElement | undefined): boolean {
  const mark = childElement(properties, 'rPr')
  return childElement(mark, 'del') !== undefined || childElement(mark, 'moveFrom') !== undefined
}

/** What a paragraph says of itself once a change of its format is taken or undone. */
export function propertiesTaken(changes: ChangesTaken, properties: XmlElement | undefined): XmlElement | undefined {
  const change = childElement(properties, 'pPrChange')
  if (!change || changes === 'brackets') return properties
  return keepsChange(changes, 'ins', change.attributes['w:author'] ?? '') ? properties : childElement(change, 'pPr')
}

/** What a run says of itself once a change of its format is taken or undone. */
export function faceTaken(changes: ChangesTaken, properties: XmlElement | undefined): XmlElement | undefined {
  const change = childElement(properties, 'rPrChange')
  if (!change || changes === 'brackets') return properties
  return keepsChange(changes, 'ins', change.attributes['w:author'] ?? '') ? properties : childElement(change, 'rPr')
}
