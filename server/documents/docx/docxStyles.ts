// One table of styles, long because each kind has its own look.
import type { BlockKind } from '@tawafuq/text/content'
import { element, nothing, type Xml, type XmlAttributes, xmlFile } from '../xml.ts'

/** The id of the paragraph style of a kind; levels have a style each. The importer reads kinds back from them. */
export function styleOfKind(kind: BlockKind, level: number): string {
  switch (kind) {
    case 'title':
      return 'Title'
    case 'subtitle':
      return 'Subtitle'
    case 'heading':
      return level <= 9 ? `Heading${level}` : `TawafuqHeading${level}`
    case 'item':
      return `TawafuqItem${level}`
    case 'meta':
    case 'chapeau':
    case 'preambular':
    case 'operative':
    case 'body':
    case 'note':
    case 'footnote':
    case 'table':
      return `Tawafuq${kind.charAt(0).toUpperCase()}${kind.slice(1)}`
    default:
      return kind satisfies never
  }
}

const ownKinds: Readonly<Record<string, BlockKind>> = {
  Title: 'title',
  Subtitle: 'subtitle',
  TawafuqMeta: 'meta',
  TawafuqChapeau: 'chapeau',
  TawafuqPreambular: 'preambular',
  TawafuqOperative: 'operative',
  TawafuqBody: 'body',
  TawafuqNote: 'note',
  TawafuqFootnote: 'footnote',
  TawafuqTable: 'table',
}

/** The kind and level that one of our own styles stands for, or null for any other style. */
export function kindOfStyle(id: string): { readonly kind: BlockKind; readonly level: number } | null {
  const kind = ownKinds[id]
  if (kind) return { kind, level: 0 }
  const levelled = /^(TawafuqItem|TawafuqHeading|Heading)(\d+)$/.exec(id)
  if (!levelled) return null
  return { kind: levelled[1] === 'TawafuqItem' ? 'item' : 'heading', level: Number(levelled[2]) }
}

/** Character styles whose words are no words of the text: printed labels, note marks and their brackets. */
export const labelStyle = 'TawafuqLabel'
export const noteBracketStyle = 'TawafuqNoteBracket'
export const noteMarkStyle = 'TawafuqNoteMark'
export const noteReferenceStyle = 'FootnoteReference'

const latinFont = 'Times New Roman'
const arabicFont = 'Traditional Arabic'

/** styles.xml: one paragraph style for each kind and level, complex-script fonts and sizes throughout. */
export function docxStyles(dir: 'rtl' | 'ltr', lang: string, used: ReadonlySet<string>): string {
  const rtl = dir === 'rtl'
  const levels = [...used].map((id) => kindOfStyle(id)).filter((found) => found !== null)
  const deepestItem = Math.max(4, ...levels.filter((found) => found.kind === 'item').map((found) => found.level))
  const deepestHeading = Math.max(4, ...levels.filter((found) => found.kind === 'heading').map((found) => found.level))
  const bidi = rtl ? element('w:bidi') : nothing
  const paragraph = (id: string, name: string, look: Look, base: string | null = 'Normal'): Xml =>
    element(
      'w:style',
      {
        'w:type': 'paragraph',
        'w:styleId': id,
        ...(id === 'Normal' ? { 'w:default': 1 } : builtIn.has(name) ? {} : { 'w:customStyle': 1 }),
      },
      element('w:name', { 'w:val': name }),
      base === null ? nothing : element('w:basedOn', { 'w:val': base }),
      element('w:qFormat'),
      element(
        'w:pPr',
        {},
        look.keepNext ? element('w:keepNext') : nothing,
        bidi,
        element('w:spacing', {
          'w:before': look.before ?? 0,
          'w:after': look.after ?? 120,
          'w:line': 300,
          'w:lineRule': 'auto',
        }),
        look.indent ? element('w:ind', { 'w:left': look.indent, 'w:hanging': look.hanging ?? 0 }) : nothing,
        look.align ? element('w:jc', { 'w:val': look.align }) : nothing,
        look.outline === undefined ? nothing : element('w:outlineLvl', { 'w:val': look.outline }),
      ),
      element(
        'w:rPr',
        {},
        ...(look.bold ? [element('w:b'), element('w:bCs')] : []),
        ...(look.italic ? [element('w:i'), element('w:iCs')] : []),
        ...(look.size
          ? [element('w:sz', { 'w:val': look.size.latin }), element('w:szCs', { 'w:val': look.size.arabic })]
          : []),
      ),
    )
  const character = (id: string, name: string, properties: readonly Xml[]): Xml =>
    element(
      'w:style',
      { 'w:type': 'character', 'w:styleId': id, ...(builtIn.has(name) ? {} : { 'w:customStyle': 1 }) },
      element('w:name', { 'w:val': name }),
      element('w:rPr', {}, properties),
    )
  const raised = [element('w:vertAlign', { 'w:val': 'superscript' })]
  const items = Array.from({ length: deepestItem }, (_, at) =>
    paragraph(`TawafuqItem${at + 1}`, `Tawafuq Item ${at + 1}`, {
      align: 'both',
      indent: 720 * (at + 2),
      hanging: 720,
    }),
  )
  const headings = Array.from({ length: deepestHeading }, (_, at) => {
    const level = at + 1
    const id = styleOfKind('heading', level)
    const size = { latin: level === 1 ? 28 : 26, arabic: level === 1 ? 36 : 34 }
    return paragraph(id, level <= 9 ? `heading ${level}` : `Tawafuq heading ${level}`, {
      bold: true,
      italic: level > 2,
      keepNext: true,
      before: 240,
      size,
      outline: Math.min(at, 8),
      ...(level === 1 ? { align: 'center' } : {}),
    })
  })
  return xmlFile(
    element(
      'w:styles',
      { 'xmlns:w': wordNamespace },
      element(
        'w:docDefaults',
        {},
        element(
          'w:rPrDefault',
          {},
          element(
            'w:rPr',
            {},
            element('w:rFonts', {
              'w:ascii': latinFont,
              'w:hAnsi': latinFont,
              'w:eastAsia': latinFont,
              'w:cs': arabicFont,
            }),
            element('w:sz', { 'w:val': 24 }),
            element('w:szCs', { 'w:val': 32 }),
            element('w:lang', {
              'w:val': lang === 'ar' ? 'en-US' : languageTag(lang),
              'w:bidi': languageTag(rtl ? lang : 'ar'),
            }),
          ),
        ),
        element('w:pPrDefault', {}),
      ),
      paragraph('Normal', 'Normal', {}, null),
      paragraph('Title', 'Title', {
        bold: true,
        align: 'center',
        before: 240,
        after: 240,
        size: { latin: 32, arabic: 44 },
      }),
      paragraph('Subtitle', 'Subtitle', { align: 'center', after: 240, size: { latin: 28, arabic: 36 } }),
      paragraph('TawafuqMeta', 'Tawafuq Meta', { after: 60 }),
      headings,
      paragraph('TawafuqChapeau', 'Tawafuq Chapeau', { align: 'both' }),
      paragraph('TawafuqPreambular', 'Tawafuq Preambular', { align: 'both', indent: 720 }),
      paragraph('TawafuqOperative', 'Tawafuq Operative', { align: 'both', indent: 720, hanging: 720 }),
      items,
      paragraph('TawafuqBody', 'Tawafuq Body', { align: 'both' }),
      paragraph('TawafuqNote', 'Tawafuq Note', { align: 'both', size: { latin: 20, arabic: 28 } }),
      paragraph('TawafuqFootnote', 'Tawafuq Footnote', { size: { latin: 18, arabic: 26 }, after: 40 }),
      paragraph('TawafuqCell', 'Tawafuq Cell', { after: 40 }),
      paragraph('TawafuqGap', 'Tawafuq Gap', { after: 0, size: { latin: 4, arabic: 4 } }),
      paragraph('FootnoteText', 'footnote text', {
        indent: 567,
        hanging: 567,
        size: { latin: 20, arabic: 26 },
        after: 40,
      }),
      paragraph('CommentText', 'annotation text', { size: { latin: 20, arabic: 26 } }),
      paragraph('Header', 'header', { size: { latin: 18, arabic: 24 }, after: 0 }),
      paragraph('Footer', 'footer', { size: { latin: 18, arabic: 24 }, after: 0, align: 'center' }),
      character(labelStyle, 'Tawafuq Label', []),
      character(noteBracketStyle, 'Tawafuq Note Bracket', raised),
      character(noteMarkStyle, 'Tawafuq Note Mark', raised),
      character(noteReferenceStyle, 'footnote reference', raised),
      character('CommentReference', 'annotation reference', [
        element('w:sz', { 'w:val': 16 }),
        element('w:szCs', { 'w:val': 16 }),
      ]),
      character('Hyperlink', 'Hyperlink', [
        element('w:color', { 'w:val': '0563C1' }),
        element('w:u', { 'w:val': 'single' }),
      ]),
      element(
        'w:style',
        { 'w:type': 'table', 'w:styleId': 'TawafuqGrid', 'w:customStyle': 1 },
        element('w:name', { 'w:val': 'Tawafuq Grid' }),
        element('w:tblPr', {}, tableBorders(), element('w:tblCellMar', {}, cellMargin('left'), cellMargin('right'))),
      ),
    ),
  )
}

export const wordNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/** The language tag as Word knows it: Arabic goes by a country. */
export function languageTag(lang: string): string {
  const tags: Readonly<Record<string, string>> = {
    ar: 'ar-SA',
    en: 'en-GB',
    fr: 'fr-FR',
    es: 'es-ES',
    ru: 'ru-RU',
    zh: 'zh-CN',
  }
  return tags[lang] ?? lang
}

interface Look {
  readonly bold?: boolean
  readonly italic?: boolean
  readonly keepNext?: boolean
  readonly before?: number
  readonly after?: number
  readonly indent?: number
  readonly hanging?: number
  readonly align?: 'both' | 'center'
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

function tableBorders(): Xml {
  const line: XmlAttributes = { 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': 'auto' }
  return element(
    'w:tblBorders',
    {},
    ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => element(`w:${side}`, line)),
  )
}

function cellMargin(side: string): Xml {
  return element(`w:${side}`, { 'w:w': 108, 'w:type': 'dxa' })
}
