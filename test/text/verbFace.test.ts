import type { Block } from '@tawafuq/text/content'
import { plainText } from '@tawafuq/text/content'
import { exportHtml } from '@tawafuq/text/exportHtml'
import { houseStyleOf } from '@tawafuq/text/houseStyles'
import { isVerbHeading, verbFacedRuns } from '@tawafuq/text/verbFacedRuns'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyDocument } from '../documents/anyDocument.ts'

const newYork = houseStyleOf('un-new-york')
const operative = (text: string, rest: Partial<Block> = {}): Block => ({
  kind: 'operative',
  level: 0,
  label: '1 -',
  text,
  ...rest,
})

test('[TX30] the clause verb is told apart, across runs, and only where the source has no emphasis', () => {
  const linked = [{ text: 'تحيط علما مع ' }, { text: 'التقدير', link: 'https://a.org' }, { text: ' بالتقرير؛' }]
  expect(verbFacedRuns([operative('', { text: plainText(linked), runs: linked })], 0, newYork)).toEqual([
    { text: 'تحيط علما مع ', isVerb: true },
    { text: 'التقدير', link: 'https://a.org', isVerb: true },
    { text: ' بالتقرير؛' },
  ])
  const own = [{ text: 'ترحب' }, { text: ' بهذا', marks: ['strong' as const] }]
  expect(verbFacedRuns([operative('ترحب بهذا', { runs: own })], 0, newYork)).toEqual(own)
  expect(verbFacedRuns([operative('ترحب بهذا')], 0, { verbFace: 'plain' })).toEqual([{ text: 'ترحب بهذا' }])
  expect(verbFacedRuns([operative('ترحب بهذا', { kind: 'body' })], 0, newYork)).toEqual([{ text: 'ترحب بهذا' }])
})

test('[TX30] a verb alone over its points is a heading, and so is who speaks', () => {
  const point: Block = { kind: 'item', level: 1, label: 'أ )', text: 'بالقرار 102؛' }
  const verb: Block = { kind: 'operative', level: 0, label: null, text: 'يكلف الأمين العام ومديري المكاتب' }
  expect(isVerbHeading([verb, point], 0)).toBe(true)
  expect(verbFacedRuns([verb, point], 0, newYork)).toEqual([{ text: verb.text, isVerb: true }])
  expect(isVerbHeading([verb], 0)).toBe(false)
  const speaker: Block = { kind: 'chapeau', level: 0, label: null, text: 'إن الجمعية العامة،' }
  expect(verbFacedRuns([speaker], 0, newYork)).toEqual([{ text: 'إن الجمعية العامة', isVerb: true }, { text: '،' }])
})

test('[TX30] the words of any document stay as they are', () => {
  let reached = 0
  fc.assert(
    fc.property(anyDocument, fc.constantFrom('تشير', 'وإذ تعرب عن بالغ قلقها', 'ضمان'), (some, verb) => {
      const blocks = some.map((block) => {
        const runs = (block.runs ?? []).map(({ marks: _, ...run }, at) =>
          at > 0 ? run : { ...run, text: `${verb} ${run.text}` },
        )
        return { ...block, runs, text: plainText(runs) }
      })
      blocks.forEach((block, index) => {
        const faced = verbFacedRuns(blocks, index, newYork)
        if (block.table === undefined) expect(plainText(faced)).toBe(plainText(block.runs ?? [{ text: block.text }]))
        if (faced.some((run) => run.isVerb === true)) reached += 1
      })
    }),
  )
  expect(reached).toBeGreaterThan(5)
})

test.each([
  ['un-new-york', 'font-weight:700;font-style:italic'],
  ['un-geneva', '{font-style:italic'],
  ['escwa', '{font-weight:700}'],
])('[TX30] a page of %s has its verbs in %s', (id, css) => {
  const page = exportHtml({
    title: '',
    dir: 'rtl',
    lang: 'ar',
    blocks: [operative('نرحب بهذا؛')],
    house: houseStyleOf(id),
  })
  expect(page).toContain('<span data-face="verb">نرحب</span> بهذا؛')
  expect(page.slice(page.indexOf('[data-face=verb]'))).toContain(css)
})

test('[TX17] one stretch of Latin is isolated as a whole, through its marks', () => {
  const runs = [
    { text: 'انظر United Nations, ' },
    { text: 'Treaty Series', marks: ['emphasis' as const] },
    { text: ', vol. 1833؛' },
  ]
  const page = exportHtml({ title: '', dir: 'rtl', lang: 'ar', blocks: [operative(plainText(runs), { runs })] })
  expect(page).toContain('انظر <bdi dir="ltr">United Nations, <em>Treaty Series</em>, vol. 1833</bdi>؛')
})
