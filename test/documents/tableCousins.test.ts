import { tableRecords } from '@tawafuq/server/documents/read/table/tableRecords'
import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const written = (text: string): Uint8Array => new TextEncoder().encode(text)
const words = (name: string, text: string): string => `<c r="${name}" t="inlineStr"><is><t>${text}</t></is></c>`
const row = (at: number, cells: string): string => `<row r="${at}">${cells}</row>`
const sheetOf = (rows: string, more = ''): string => `<worksheet><sheetData>${rows}</sheetData>${more}</worksheet>`

/** A workbook with the sheets given, in their order. */
function book(sheets: readonly string[], parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const files: Record<string, string> = {
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': `<workbook xmlns:r="${office}"><sheets>${sheets.map((_, at) => `<sheet name="ورقة ${at + 1}" sheetId="${at + 1}" r:id="r${at + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${sheets.map((_, at) => `<Relationship Id="r${at + 1}" Target="worksheets/sheet${at + 1}.xml"/>`).join('')}</Relationships>`,
    ...Object.fromEntries(sheets.map((sheet, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheet])),
    ...parts,
  }
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)])))
}

const head = row(1, words('A1', 'الاسم') + words('B1', 'الوفد'))
const list = [
  ['الاسم', 'الوفد'],
  ['هيفاء', 'الكثبان'],
]

test.each<readonly [string, Uint8Array, readonly (readonly string[])[]]>([
  ['a first line that names the separator', written('sep=;\r\nالاسم;الوفد\r\nهيفاء;الكثبان\r\n'), list],
  ['a table of Markdown', written('| الاسم | الوفد |\n|:--|---|\n| هيفاء | الكثبان |\n'), list],
  [
    'a page that calls itself a workbook',
    written(
      '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table><tr><td>الاسم</td><td>الوفد</td></tr><tr><td>هيفاء</td><td>الكثبان</td></tr></table></html>',
    ),
    list,
  ],
  [
    'blanks without width and soft hyphens',
    written('\u200Bالاسم\u200B\tال\u00ADوفد\nهيفاء\u00A0\t\u2060الكثبان'),
    list,
  ],
  [
    'line ends of Windows within quotation marks',
    written('الاسم,الوفد\r\n"هيفاء\r\nالعبادي","الكثبان"\r\n"سالم ""أبو بدر""",السهول\r\n'),
    [
      ['الاسم', 'الوفد'],
      ['هيفاء العبادي', 'الكثبان'],
      ['سالم "أبو بدر"', 'السهول'],
    ],
  ],
  [
    'codes kept from losing their noughts',
    written('الاسم,الرمز\nهيفاء,="007"\nمروان,\'008\n'),
    [
      ['الاسم', 'الرمز'],
      ['هيفاء', '007'],
      ['مروان', '008'],
    ],
  ],
  [
    'decimal commas beside semicolons',
    written('الاسم;الحصة\nهيفاء;1,5\n'),
    [
      ['الاسم', 'الحصة'],
      ['هيفاء', '1,5'],
    ],
  ],
  [
    'shared strings with runs and readings',
    book([sheetOf(row(1, '<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>'))], {
      'xl/sharedStrings.xml':
        '<sst><si><r><rPr><b/></rPr><t xml:space="preserve">هيفاء </t></r><r><t>العبادي</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si><si><t>الكثبان</t><phoneticPr fontId="1"/></si></sst>',
    }),
    [['هيفاء العبادي', 'الكثبان']],
  ],
  [
    'a delegation merged over the rows of its people, and a title merged over columns',
    book([
      sheetOf(
        row(1, words('A1', 'قائمة المشاركين')) +
          row(2, words('A2', 'هيفاء') + words('B2', 'الكثبان')) +
          row(3, `${words('A3', 'مروان')}<c r="B3"/>`) +
          row(4, words('A4', 'رنا')) +
          row(5, words('A5', 'سلمى') + words('B5', 'السهول')),
        '<mergeCells count="2"><mergeCell ref="A1:C1"/><mergeCell ref="B2:B4"/></mergeCells>',
      ),
    ]),
    [['قائمة المشاركين'], ['هيفاء', 'الكثبان'], ['مروان', 'الكثبان'], ['رنا', 'الكثبان'], ['سلمى', 'السهول']],
  ],
  [
    'formulas by their values, truths, faults, numbers and days as they are shown',
    book(
      [
        sheetOf(
          row(
            1,
            '<c r="A1" t="str"><f>A2</f><v>هيفاء</v></c><c r="B1" t="b"><v>1</v></c><c r="C1" t="e"><v>#REF!</v></c><c r="D1" s="1"><v>46356</v></c><c r="E1" s="2"><v>7</v></c><c r="F1"><v>1.0000000000000001E-2</v></c><c r="G1" s="3"><v>46356.75</v></c>',
          ),
        ),
      ],
      {
        'xl/styles.xml':
          '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="000"/><numFmt numFmtId="165" formatCode="[$-1010401]d/m/yyyy h:mm;@"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>',
      },
    ),
    [['هيفاء', 'TRUE', '#REF!', '2026-11-30', '007', '0.01', '2026-11-30']],
  ],
  [
    'days that are counted from 1904',
    book([sheetOf(row(1, `${words('A1', 'هيفاء')}<c r="B1" s="1"><v>44894</v></c>`))], {
      'xl/workbook.xml': `<workbook xmlns:r="${office}"><workbookPr date1904="1"/><sheets><sheet name="أ" sheetId="1" r:id="r1"/></sheets></workbook>`,
      'xl/styles.xml': '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
    }),
    [['هيفاء', '2026-11-30']],
  ],
  [
    'letters that XML may not hold',
    book([sheetOf(head + row(2, words('A2', 'هيفاء_x000D_') + words('B2', 'الكثبان')))]),
    list,
  ],
  [
    'a first sheet that is empty',
    book([sheetOf(''), sheetOf(head + row(2, words('A2', 'هيفاء') + words('B2', 'الكثبان')))]),
    list,
  ],
  [
    'parts named and prefixed by another program',
    zipSync({
      '_rels/.rels': strToU8(
        `<Relationships><Relationship Id="a" Type="${office}/officeDocument" Target="/xl/book.xml"/></Relationships>`,
      ),
      'xl/book.xml': strToU8(
        `<x:workbook xmlns:x="m" xmlns:q="${office}"><x:sheets><x:sheet name="أ" q:id="r1"/></x:sheets></x:workbook>`,
      ),
      'xl/_rels/book.xml.rels': strToU8(
        '<Relationships><Relationship Id="r1" Target="worksheets/one.xml"/></Relationships>',
      ),
      'xl/worksheets/one.xml': strToU8(
        `<x:worksheet xmlns:x="m"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>هيفاء</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>`,
      ),
    }),
    [['هيفاء']],
  ],
])('[SU8] %s', (_, bytes, right) => {
  expect(tableRecords(bytes).map(({ cells }) => cells)).toEqual(right)
})

test('[SU8] a further sheet that holds anything is named, and an empty or hidden one is not', () => {
  const full = sheetOf(row(1, words('A1', 'هيفاء')))
  expect(tableRecords(book([full, full, sheetOf('')])).map(({ sheet, cells }) => sheet ?? cells)).toEqual([
    ['هيفاء'],
    'ورقة 2',
  ])
})

test('[SU8] a container of another kind is refused with what to do, in both languages', () => {
  const calc = zipSync({ mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }] })
  expect(() => tableRecords(calc)).toThrow(/Save it as XLSX or CSV/)
})
