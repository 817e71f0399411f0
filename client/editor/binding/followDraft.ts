/** Brings an editor's document to what the draft shows, by as little as has changed. */
import type { Mark, Node as ProseNode } from '@tiptap/pm/model'
import { TextSelection, type Transaction } from '@tiptap/pm/state'
import * as Y from 'yjs'
import { marksOf, type Stretch, textsOf } from './shownDraft.ts'

/** One part of the delta of an event of Yjs. */
interface Change {
  readonly retain?: number
  readonly insert?: Stretch['insert']
  readonly delete?: number
  readonly attributes?: Stretch['attributes']
}

/**
 * Adds to a transaction the steps that make its document the target. Where the events of one change are given, letters go
 * and come exactly where they did in the draft, so that carets and drawings stay with their letters; whatever they do not
 * explain is put right by comparing. A caret at which another writes stays before their words, or behind where
 * `isOwnStep`: the person's own undoing.
 */
export function followDraft(
  transaction: Transaction,
  fragment: Y.XmlFragment,
  target: ProseNode,
  events: readonly Y.YEvent<Y.AbstractType<unknown>>[],
  isOwnStep: boolean,
): void {
  const { anchor, head } = transaction.selection
  const isReplayed = replay(transaction, fragment, events)
  if (!isReplayed || transaction.doc.textContent !== target.textContent) replaceDifference(transaction, target)
  setMarks(transaction, target)
  if (!transaction.doc.eq(target)) replaceDifference(transaction, target)
  const side = isOwnStep ? 1 : -1
  const place = (position: number): number => Math.min(transaction.mapping.map(position, side), target.content.size)
  transaction.setSelection(
    TextSelection.between(transaction.doc.resolve(place(anchor)), transaction.doc.resolve(place(head))),
  )
}

/** False, with perhaps some of it done, where the events are not about letters of the paragraph alone. */
function replay(
  transaction: Transaction,
  fragment: Y.XmlFragment,
  events: readonly Y.YEvent<Y.AbstractType<unknown>>[],
): boolean {
  const texts = textsOf(fragment) ?? []
  const deltas = new Map<unknown, readonly Change[]>()
  for (const { target, delta } of events) {
    if (!(target instanceof Y.XmlText) || !texts.includes(target)) return false
    deltas.set(target, delta as readonly Change[])
  }
  if (deltas.size === 0) return false
  let at = 1
  for (const text of texts) {
    const delta = deltas.get(text)
    if (delta !== undefined && !replayOne(transaction, at, delta)) return false
    at += text.length
  }
  return true
}

function replayOne(transaction: Transaction, start: number, delta: readonly Change[]): boolean {
  const { schema } = transaction.doc.type
  let at = start
  for (const change of delta) {
    const end = transaction.doc.content.size - 1
    if (change.retain !== undefined) at += change.retain
    else if (change.delete !== undefined) {
      if (at + change.delete > end) return false
      transaction.delete(at, at + change.delete)
    } else if (typeof change.insert === 'string') {
      if (at > end) return false
      transaction.insert(at, schema.text(change.insert, marksOf(change.attributes ?? {}, schema)))
      at += change.insert.length
    } else return false
  }
  return true
}

function replaceDifference(transaction: Transaction, target: ProseNode): void {
  const start = transaction.doc.content.findDiffStart(target.content)
  const ends = transaction.doc.content.findDiffEnd(target.content)
  if (start === null || ends === null) return
  // Where letters repeat, the two ends may overlap the beginning: then more is replaced.
  const overlap = Math.max(0, start - Math.min(ends.a, ends.b))
  transaction.replace(start, ends.a + overlap, target.slice(start, ends.b + overlap))
}

/** Gives letters that are the same the marks of the target. */
function setMarks(transaction: Transaction, target: ProseNode): void {
  const { doc } = transaction
  if (doc.eq(target) || doc.textContent !== target.textContent) return
  const before = markedStretches(doc)
  let at = 0
  for (const { from, to, marks } of markedStretches(target)) {
    while ((before[at]?.to ?? to) <= from) at += 1
    for (let next = at; (before[next]?.from ?? to) < to; next += 1) {
      const old = before[next]
      if (old === undefined) break
      const [start, end] = [Math.max(from, old.from), Math.min(to, old.to)]
      for (const mark of old.marks) if (!mark.isInSet(marks)) transaction.removeMark(start, end, mark)
      for (const mark of marks) if (!mark.isInSet(old.marks)) transaction.addMark(start, end, mark)
    }
  }
}

function markedStretches(
  doc: ProseNode,
): readonly { readonly from: number; readonly to: number; readonly marks: readonly Mark[] }[] {
  const stretches: { from: number; to: number; marks: readonly Mark[] }[] = []
  doc.descendants((node, position) => {
    if (node.isText) stretches.push({ from: position, to: position + node.nodeSize, marks: node.marks })
  })
  return stretches
}
