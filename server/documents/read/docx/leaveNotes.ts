import { childElements, type XmlElement } from '../../model/xmlTree.ts'

/** Takes leave of a note to which only words refer that are left out, on this line. */
export type LeaveNote = (kind: 'footnote' | 'endnote', id: string, line: number) => void

/** Takes leave of every note to which what is left out refers. */
export function leaveNotes(node: XmlElement, line: number, leave: LeaveNote): void {
  if (node.name === 'footnoteReference' || node.name === 'endnoteReference')
    leave(node.name === 'footnoteReference' ? 'footnote' : 'endnote', node.attributes['w:id'] ?? '', line)
  for (const child of childElements(node)) leaveNotes(child, line, leave)
}
