import type { PageIndent } from '../pageLayout.ts'
import { element, nothing, type Xml } from '../xml.ts'
import { indentation } from './paragraphProperties.ts'

/** The look of a paragraph style; measures in twentieths of a point. */
export interface DocxLook {
  readonly bold?: boolean
  readonly italic?: boolean
  readonly keepNext?: boolean
  readonly before?: number
  readonly after?: number
  readonly indent?: PageIndent
  readonly align?: 'both' | 'center' | 'start'
  readonly outline?: number
  /** Half points. */
  readonly size?: { readonly latin: number; readonly arabic: number }
}

const builtIn = new Set([
  'Normal',
  'Title',
  'Subtitle',
  'footnote text',
  'footnote reference',
  'annotation text',
  'annotation reference',
  'header',
  'footer',
  'Hyperlink',
  ...Array.from({ length: 9 }, (_, at) => `heading ${at + 1}`),
])

/** Whether Word has a style of this name itself. */
export function isBuiltIn(name: string): boolean {
  return builtIn.has(name)
}

/** A paragraph style; all but `Normal` are based on it. Every one says its direction. */
export function docxParagraphStyle(dir: 'rtl' | 'ltr', id: string, name: string, look: DocxLook): Xml {
  const { size, indent } = look
  return element(
    'w:style',
    {
      'w:type': 'paragraph',
      'w:styleId': id,
      ...(id === 'Normal' ? { 'w:default': 1 } : isBuiltIn(name) ? {} : { 'w:customStyle': 1 }),
    },
    element('w:name', { 'w:val': name }),
    id === 'Normal' ? nothing : element('w:basedOn', { 'w:val': 'Normal' }),
    element('w:qFormat'),
    element(
      'w:pPr',
      {},
      look.keepNext ? element('w:keepNext') : nothing,
      indent?.tab === undefined
        ? nothing
        : element('w:tabs', {}, element('w:tab', { 'w:val': 'left', 'w:pos': indent.tab })),
      dir === 'rtl' ? element('w:bidi') : nothing,
      element('w:spacing', {
        'w:before': look.before ?? 0,
        'w:after': look.after ?? 120,
        'w:line': 300,
        'w:lineRule': 'auto',
      }),
      indent === undefined ? nothing : indentation(indent),
      look.align === undefined || look.align === 'start' ? nothing : element('w:jc', { 'w:val': look.align }),
      look.outline === undefined ? nothing : element('w:outlineLvl', { 'w:val': look.outline }),
    ),
    element(
      'w:rPr',
      {},
      look.bold ? [element('w:b'), element('w:bCs')] : [],
      look.italic ? [element('w:i'), element('w:iCs')] : [],
      size ? [element('w:sz', { 'w:val': size.latin }), element('w:szCs', { 'w:val': size.arabic })] : [],
    ),
  )
}
