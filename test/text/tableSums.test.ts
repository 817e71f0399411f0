import { checkDrafting } from '@tawafuq/text/checkDrafting'
import { importText } from '@tawafuq/text/importText'
import fc from 'fast-check'
import { expect, test } from 'vitest'

/** The cells that are pointed at, each with its repair. */
function pointedAt(text: string): readonly string[] {
  return checkDrafting([{ kind: 'table', level: 0, label: null, text }])
    .filter(({ code }) => code === 'table-sum')
    .map(({ start, end, fix }) => `${text.slice(start, end)} → ${fix ?? '?'}`)
}

test('[TX27] two wrong cells of a table with a bare header row are told from the right ones', () => {
  const { blocks } = importText(
    'تقرير\n\n1 - وردت المساهمات كما في الجدول.\n\n\t2031\t2031\t\t\nجهات\t10\t6\t4\t20\nهيئات\t5\t2\tصفر\tصفر\nجمعيات\t20\t8\t5\t33\nشركات\t6\t3\t1\t10\nالمجموع\t41\t19\t20\t70\n\n2 - وأكد المساهمون ذلك.',
  )
  expect(blocks.map(({ kind }) => kind)).toEqual(['title', 'body', 'table', 'body'])
  expect(blocks[2]?.table?.rows[0]?.map((cell) => cell.map(({ text }) => text).join(''))).toEqual([
    '',
    '2031',
    '2031',
    '',
    '',
  ])
  expect(pointedAt(blocks[2]?.text ?? '')).toEqual(['صفر → 7', '20 → 10'])
})

test.each([
  [
    'a total of both',
    'الفئة\tخطية\tشفوية\tالمجموع\nحكومات\t12\tصفر\t12\nأخرى\t11\t31\t42\nالمجموع\t23\t31\t98',
    ['98 → 54'],
  ],
  ['rows alone', 'الفئة\tأولى\tثانية\tالمجموع\nحكومات\t1\t2\t3\nأخرى\t4\t5\t8', ['8 → ?']],
  ['columns alone', 'الفئة\tالعدد\nحكومات\t12\nأخرى\t30\nالإجمالي\t43', ['43 → ?']],
  ['no heading over the totals', 'x\t2030\t2031\t\nحكومات\t1\t2\t3\nأخرى\t4\t5\t9\nغيرها\t2\t2\t5', ['5 → ?']],
  ['totals that no word names', 'x\tأ\tب\nحكومات\t1\t2\nأخرى\t4\t5\nالكل\t5\t7', []],
  ['Arabic digits', 'الفئة\tأ\tب\tالمجموع\nحكومات\t١\t٢\t٣\nأخرى\t٤\t٥\t٧\nالمجموع\t٥\t٧\t١٢', ['٧ → ٩']],
  [
    'thousands',
    'الفئة\tأ\tب\tالمجموع\nحكومات\t1,200\t2\t1,202\nأخرى\t4\t5\t9\nالمجموع\t1,204\t7\t1,311',
    ['1,311 → 1,211'],
  ],
  ['decimals', 'الفئة\tأ\tب\tالمجموع\nحكومات\t1.5\t2.2\t3.7\nأخرى\t4\t5\t9\nالمجموع\t5.5\t7.2\t13.7', ['13.7 → 12.7']],
  ['what was rounded', 'الفئة\tالحصة\nحكومات\t33.3\nأخرى\t33.3\nغيرها\t33.3\nالمجموع\t100.0', []],
  ['subtotals', 'أ\tب\nس\t1\nص\t2\nمجموع فرعي\t3\nع\t4\nغ\t5\nمجموع فرعي\t9\nالمجموع\t12', []],
  ['an average', 'الفئة\tالعدد\nحكومات\t12\nأخرى\t30\nالمتوسط\t21', []],
  ['an empty cell', 'الفئة\tأ\tب\tالمجموع\nحكومات\t1\t\t3\nأخرى\t4\t5\t9\nالمجموع\t5\t7\t12', []],
  ['years that sum to nothing', 'السنة\t2019\t2020\t2021\nالدورات\t3\t4\t5\nالقرارات\t10\t12\t15', []],
])('[TX27] %s', (_, text, wanted) => {
  expect(pointedAt(text)).toEqual(wanted)
})

test('[TX27] a sum that does not come out is in the report of the import, with its only repair', () => {
  const { report } = importText(
    'تقرير\n\nالفئة\tخطية\tشفوية\tالمجموع\nحكومات\t12\tصفر\t12\nأخرى\t11\t31\t42\nالمجموع\t23\t31\t98',
  )
  expect(report).toContainEqual(expect.objectContaining({ code: 'sum-differs', line: 3, detail: '98 (54)' }))
})

const grid = fc
  .record({ height: fc.integer({ min: 2, max: 6 }), width: fc.integer({ min: 2, max: 5 }) })
  .chain(({ height, width }) =>
    fc.array(fc.array(fc.integer({ min: 1, max: 400 }), { minLength: width, maxLength: width }), {
      minLength: height,
      maxLength: height,
    }),
  )

function withTotals(cells: readonly (readonly number[])[]): number[][] {
  const rows = cells.map((row) => [...row, row.reduce((all, cell) => all + cell, 0)])
  return [...rows, (rows[0] ?? []).map((_, at) => rows.reduce((all, row) => all + (row[at] ?? 0), 0))]
}

function printed(rows: readonly (readonly number[])[]): string {
  const head = ['الفئة', ...(rows[0] ?? []).map((_, at) => `عمود ${'أبجدهوزح'[at] ?? ''}`)].join('\t')
  return [head, ...rows.map((row, at) => `صف ${at}\t${row.join('\t')}`)].join('\n')
}

test('[TX27] a table that adds up raises nothing, and any one cell changed in it is found with what it was', () => {
  let changed = 0
  fc.assert(
    fc.property(grid, fc.nat(), fc.nat(), fc.integer({ min: 1, max: 90 }), (cells, row, column, by) => {
      const rows = withTotals(cells)
      expect(pointedAt(printed(rows))).toEqual([])
      // Too few sums are left for a total without a name to be known by them.
      if (cells.length < 4 || (cells[0]?.length ?? 0) < 4) return
      const line = rows[row % rows.length] ?? []
      const place = column % line.length
      const was = line[place] ?? 0
      line[place] = was + by
      changed += 1
      expect(pointedAt(printed(rows))).toEqual([`${was + by} → ${was}`])
    }),
  )
  expect(changed).toBeGreaterThan(5)
})
