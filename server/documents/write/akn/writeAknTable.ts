import type { Block } from '@tawafuq/text/content'
import { bracketsWithin, lengthOf } from '../../model/inlinePieces.ts'
import { tableParagraphs } from '../../model/tableParagraphs.ts'
import { element, type Xml } from '../xml.ts'
import { aknInline } from './aknInline.ts'
import { classOf } from './aknLine.ts'
import type { AknWriting } from './aknWriting.ts'

const emptyBlock: Block = { kind: 'body', level: 0, label: null, text: '' }

/** A table block, a paragraph of a cell as a `p`. */
export function writeAknTable(writing: AknWriting, index: number): Xml {
  const block = writing.prepared.blocks[index] ?? emptyBlock
  const { rows, headerRows } = block.table ?? { rows: [[]], headerRows: 0 }
  const paragraphs = tableParagraphs({ headerRows, rows: rows.length > 0 ? rows : [[]] })
  return element(
    'table',
    { class: classOf(block), title: block.label ?? undefined, eId: writing.eId('table_1') },
    paragraphs.map((row, rowIndex) =>
      element(
        'tr',
        {},
        row.map((cell) =>
          element(
            rowIndex < headerRows ? 'th' : 'td',
            {},
            cell.map(({ runs, offset, firstReference }) =>
              element(
                'p',
                {},
                aknInline(
                  writing,
                  index,
                  runs,
                  firstReference,
                  bracketsWithin(writing.prepared.bracketsOf(index), offset, lengthOf(runs)),
                ),
              ),
            ),
          ),
        ),
      ),
    ),
  )
}
