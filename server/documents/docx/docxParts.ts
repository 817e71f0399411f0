import { type ExportSource, exportBodyName } from '../exportSource.ts'
import { scriptRuns } from '../scriptRuns.ts'
import { element, nothing, words, type Xml, xmlFile } from '../xml.ts'
import { type DocxPart, wordPartType } from './docxPackage.ts'
import { docxStyles, languageTag, wordNamespace } from './docxStyles.ts'

export const relationNamespace = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** The page: A4, running head from the second page on, right to left where the document is. */
export function section(dir: 'rtl' | 'ltr'): Xml {
  return element(
    'w:sectPr',
    {},
    element('w:headerReference', { 'w:type': 'default', 'r:id': 'rIdHeader' }),
    element('w:footerReference', { 'w:type': 'default', 'r:id': 'rIdFooter' }),
    element('w:footerReference', { 'w:type': 'first', 'r:id': 'rIdFooter' }),
    element('w:pgSz', { 'w:w': 11906, 'w:h': 16838 }),
    element('w:pgMar', {
      'w:top': 1418,
      'w:right': 1418,
      'w:bottom': 1418,
      'w:left': 1418,
      'w:header': 709,
      'w:footer': 709,
      'w:gutter': 0,
    }),
    element('w:titlePg'),
    dir === 'rtl' ? element('w:bidi') : nothing,
    dir === 'rtl' ? element('w:rtlGutter') : nothing,
  )
}

/** Styles, settings, notes, comments, running head and foot: all parts but the document itself. */
export function docxParts(
  source: ExportSource,
  used: ReadonlySet<string>,
  footnotes: readonly Xml[],
  comments: Xml,
  commentCount: number,
): readonly DocxPart[] {
  const attributes = { 'xmlns:w': wordNamespace, 'xmlns:r': relationNamespace }
  const bidi = element('w:bidi', source.dir === 'rtl' ? {} : { 'w:val': 0 })
  const rtl = source.dir === 'rtl' ? element('w:rPr', {}, element('w:rtl')) : nothing
  const field = (instruction: string): readonly Xml[] => [
    element('w:r', {}, rtl, element('w:fldChar', { 'w:fldCharType': 'begin' })),
    element('w:r', {}, rtl, element('w:instrText', { 'xml:space': 'preserve' }, words(` ${instruction} `))),
    element('w:r', {}, rtl, element('w:fldChar', { 'w:fldCharType': 'separate' })),
    element('w:r', {}, rtl, element('w:t', {}, words('1'))),
    element('w:r', {}, rtl, element('w:fldChar', { 'w:fldCharType': 'end' })),
  ]
  const separator = (id: number, type: string, mark: string): Xml =>
    element(
      'w:footnote',
      { 'w:type': type, 'w:id': id },
      element('w:p', {}, element('w:pPr', {}, bidi), element('w:r', {}, element(mark))),
    )
  const running = [source.symbol, exportBodyName(source)].filter((part) => part !== undefined).join(' · ')
  const headerRuns = scriptRuns(running, source.dir).map((part) =>
    element(
      'w:r',
      {},
      part.rightToLeft ? element('w:rPr', {}, element('w:rtl')) : nothing,
      element('w:t', { 'xml:space': 'preserve' }, words(part.text)),
    ),
  )
  const parts: DocxPart[] = [
    {
      path: 'word/styles.xml',
      xml: docxStyles(source.dir, source.lang, used),
      contentType: wordPartType('styles'),
      relation: 'styles',
    },
    {
      path: 'word/settings.xml',
      xml: xmlFile(
        element(
          'w:settings',
          attributes,
          element('w:zoom', { 'w:percent': 100 }),
          element('w:footnotePr', {}, element('w:footnote', { 'w:id': -1 }), element('w:footnote', { 'w:id': 0 })),
          element(
            'w:compat',
            {},
            element('w:compatSetting', {
              'w:name': 'compatibilityMode',
              'w:uri': 'http://schemas.microsoft.com/office/word',
              'w:val': 15,
            }),
          ),
          element('w:themeFontLang', {
            'w:val': 'en-US',
            'w:bidi': languageTag(source.dir === 'rtl' ? source.lang : 'ar'),
          }),
        ),
      ),
      contentType: wordPartType('settings'),
      relation: 'settings',
    },
    {
      path: 'word/footnotes.xml',
      xml: xmlFile(
        element(
          'w:footnotes',
          attributes,
          separator(-1, 'separator', 'w:separator'),
          separator(0, 'continuationSeparator', 'w:continuationSeparator'),
          footnotes,
        ),
      ),
      contentType: wordPartType('footnotes'),
      relation: 'footnotes',
    },
    {
      path: 'word/header1.xml',
      xml: xmlFile(
        element(
          'w:hdr',
          attributes,
          element('w:p', {}, element('w:pPr', {}, element('w:pStyle', { 'w:val': 'Header' }), bidi), headerRuns),
        ),
      ),
      contentType: wordPartType('header'),
      relation: 'header',
      id: 'rIdHeader',
    },
    {
      path: 'word/footer1.xml',
      xml: xmlFile(
        element(
          'w:ftr',
          attributes,
          element(
            'w:p',
            {},
            element(
              'w:pPr',
              {},
              element('w:pStyle', { 'w:val': 'Footer' }),
              bidi,
              element('w:jc', { 'w:val': 'center' }),
            ),
            field('PAGE'),
            element('w:r', {}, rtl, element('w:t', {}, words('/'))),
            field('NUMPAGES'),
          ),
        ),
      ),
      contentType: wordPartType('footer'),
      relation: 'footer',
      id: 'rIdFooter',
    },
  ]
  if (commentCount > 0)
    parts.push({
      path: 'word/comments.xml',
      xml: xmlFile(comments),
      contentType: wordPartType('comments'),
      relation: 'comments',
    })
  return parts
}
