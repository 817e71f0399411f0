import type { Relation } from '@tawafuq/text/content'
import type { XmlElement } from '../../model/xmlTree.ts'

/**
 * How a block of an official file stands to another: `alternativeTo` marks an alternative; without it مكرراً in the
 * number marks an insertion.
 */
export function aknRelationOf(element: XmlElement, label: string | null): Relation | undefined {
  if (element.attributes['alternativeTo'] !== undefined) return { kind: 'alt', index: 1 }
  const bis = /مكرر\S*(?:\s+(ثاني|ثالث|رابع))?/u.exec(label ?? '')
  return bis ? { kind: 'bis', index: 2 + ['ثاني', 'ثالث', 'رابع'].indexOf(bis[1] ?? '') + 1 } : undefined
}
