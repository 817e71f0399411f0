import { element, nothing, type Xml } from '../xml.ts'

/** Width of the text on the page, in twentieths of a point. */
export const docxTextWidth = 11906 - 2 * 1418

/** The page: A4, masthead on the first page and running head after it, right to left where the document is. */
export function docxSection(dir: 'rtl' | 'ltr'): Xml {
  return element(
    'w:sectPr',
    {},
    element('w:headerReference', { 'w:type': 'default', 'r:id': 'rIdHeader' }),
    element('w:headerReference', { 'w:type': 'first', 'r:id': 'rIdMasthead' }),
    element('w:footerReference', { 'w:type': 'default', 'r:id': 'rIdFooter' }),
    element('w:footerReference', { 'w:type': 'first', 'r:id': 'rIdFirstFooter' }),
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
