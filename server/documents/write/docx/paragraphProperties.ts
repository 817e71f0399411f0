import type { PageIndent } from '../pageLayout.ts'
import { element, nothing, type Xml } from '../xml.ts'
import type { DocxWriting } from './docxWriting.ts'
import { sizeOfStyle, usualSize } from './sizeOfStyle.ts'
import type { Change } from './textRuns.ts'

/** What a paragraph says of itself beside its style; `mark` is a tracked change of its end. */
export interface ParagraphLook {
  readonly mark?: Change | null
  readonly keepNext?: boolean
  readonly indent?: PageIndent | undefined
}

/** The properties of a paragraph; its style is noted as used. */
export function paragraphProperties(
  writing: DocxWriting,
  style: string,
  dir: 'rtl' | 'ltr',
  { mark = null, keepNext = false, indent }: ParagraphLook = {},
): Xml {
  writing.usedStyles.add(style)
  writing.arabicSize = (sizeOfStyle(style) ?? usualSize).arabic
  return element(
    'w:pPr',
    {},
    element('w:pStyle', { 'w:val': style }),
    keepNext ? element('w:keepNext') : nothing,
    element('w:bidi', dir === 'rtl' ? {} : { 'w:val': 0 }),
    indent === undefined ? nothing : indentation(indent),
    mark
      ? element(
          'w:rPr',
          {},
          element(`w:${mark.kind}`, { 'w:id': writing.nextId(), 'w:author': mark.author, 'w:date': mark.at }),
        )
      : nothing,
  )
}

/** `w:left` is the side where lines begin, in either direction. */
export function indentation({ left = 0, hanging, firstLine }: PageIndent): Xml {
  const first = hanging === undefined ? { 'w:firstLine': firstLine ?? 0 } : { 'w:hanging': hanging }
  return element('w:ind', { 'w:left': left, ...first })
}
