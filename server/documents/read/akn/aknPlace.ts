import { type BlockKind, blockKinds, type Relation } from '@tawafuq/text/content'
import type { XmlElement } from '../../model/xmlTree.ts'

/** What a block is, how deep it stands, and how it stands to another. */
export interface AknPlace {
  readonly kind: BlockKind
  readonly level: number
  readonly relation?: Relation
}

/**
 * The place of an element in a file of our own making, where the class says it all: kind, `level-n`, `bis-n`,
 * `alt-n`. Null where the class names no kind; an item or heading without a level stands as deep as its element.
 */
export function aknPlaceOfClass(element: XmlElement, depth: number): AknPlace | null {
  const tokens = (element.attributes['class'] ?? '').split(/\s+/)
  const kind = blockKinds.find((name) => tokens.includes(name))
  if (!kind) return null
  const level = numberToken(tokens, 'level-')
  const bis = numberToken(tokens, 'bis-')
  const alt = numberToken(tokens, 'alt-')
  const place = { kind, level: kind === 'item' || kind === 'heading' ? (level ?? Math.max(1, depth)) : 0 }
  if (bis !== null) return { ...place, relation: { kind: 'bis', index: bis } }
  return alt === null ? place : { ...place, relation: { kind: 'alt', index: alt } }
}

function numberToken(tokens: readonly string[], prefix: string): number | null {
  const token = tokens.find((name) => name.startsWith(prefix))
  const value = token === undefined ? Number.NaN : Number(token.slice(prefix.length))
  return Number.isInteger(value) ? value : null
}
