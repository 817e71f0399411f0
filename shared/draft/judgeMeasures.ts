import { type BrokenBound, brokenBound, longestWord, mostMarks, textBounds } from '@tawafuq/arabic/textBounds'
import * as Y from 'yjs'
import { blockOf, elementsOf } from './layoutOf.ts'
import { nodeNames } from './schema.ts'

/** What a paragraph of a draft holds at most: its units of UTF-16, those of its longest word, its longest run of marks. */
interface Measures {
  readonly length: number
  readonly word: number
  readonly marks: number
}

const nothing: Measures = { length: 0, word: 0, marks: 0 }

/** A draft's paragraphs as they were measured; `stale` are those that changed since, null where all may have. */
interface Measured {
  readonly known: Map<Y.XmlElement, Measures>
  stale: Set<Y.XmlElement> | null
}

const measuredDrafts = new WeakMap<Y.Doc, Measured>()

/**
 * Measures what of a draft is not measured yet, before an update is applied to it. From then on the draft is watched, so
 * that one letter costs the reading of one paragraph.
 */
export function measureBefore(doc: Y.Doc): void {
  let measured = measuredDrafts.get(doc)
  if (measured === undefined) {
    const watched: Measured = { known: new Map(), stale: null }
    doc.on('afterTransaction', ({ changed }: Y.Transaction) => {
      for (const type of changed.keys() as Iterable<unknown>) {
        if (!(type instanceof Y.XmlText)) watched.stale = null
        else if (type.parent instanceof Y.XmlElement) watched.stale?.add(type.parent)
      }
    })
    measuredDrafts.set(doc, watched)
    measured = watched
  }
  if (measured.stale === null) measured.known.clear()
  for (const paragraph of measured.stale ?? paragraphsOf(doc)) measured.known.set(paragraph, measure(paragraph))
  measured.stale = new Set()
}

/**
 * Whether the texts that changed since `measureBefore` keep within what every page can draw, or at least go no further
 * beyond it than they were: what was too long before the bound was set can still be shortened.
 */
export function judgeMeasures(doc: Y.Doc): BrokenBound | 'text-too-long' | null {
  const measured = measuredDrafts.get(doc)
  for (const paragraph of measured?.stale ?? paragraphsOf(doc)) {
    const before = measured?.known.get(paragraph) ?? nothing
    const now = measure(paragraph)
    if (now.length > Math.max(textBounds.paragraph, before.length)) return 'text-too-long'
    if (now.marks > Math.max(textBounds.marks, before.marks)) return 'too-many-marks'
    if (now.word > Math.max(textBounds.word, before.word)) return 'word-too-long'
  }
  return null
}

function paragraphsOf(doc: Y.Doc): readonly Y.XmlElement[] {
  const block = blockOf(doc)
  if (block === null) return []
  if (block.nodeName !== nodeNames.table) return [block]
  return elementsOf(block).flatMap((row) => elementsOf(row).flatMap(elementsOf))
}

function measure(paragraph: Y.XmlElement): Measures {
  const text = lettersOf(paragraph)
  const broken = brokenBound(text)
  return broken === null
    ? { length: text.length, word: 0, marks: 0 }
    : { length: text.length, word: longestWord(text), marks: mostMarks(text) }
}

/** Its letters as they stand, the glyphs of brackets among them; written together from what Yjs keeps, which is no copy of its looks. */
function lettersOf(paragraph: Y.XmlElement): string {
  let letters = ''
  for (const child of paragraph.toArray()) {
    if (!(child instanceof Y.XmlText)) continue
    for (let item = child._start; item !== null; item = item.right) {
      if (!item.deleted && item.content instanceof Y.ContentString) letters += item.content.str
    }
  }
  return letters
}
