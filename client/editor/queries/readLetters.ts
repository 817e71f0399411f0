/** What an editor's document reads, and where in it each letter stands. */
import type { BracketId } from '@tawafuq/domain/acts/ids'
import { type GlyphSide, glyphs as glyphLetters, markNames, noteLetter } from '@tawafuq/draft/schema'
import type { Node as ProseNode } from '@tiptap/pm/model'

export interface DraftLetters {
  /** The letters as they were typed, without glyphs and signs of footnotes: `letters` of the draft's layout. */
  readonly text: string
  /** Places in the document of the UTF-16 units of `text`, in order. */
  readonly places: readonly number[]
  readonly glyphs: readonly { readonly id: BracketId; readonly side: GlyphSide; readonly at: number }[]
}

/** Counts as `layoutOf` does: of two glyphs of one end of one bracket the second is a letter like any other (rule UI86). */
export function readLetters(doc: ProseNode): DraftLetters {
  const places: number[] = []
  const glyphs: { id: BracketId; side: GlyphSide; at: number }[] = []
  const seen = new Set<string>()
  let text = ''
  doc.descendants((node, position) => {
    if (!node.isText) return
    const marks = node.marks.filter(({ type }) => type.name === markNames.glyph)
    const isNote = node.marks.some(({ type }) => type.name === markNames.note)
    const words = node.text ?? ''
    for (let index = 0; index < words.length; index += 1) {
      const letter = words.charAt(index)
      const glyph = marks.find(({ attrs: { id, side } }) => isSign(letter, side) && !seen.has(`${side} ${id}`))
      if (glyph !== undefined) {
        const { id, side } = glyph.attrs as { readonly id: BracketId; readonly side: GlyphSide }
        seen.add(`${side} ${id}`)
        glyphs.push({ id, side, at: position + index })
      } else if (!isNote || letter !== noteLetter) {
        places.push(position + index)
        text += letter
      }
    }
  })
  return { text, places, glyphs }
}

function isSign(letter: string, side: unknown): boolean {
  return (side === 'open' || side === 'close') && glyphLetters[side] === letter
}
