import type { HouseStyle } from '@tawafuq/text/houseStyle'
import {
  clauseVerbStyle,
  directionStyle,
  kindOfStyle,
  labelStyle,
  noteBracketStyle,
  noteMarkStyle,
  noteReferenceStyle,
  styleOfKind,
} from '../../model/styleOfKind.ts'
import { element, nothing, type Xml, type XmlAttributes, xmlFile } from '../xml.ts'
import { type DocxLook, docxParagraphStyle, isBuiltIn } from './docxParagraphStyle.ts'
import type { DocxWriting } from './docxWriting.ts'
import { sizeOfStyle, usualSize } from './sizeOfStyle.ts'
import { arabicFont, languageTag, wordNamespace } from './wordNamespace.ts'

const latinFont = 'Times New Roman'

/** styles.xml: one paragraph style for each kind and level as the house sets it, complex-script fonts and sizes throughout. */
export function docxStyles(writing: DocxWriting): string {
  const { source, house } = writing
  const raised = [element('w:vertAlign', { 'w:val': 'superscript' })]
  return xmlFile(
    element(
      'w:styles',
      { 'xmlns:w': wordNamespace },
      defaults(source.dir, source.lang),
      paragraphLooks(writing).map(([id, name, look]) => docxParagraphStyle(source.dir, id, name, withSize(id, look))),
      character(clauseVerbStyle, 'Tawafuq Clause Verb', verbFace(house)),
      character(labelStyle, 'Tawafuq Label', []),
      character(directionStyle, 'Tawafuq Direction', []),
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

function paragraphLooks({ layout, usedStyles }: DocxWriting): readonly (readonly [string, string, DocxLook])[] {
  const levels = [...usedStyles].map((id) => kindOfStyle(id)).filter((found) => found !== null)
  const deepest = (kind: 'item' | 'heading'): number =>
    Math.max(4, ...levels.filter((found) => found.kind === kind).map((found) => found.level))
  const { after } = layout
  const items = Array.from({ length: deepest('item') }, (_, at): [string, string, DocxLook] => [
    `TawafuqItem${at + 1}`,
    `Tawafuq Item ${at + 1}`,
    { align: 'both', indent: layout.item(at + 1), after },
  ])
  const headings = Array.from({ length: deepest('heading') }, (_, at): [string, string, DocxLook] => {
    const level = at + 1
    const look: DocxLook = {
      bold: true,
      italic: level > 2,
      keepNext: true,
      before: 240,
      outline: Math.min(at, 8),
      align: level === 1 ? layout.heading : 'start',
    }
    return [styleOfKind('heading', level), level <= 9 ? `heading ${level}` : `Tawafuq heading ${level}`, look]
  })
  const note = { after: 40 }
  return [
    ['Normal', 'Normal', {}],
    ['Title', 'Title', { bold: true, align: layout.title, before: 240, after: 240, keepNext: true }],
    ['Subtitle', 'Subtitle', { align: layout.title, after: 240, keepNext: true }],
    ['TawafuqMeta', 'Tawafuq Meta', { after: 60 }],
    ...headings,
    ['TawafuqChapeau', 'Tawafuq Chapeau', { align: 'both', indent: layout.preambular, keepNext: true, after }],
    ['TawafuqPreambular', 'Tawafuq Preambular', { align: 'both', indent: layout.preambular, after }],
    ['TawafuqOperative', 'Tawafuq Operative', { align: 'both', indent: layout.operative, after }],
    ...items,
    ['TawafuqBody', 'Tawafuq Body', { align: 'both', after }],
    ['TawafuqNote', 'Tawafuq Note', { align: 'both' }],
    ['TawafuqFootnote', 'Tawafuq Footnote', { after: 40 }],
    ['TawafuqCell', 'Tawafuq Cell', { after: 40 }],
    ['TawafuqGap', 'Tawafuq Gap', { after: 120 }],
    ['FootnoteText', 'footnote text', { ...note, indent: { left: 567, hanging: 567 } }],
    ['CommentText', 'annotation text', note],
    ['TawafuqMasthead', 'Tawafuq Masthead', { bold: true, after: 0 }],
    ['Header', 'header', { after: 0 }],
    ['Footer', 'footer', { after: 0 }],
  ]
}

function withSize(id: string, look: DocxLook): DocxLook {
  const size = sizeOfStyle(id)
  return size === undefined ? look : { ...look, size }
}

function verbFace({ verbFace: face }: HouseStyle): readonly Xml[] {
  const bold = face === 'strong' || face === 'strong-emphasis'
  const italic = face === 'emphasis' || face === 'strong-emphasis'
  return [...(bold ? [element('w:b'), element('w:bCs')] : []), ...(italic ? [element('w:i'), element('w:iCs')] : [])]
}

function defaults(dir: 'rtl' | 'ltr', lang: string): Xml {
  return element(
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
        element('w:sz', { 'w:val': usualSize.latin }),
        element('w:szCs', { 'w:val': usualSize.arabic }),
        element('w:lang', {
          'w:val': lang === 'ar' ? 'en-US' : languageTag(lang),
          'w:bidi': languageTag(dir === 'rtl' ? lang : 'ar'),
        }),
      ),
    ),
    element('w:pPrDefault', {}),
  )
}

function character(id: string, name: string, properties: readonly Xml[]): Xml {
  return element(
    'w:style',
    { 'w:type': 'character', 'w:styleId': id, ...(isBuiltIn(name) ? {} : { 'w:customStyle': 1 }) },
    element('w:name', { 'w:val': name }),
    properties.length === 0 ? nothing : element('w:rPr', {}, properties),
  )
}

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
