import { element, type Xml } from '../xml.ts'

const drawing = 'http://schemas.openxmlformats.org/drawingml/2006'

/** A square picture in the line, so many millimetres wide, with words for whoever does not see it. */
export function docxPicture(id: string, millimetres: number, alt: string): Xml {
  const side = Math.round(millimetres * 36_000)
  const extent = { cx: side, cy: side }
  return element(
    'w:r',
    {},
    element(
      'w:drawing',
      {},
      element(
        'wp:inline',
        { 'xmlns:wp': `${drawing}/wordprocessingDrawing`, distT: 0, distB: 0, distL: 0, distR: 0 },
        element('wp:extent', extent),
        element('wp:docPr', { id: 1, name: 'QR', descr: alt }),
        element(
          'a:graphic',
          { 'xmlns:a': `${drawing}/main` },
          element(
            'a:graphicData',
            { uri: `${drawing}/picture` },
            element(
              'pic:pic',
              { 'xmlns:pic': `${drawing}/picture` },
              element(
                'pic:nvPicPr',
                {},
                element('pic:cNvPr', { id: 1, name: 'QR', descr: alt }),
                element('pic:cNvPicPr'),
              ),
              element(
                'pic:blipFill',
                {},
                element('a:blip', { 'r:embed': id }),
                element('a:stretch', {}, element('a:fillRect')),
              ),
              element(
                'pic:spPr',
                {},
                element('a:xfrm', {}, element('a:off', { x: 0, y: 0 }), element('a:ext', extent)),
                element('a:prstGeom', { prst: 'rect' }, element('a:avLst')),
              ),
            ),
          ),
        ),
      ),
    ),
  )
}
