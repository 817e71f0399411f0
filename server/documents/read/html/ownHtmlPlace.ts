import { type BlockKind, blockKinds, type Relation } from '@tawafuq/text/content'
import { cleanLabel } from '../../model/canonicalBlock.ts'
import { childElements, type XmlElement } from '../../model/xmlTree.ts'

/** What a page of our own making says of one of its blocks. */
export interface OwnHtmlPlace {
  readonly kind: BlockKind
  readonly level: number
  readonly label: string | null
  readonly relation: Relation | undefined
}

/** Whether a page is one of ours: paragraphs that are named after kinds, labels set apart from their words. */
export function isOwnPage(root: XmlElement): boolean {
  return (
    ownKind(root) !== null ||
    (root.name === 'bdi' && root.attributes['class'] === 'label') ||
    childElements(root).some((child) => isOwnPage(child))
  )
}

function ownKind(element: XmlElement): BlockKind | null {
  if (element.name !== 'p') return null
  const name = element.attributes['class'] ?? ''
  return name === 'title' || name === 'subtitle' ? null : (blockKinds.find((kind) => kind === name) ?? null)
}

/** What our own pages say of a block, by attribute, or, where the whole page is ours, by element and class. */
export function ownHtmlPlaceOf(element: XmlElement, ownPage: boolean): OwnHtmlPlace | null {
  const { attributes } = element
  const rank = /^h([1-6])$/.exec(element.name)
  const byElement = ((): BlockKind | null => {
    if (!ownPage) return null
    if (rank) return rank[1] === '1' ? 'title' : 'heading'
    if (element.name === 'li') return 'item'
    if (element.name === 'aside') return 'note'
    return element.name === 'p' ? (blockKinds.find((kind) => kind === attributes['class']) ?? null) : null
  })()
  const kind = blockKinds.find((name) => name === attributes['data-kind']) ?? byElement
  if (!kind) return null
  const level = Number(attributes['data-level'] ?? (kind === 'heading' && rank ? Number(rank[1]) - 1 : 0))
  const relation = /^(bis|alt)-(\d+)$/.exec(attributes['data-relation'] ?? '')
  return {
    kind,
    level: Number.isInteger(level) ? level : 0,
    label: cleanLabel(attributes['data-label'] ?? null),
    relation: relation ? { kind: relation[1] === 'bis' ? 'bis' : 'alt', index: Number(relation[2]) } : undefined,
  }
}
