/** What an editor's document reads, and where in it each letter stands. */
import type { BracketId } from '@tawafuq/domain/acts/ids'
import { glyphs as glyphLetters, markNames } from '@tawafuq/draft/schema'
import type { Node as ProseNode } from '@tiptap/pm/model'

export interface DraftLetters {
  readonly text: string
  /** Places in the document of every letter that is no glyph, in order. */
  readonly places: readonly number[]
  readonly glyphs: readonly { readonly id: BracketId; readonly side: 'open' | 'close'; readonly at: number }[]
}

export function readLetters(doc: ProseNode): DraftLetters {
  const places: number[] = []
  const glyphs: { id: BracketId; side: 'open' | 'close'; at: number }[] = []
  let text = ''
  doc.descendants((node, position) => {
    if (!node.isText) return
    const mark = node.marks.find(({ type }) => type.name === markNames.glyph)
    const words = node.text ?? ''
    for (let index = 0; index < words.length; index += 1) {
      const letter = words.charAt(index)
      const side = letter === glyphLetters.open ? 'open' : 'close'
      if (mark !== undefined && mark.attrs['side'] === side) {
        glyphs.push({ id: mark.attrs['id'] as BracketId, side, at: position + index })
      } else {
        places.push(position + index)
        text += letter
      }
    }
  })
  return { text, places, glyphs }
}
