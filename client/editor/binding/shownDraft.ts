/** What an editor shows of a draft: its one paragraph, every letter in its place, with the marks that it knows. */
import { isGlyphKey, readGlyphMark } from '@tawafuq/draft/glyphMark'
import { markNames, nodeNames, noteLetter } from '@tawafuq/draft/schema'
import { Mark, type Node as ProseNode, type Schema } from '@tiptap/pm/model'
import * as Y from 'yjs'

/** The text nodes of a draft's paragraph, in order; null where the draft holds no paragraph (not loaded yet, or a table). */
export function textsOf(fragment: Y.XmlFragment): readonly Y.XmlText[] | null {
  const block: unknown = fragment.length === 0 ? null : fragment.get(0)
  if (!(block instanceof Y.XmlElement) || block.nodeName !== nodeNames.paragraph) return null
  return block.toArray().filter((child): child is Y.XmlText => child instanceof Y.XmlText)
}

/**
 * The document that shows a draft; null where there is no paragraph to show. Offset n of the texts together is position
 * n + 1 of the document. A mark that the editor does not know is not shown, something that is no letter is shown as one
 * sign: reading changes nothing of the draft (rule UI83).
 */
export function shownDraft(fragment: Y.XmlFragment, schema: Schema): ProseNode | null {
  const texts = textsOf(fragment)
  if (texts === null) return null
  const letters = texts.flatMap((text) =>
    (text.toDelta() as readonly Stretch[]).map(({ insert, attributes }) =>
      schema.text(typeof insert === 'string' ? insert : noteLetter, marksOf(attributes ?? {}, schema)),
    ),
  )
  return schema.node('doc', null, [schema.node(nodeNames.paragraph, null, letters)])
}

/** A stretch of a delta of Yjs: letters, or something that counts as one, under the same attributes. */
export interface Stretch {
  readonly insert: unknown
  readonly attributes?: Readonly<Record<string, unknown>>
}

/** The marks that the editor shows of a letter's attributes. */
export function marksOf(attributes: Readonly<Record<string, unknown>>, schema: Schema): readonly Mark[] {
  let marks: readonly Mark[] = Mark.none
  for (const [key, value] of Object.entries(attributes)) {
    const name = isGlyphKey(key) ? markNames.glyph : key
    const type = Object.hasOwn(schema.marks, name) ? schema.marks[name] : undefined
    const attrs = type === undefined ? null : readAttributes(name, value)
    if (type !== undefined && attrs !== null) marks = type.create(attrs).addToSet(marks)
  }
  return marks
}

function readAttributes(name: string, value: unknown): Readonly<Record<string, string>> | null {
  switch (name) {
    case markNames.glyph: {
      const glyph = readGlyphMark(value)
      return glyph && { id: glyph.id, side: glyph.side }
    }
    case markNames.link:
      return readString(value, 'href')
    case markNames.note:
      return readString(value, 'label')
    default:
      return value === null || value === undefined ? null : {}
  }
}

function readString(value: unknown, name: string): Readonly<Record<string, string>> | null {
  const found = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined
  return typeof found === 'string' ? { [name]: found } : null
}
