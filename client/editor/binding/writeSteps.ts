/** Writes what a person did in an editor into the draft: their own steps and nothing else. */
import { glyphAttributes, readGlyphMark } from '@tawafuq/draft/glyphMark'
import { markNames } from '@tawafuq/draft/schema'
import { Mark, type Node as ProseNode } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import * as Y from 'yjs'
import { shownDraft, textsOf } from './shownDraft.ts'

/** The origin of everything that an editor writes. */
export const ownTyping = Symbol('typed in an editor')

/**
 * Applies the steps of local transactions, in order, to a draft that shows what the first of them began with. False, with
 * nothing written, where it shows something else: the view has missed a change, and what it holds is not what stands
 * (rule UI81). False after writing where the draft then shows something else than the editor.
 */
export function writeSteps(fragment: Y.XmlFragment, transactions: readonly Transaction[]): boolean {
  const [first] = transactions
  const last = transactions.at(-1)
  if (first === undefined || last === undefined) return true
  const { schema } = first.doc.type
  const shown = shownDraft(fragment, schema)
  if (shown === null || !shown.eq(first.before)) return false
  const write = () => {
    for (const transaction of transactions) {
      transaction.steps.forEach((step, nth) => {
        const before = transaction.docs[nth] ?? transaction.before
        const after = transaction.docs[nth + 1] ?? transaction.doc
        let isMoved = false
        step.getMap().forEach((oldStart, oldEnd, newStart, newEnd) => {
          isMoved = true
          replaceLetters(fragment, lettersIn(before, oldStart, oldEnd), lettersIn(after, newStart, newEnd))
        })
        if (!isMoved) changeMarks(fragment, before, after)
      })
    }
  }
  if (fragment.doc === null) return false
  fragment.doc.transact(write, ownTyping)
  return shownDraft(fragment, schema)?.eq(last.doc) === true
}

/** Letters of a paragraph from an offset of its text on, each with its marks. */
interface Letters {
  readonly from: number
  readonly letters: readonly { readonly letter: string; readonly marks: readonly Mark[] }[]
}

/** What of a range of the document is letters: the bounds of the paragraph are none. */
function lettersIn(doc: ProseNode, start: number, end: number): Letters {
  const from = Math.min(Math.max(start, 1), doc.content.size - 1)
  const to = Math.max(from, Math.min(end, doc.content.size - 1))
  const letters: { letter: string; marks: readonly Mark[] }[] = []
  doc.nodesBetween(from, to, (node, position) => {
    if (!node.isText) return
    const words = (node.text ?? '').slice(Math.max(0, from - position), to - position)
    for (let at = 0; at < words.length; at += 1) letters.push({ letter: words.charAt(at), marks: node.marks })
  })
  return { from: from - 1, letters }
}

/** Letters that stand at both ends of what is replaced stay the letters that they are. */
function replaceLetters(fragment: Y.XmlFragment, old: Letters, fresh: Letters): void {
  const isSame = (
    one: Letters['letters'][number] | undefined,
    other: Letters['letters'][number] | undefined,
  ): boolean => one !== undefined && one.letter === other?.letter && Mark.sameSet(one.marks, other.marks)
  const most = Math.min(old.letters.length, fresh.letters.length)
  let head = 0
  while (head < most && isSame(old.letters[head], fresh.letters[head])) head += 1
  let tail = 0
  while (tail < most - head && isSame(old.letters.at(-1 - tail), fresh.letters.at(-1 - tail))) tail += 1
  const at = old.from + head
  const gone = old.letters.length - head - tail
  forEachStretch(fragment, at, gone, (text, index, length) => text.delete(index, length))
  const words = fresh.letters.slice(head, fresh.letters.length - tail)
  for (let start = 0; start < words.length; ) {
    let end = start + 1
    while (end < words.length && Mark.sameSet(words[start]?.marks ?? [], words[end]?.marks ?? [])) end += 1
    const { text, index } = placeAt(fragment, at + start)
    const stretch = words.slice(start, end)
    text.insert(index, stretch.map(({ letter }) => letter).join(''), attributesOf(stretch[0]?.marks ?? []))
    start = end
  }
}

/** The same letters under other marks. */
function changeMarks(fragment: Y.XmlFragment, before: ProseNode, after: ProseNode): void {
  const old = lettersIn(before, 0, before.content.size).letters
  const fresh = lettersIn(after, 0, after.content.size).letters
  if (old.length !== fresh.length) return
  for (let start = 0; start < old.length; ) {
    const marks = [old[start]?.marks ?? [], fresh[start]?.marks ?? []] as const
    let end = start + 1
    while (
      end < old.length &&
      Mark.sameSet(marks[0], old[end]?.marks ?? []) &&
      Mark.sameSet(marks[1], fresh[end]?.marks ?? [])
    )
      end += 1
    if (!Mark.sameSet(marks[0], marks[1])) {
      const [gone, come] = [attributesOf(marks[0]), attributesOf(marks[1])]
      const changed = Object.fromEntries([
        ...Object.keys(gone).flatMap((key) => (key in come ? [] : keysOf(key).map((one) => [one, null] as const))),
        ...Object.entries(come).filter(([key, value]) => JSON.stringify(gone[key]) !== JSON.stringify(value)),
      ])
      forEachStretch(fragment, start, end - start, (text, index, length) => text.format(index, length, changed))
    }
    start = end
  }
}

/** A glyph's mark may be stored under its bare name, too. */
function keysOf(key: string): readonly string[] {
  return key.startsWith(`${markNames.glyph}--`) ? [key, markNames.glyph] : [key]
}

/** Marks as attributes of Yjs, under the keys that the server writes. */
function attributesOf(marks: readonly Mark[]): Record<string, object> {
  const attributes: Record<string, object> = {}
  for (const { type, attrs } of marks) {
    const glyph = type.name === markNames.glyph ? readGlyphMark(attrs) : null
    Object.assign(attributes, glyph === null ? { [type.name]: { ...attrs } } : glyphAttributes(glyph))
  }
  return attributes
}

/** The text node of an offset, and the place in it. Between two nodes it is the end of the former. */
function placeAt(fragment: Y.XmlFragment, offset: number): { readonly text: Y.XmlText; readonly index: number } {
  let from = 0
  let last: { text: Y.XmlText; index: number } | null = null
  for (const text of textsOf(fragment) ?? []) {
    if (offset <= from + text.length) return { text, index: offset - from }
    from += text.length
    last = { text, index: text.length }
  }
  if (last !== null) return last
  const paragraph: unknown = fragment.get(0)
  if (!(paragraph instanceof Y.XmlElement)) throw new TypeError('The draft holds no paragraph to write in')
  const made = new Y.XmlText()
  paragraph.insert(0, [made])
  return { text: made, index: 0 }
}

/** Goes over the parts of the text nodes that a range of the letters lies in, the last first. */
function forEachStretch(
  fragment: Y.XmlFragment,
  at: number,
  length: number,
  act: (text: Y.XmlText, index: number, length: number) => void,
): void {
  const parts: (readonly [Y.XmlText, number, number])[] = []
  let from = 0
  for (const text of textsOf(fragment) ?? []) {
    const start = Math.max(at, from)
    const end = Math.min(at + length, from + text.length)
    if (start < end) parts.push([text, start - from, end - start])
    from += text.length
  }
  for (const part of parts.reverse()) act(...part)
}
