/** What stands in a draft, in order: letters, glyphs of brackets, references to footnotes, and the seams between cells. */
import type { BracketId } from '@tawafuq/domain/acts/ids'
import * as Y from 'yjs'
import { type Attributes, glyphMarks } from './glyphMark.ts'
import { fragmentName, type GlyphSide, glyphs, markNames, nodeNames, noteLetter } from './schema.ts'

/** `from` counts letters before the piece, glyphs and notes left out; `index` is the place in `node`. */
interface Placed {
  readonly from: number
  readonly node: Y.XmlText
  readonly index: number
  readonly attributes: Attributes
}
export interface Letters extends Placed {
  readonly kind: 'letters'
  readonly letters: string
}
export interface Glyph extends Placed {
  readonly kind: 'glyph'
  readonly id: BracketId
  readonly side: GlyphSide
}
export interface Note extends Placed {
  readonly kind: 'note'
  readonly label: string
}
/** Stands between two cells (a tab) or rows (a line end); it is in the text and in no node. */
export interface Seam {
  readonly kind: 'seam'
  readonly from: number
  readonly letters: string
}
export type Piece = Letters | Glyph | Note | Seam

/** A place for words: the paragraph, or the paragraph of one cell. `first` and `last` bound its pieces. */
export interface Field {
  readonly element: Y.XmlElement
  readonly from: number
  readonly first: number
  readonly last: number
  readonly header: boolean
  readonly row: number
}

export interface Layout {
  readonly isTable: boolean
  readonly letters: string
  readonly pieces: readonly Piece[]
  readonly fields: readonly Field[]
}

/** The draft's one block, or null where the draft is empty or not yet loaded. */
export function blockOf(doc: Y.Doc): Y.XmlElement | null {
  const fragment = doc.getXmlFragment(fragmentName)
  const block: unknown = fragment.length === 0 ? null : fragment.get(0)
  return block instanceof Y.XmlElement ? block : null
}

/** Lays out a draft. Of two glyphs of one end of one bracket the first counts; a second is a letter like any other. */
export function layoutOf(doc: Y.Doc): Layout {
  const block = blockOf(doc)
  const pieces: Piece[] = []
  const fields: Field[] = []
  const seen = new Set<string>()
  let letters = ''

  function addField(element: Y.XmlElement, row: number, header: boolean): void {
    const first = pieces.length
    const from = letters.length
    for (const node of element.toArray()) if (node instanceof Y.XmlText) addText(node)
    fields.push({ element, from, first, last: pieces.length, header, row })
  }

  function addText(node: Y.XmlText): void {
    let index = 0
    for (const { insert, attributes = {} } of deltaOf(node)) {
      const length = typeof insert === 'string' ? insert.length : 1
      if (typeof insert === 'string') addStretch(node, index, insert, attributes)
      index += length
    }
  }

  function addStretch(node: Y.XmlText, index: number, stretch: string, attributes: Attributes): void {
    const marks = glyphMarks(attributes)
    const label = noteLabel(attributes)
    if (marks.length === 0 && label === null) {
      addLetters(node, index, stretch, attributes)
      return
    }
    for (let at = 0; at < stretch.length; at += 1) {
      const letter = stretch.charAt(at)
      const placed = { from: letters.length, node, index: index + at, attributes }
      const glyph = marks.find(([, { id, side }]) => glyphs[side] === letter && !seen.has(`${side} ${id}`))
      if (glyph !== undefined) {
        const [, { id, side }] = glyph
        seen.add(`${side} ${id}`)
        pieces.push({ kind: 'glyph', ...placed, id, side })
      } else if (label !== null && letter === noteLetter) pieces.push({ kind: 'note', ...placed, label })
      else addLetters(node, index + at, letter, attributes)
    }
  }

  function addLetters(node: Y.XmlText, index: number, stretch: string, attributes: Attributes): void {
    pieces.push({ kind: 'letters', from: letters.length, node, index, letters: stretch, attributes })
    letters += stretch
  }

  function addSeam(seam: string): void {
    pieces.push({ kind: 'seam', from: letters.length, letters: seam })
    letters += seam
  }

  const isTable = block?.nodeName === nodeNames.table
  if (block !== null && !isTable) addField(block, 0, false)
  if (block !== null && isTable) {
    elementsOf(block).forEach((row, rowAt) => {
      if (rowAt > 0) addSeam('\n')
      elementsOf(row).forEach((cell, cellAt) => {
        if (cellAt > 0) addSeam('\t')
        const [paragraph] = elementsOf(cell)
        if (paragraph !== undefined) addField(paragraph, rowAt, cell.nodeName === nodeNames.headerCell)
      })
    })
  }
  return { isTable, letters, pieces, fields }
}

/** The elements directly in an element. */
export function elementsOf(element: Y.XmlElement): readonly Y.XmlElement[] {
  return element.toArray().filter((child): child is Y.XmlElement => child instanceof Y.XmlElement)
}

function deltaOf(node: Y.XmlText): readonly { readonly insert: unknown; readonly attributes?: Attributes }[] {
  return node.toDelta() as readonly { insert: unknown; attributes?: Attributes }[]
}

function noteLabel(attributes: Attributes): string | null {
  const value = attributes[markNames.note]
  const label = typeof value === 'object' && value !== null && 'label' in value ? value.label : null
  return typeof label === 'string' ? label : null
}
