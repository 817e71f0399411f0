import type { RunMark } from '@tawafuq/text/content'
import { clauseVerbStyle } from '../../model/styleOfKind.ts'
import { childElement, type XmlElement } from '../../model/xmlTree.ts'
import { type ChangesTaken, faceTaken } from './changesTaken.ts'
import { type DocxStyleSheet, raisedBy, type StyleFace, toggle } from './docxStyleSheet.ts'

/** How the words of a run are shown. */
export interface DocxFace {
  readonly marks: readonly RunMark[]
  readonly isStruck: boolean
  readonly isHidden: boolean
  /** Its letters are printed as capitals. */
  readonly isCapital: boolean
  readonly isUnderlined: boolean
  readonly raised: 'superscript' | 'subscript' | null
  /** The font of its Latin letters and signs, and that of its right-to-left ones. */
  readonly font: string
}

/**
 * The face of a run by itself, its character style and the style of its paragraph, in this order. Being struck, hidden
 * and in capitals are switches: said by the style of the paragraph and by that of the words, they are off (ECMA-376, 17.7.3).
 */
export function docxFaceOf(
  run: XmlElement,
  paragraphStyle: string,
  styles: DocxStyleSheet,
  changes: ChangesTaken,
): DocxFace {
  const properties = faceTaken(changes, childElement(run, 'rPr'))
  const style = childElement(properties, 'rStyle')?.attributes['w:val'] ?? ''
  const own: StyleFace = style === '' ? {} : styles.faceOf(style)
  const around = styles.faceOf(paragraphStyle)
  const given = style === clauseVerbStyle ? [] : styles.marksOf(style)
  const strong = toggle(properties, 'b', 'bCs') ?? given.includes('strong')
  const emphasis = toggle(properties, 'i', 'iCs') ?? given.includes('emphasis')
  const isSwitched = (name: 'strike' | 'vanish' | 'caps'): boolean =>
    toggle(properties, name) ?? (own[name] === true) !== (around[name] === true)
  const fonts = childElement(properties, 'rFonts')?.attributes
  const raised = raisedBy(properties) ?? own.raised ?? around.raised ?? null
  const isRightToLeft = toggle(properties, 'rtl', 'cs') === true
  return {
    marks: [...(emphasis ? (['emphasis'] as const) : []), ...(strong ? (['strong'] as const) : [])],
    isStruck: isSwitched('strike') || (toggle(properties, 'dstrike') ?? own.dstrike ?? around.dstrike ?? false),
    isHidden: isSwitched('vanish'),
    isCapital: isSwitched('caps'),
    isUnderlined: !/^(?:|none)$/.test(childElement(properties, 'u')?.attributes['w:val'] ?? ''),
    raised: raised === 'baseline' ? null : raised,
    font:
      (isRightToLeft ? fonts?.['w:cs'] : (fonts?.['w:ascii'] ?? fonts?.['w:hAnsi'])) ?? own.font ?? around.font ?? '',
  }
}
