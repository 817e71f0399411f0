import { classifyParagraphs, type UnsortedParagraph } from '@tawafuq/text/classifyParagraphs'
import type { BlockKind } from '@tawafuq/text/content'
import type { Findings } from '../model/findings.ts'
import { type LabelShape, labelShape } from './labelShape.ts'

/** A paragraph, and how deep its list stands, where its label is that of a list which the file numbers itself. */
export interface ListedParagraph extends UnsortedParagraph {
  readonly listDepth: number | undefined
}

interface Placed {
  readonly kind: BlockKind
  readonly level: number
}

/** Gives paragraphs from Word or a web page their kinds and levels, and tells which became headings by their words alone. */
export function recogniseKinds(paragraphs: readonly ListedParagraph[], findings: Findings): readonly Placed[] {
  const placed = classifyParagraphs(paragraphs).map((one, index) => {
    const paragraph = paragraphs[index]
    return paragraph ? sentencePlace(listedPlace(one, paragraph), paragraph) : one
  })
  const kinds = nested(
    placed.map((one, index) => (headsNothing(placed, paragraphs, index) ? bodyPlace : one)),
    paragraphs,
  )
  kinds.forEach(({ kind }, index) => {
    const paragraph = paragraphs[index]
    if (paragraph && kind === 'heading' && paragraph.heading === 0) {
      findings.add(paragraph.line, 'heading-by-words', 0.7, paragraph.text.slice(0, 60))
    }
  })
  return kinds
}

/** A point stands deeper than the last paragraph or point before it whose list stands around its own. */
function nested(placed: readonly Placed[], paragraphs: readonly ListedParagraph[]): readonly Placed[] {
  let above: { readonly depth: number; readonly level: number }[] = []
  return placed.map((one, index) => {
    const depth = paragraphs[index]?.listDepth
    if (depth === undefined || !(one.kind === 'item' || one.kind === 'operative')) {
      above = []
      return one
    }
    above = above.filter((outer) => outer.depth < depth)
    const least = (above.at(-1)?.level ?? -1) + 1
    const level = one.kind === 'item' ? Math.max(one.level, least) : 0
    above.push({ depth, level })
    return { ...one, level }
  })
}

const bodyPlace: Placed = { kind: 'body', level: 0 }

/** A whole sentence is no title, wherever it stands: a paragraph of Word or of a page is never half of one. */
function sentencePlace(placed: Placed, { text, label, heading }: ListedParagraph): Placed {
  const isFront = placed.kind === 'title' || placed.kind === 'subtitle'
  const least = placed.kind === 'title' ? 8 : 2
  const isSentence = /[.؛]$/u.test(text) && text.split(' ').length >= least
  return isFront && label === null && heading === 0 && isSentence ? bodyPlace : placed
}

/**
 * Of three and more short lines in a row the first may head the others, and the last what follows; those between, and a
 * last one that nothing follows, head nothing.
 */
function headsNothing(placed: readonly Placed[], paragraphs: readonly ListedParagraph[], index: number): boolean {
  const isShort = (at: number): boolean =>
    placed[at]?.kind === 'heading' && paragraphs[at]?.heading === 0 && paragraphs[at]?.label === null
  if (!isShort(index) || !isShort(index - 1)) return false
  if (isShort(index + 1)) return true
  return index + 1 === placed.length || (isShort(index - 2) && placed[index + 1]?.kind === 'heading')
}

const pointShapes: ReadonlySet<LabelShape> = new Set(['letter', 'quoted', 'bullet', 'latin'])

/** Words that are no sentence: a paragraph of a report that is numbered is one. */
function isShortPoint(text: string): boolean {
  return text.length <= 80 && !(/[.؟]$/u.test(text) && text.split(' ').length >= 4)
}

/** A line that a list numbers is a paragraph or a point of the text, whatever its words look like. */
function listedPlace(placed: Placed, { text, label, heading, listDepth }: ListedParagraph): Placed {
  if (label === null || heading > 0) return placed
  const isListed = listDepth !== undefined
  const shape = labelShape(label)
  const isFront = placed.kind === 'meta' || placed.kind === 'title' || placed.kind === 'subtitle'
  // The grammar knows no label of an unusual form, such as a number in words, and takes the line for one without.
  const isGuessed = isListed && shape === null && placed.kind === 'heading'
  const isPoint = isListed && placed.kind === 'body' && isShortPoint(text)
  if (isPoint) return { kind: 'item', level: 1 }
  if (!(isFront && (isListed || shape !== null)) && !isGuessed) return placed
  return shape !== null && pointShapes.has(shape) ? { kind: 'item', level: 1 } : { kind: 'operative', level: 0 }
}
