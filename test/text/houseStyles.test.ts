import type { Block } from '@tawafuq/text/content'
import { houseStyleOf, houseStyles } from '@tawafuq/text/houseStyles'
import { importText } from '@tawafuq/text/importText'
import { numberBlocks } from '@tawafuq/text/numberBlocks'
import { spokenLabels } from '@tawafuq/text/spokenLabel'
import { describe, expect, test } from 'vitest'
import { hasCorpus, officialNames, officialXml, statementText } from './kit/corpus.ts'
import { officialGold } from './kit/officialGold.ts'
import { plainTextOf } from './kit/plainTextOf.ts'

const block = (kind: Block['kind'], label: string | null, level = 0, more: Partial<Block> = {}): Block => ({
  kind,
  level,
  label,
  text: 'نص',
  ...more,
})

test('[TX12] four styles print one text in four ways', () => {
  const blocks = [
    block('heading', 'أولا -', 1),
    block('operative', '1 -'),
    block('operative', '2 -'),
    block('item', '(أ)', 1),
    block('item', '’1‘', 2),
  ]
  const printed = Object.fromEntries(houseStyles.map((style) => [style.id, numberBlocks(blocks, style, 'style')]))
  expect(printed).toEqual({
    'un-new-york': ['أولا -', '1 -', '2 -', '(أ)', '’1‘'],
    'un-geneva': ['أولاً-', '1-', '2-', '(أ)', '’1‘'],
    itu: ['أولاً -', null, null, '1', 'أ )'],
    escwa: ['أولاً -', '1.', '2.', '(أ)', '’1‘'],
  })
})

test('[TX12] a style is data: digits and letters change with it alone', () => {
  const style = { ...houseStyleOf('escwa'), id: 'league', digits: 'arabic-indic' as const, letters: 28 as const }
  const items = Array.from({ length: 28 }, () => block('item', '(أ)', 1))
  expect(numberBlocks([block('operative', '1.'), block('operative', '2.')], style)).toEqual(['١.', '٢.'])
  expect(numberBlocks(items, style).at(-1)).toBe('(غ)')
  expect(numberBlocks(items, houseStyleOf('escwa')).at(-1)).toBe('(ب ب)')
  expect(() => houseStyleOf('none')).toThrow(RangeError)
})

test('[TX13] bis, ter and alternatives take the number before them', () => {
  const blocks = [
    block('operative', '1 -'),
    block('operative', null, 0, { relation: { kind: 'bis', index: 2 } }),
    block('operative', null, 0, { relation: { kind: 'bis', index: 3 } }),
    block('operative', null, 0, { relation: { kind: 'alt', index: 1 } }),
    block('operative', '2 -'),
  ]
  expect(numberBlocks(blocks, houseStyleOf('un-new-york'))).toEqual([
    '1 -',
    '1 مكررا -',
    '1 مكررا ثانيا -',
    '1 بديل -',
    '2 -',
  ])
  expect(numberBlocks(blocks, houseStyleOf('un-geneva'))[2]).toBe('1 مكرراً ثانياً-')
})

test('[TX11] a single operative paragraph carries no number', () => {
  expect(
    numberBlocks([block('chapeau', null), block('operative', null)], houseStyleOf('un-new-york'), 'style'),
  ).toEqual([null, null])
})

test('[TX14] what was printed without labels stays so', () => {
  const blocks = [
    block('operative', null),
    block('operative', null),
    block('item', '(أ)', 1),
    block('item', '(ب)', 1),
    block('operative', null),
  ]
  expect(numberBlocks(blocks, houseStyleOf('escwa'))).toEqual([null, null, '(أ)', '(ب)', null])
})

test('[TX15] the spoken label tells two (ب) apart', () => {
  const blocks = [
    block('title', null),
    block('chapeau', null),
    block('preambular', null),
    block('preambular', null),
    block('item', '(أ)', 1),
    block('item', '(ب)', 1),
    block('operative', null),
    block('operative', null),
    block('item', '(أ)', 1),
    block('item', '(ب)', 1),
    block('item', '’1‘', 2),
    block('operative', null, 0, { relation: { kind: 'bis', index: 2 } }),
  ]
  expect(spokenLabels(blocks, 'ar')).toEqual([
    'العنوان',
    'الاستهلال',
    'الديباجة 1',
    'الديباجة 2',
    'الديباجة 2 (أ)',
    'الديباجة 2 (ب)',
    'المنطوق 1',
    'المنطوق 2',
    'المنطوق 2 (أ)',
    'المنطوق 2 (ب)',
    'المنطوق 2 (ب) ’1‘',
    'المنطوق 2 مكرراً',
  ])
  expect(spokenLabels(blocks, 'en').slice(-4)).toEqual([
    'Operative 2 (a)',
    'Operative 2 (b)',
    'Operative 2 (b) (i)',
    'Operative 2 bis',
  ])
})

test('[TX11] a number out of sequence is pinned, told, and counted on from', () => {
  const source =
    'إن المجلس،\nإذ يشير إلى قراره،\n1 - يقرر كذا؛\n2 - يطلب كذا؛\n4 - يدعو كذا؛\n5 - يحث كذا؛\n5 - يهيب بكذا.'
  const { blocks, report } = importText(source)
  expect(blocks.map((one) => [one.label, one.pinned ?? false]).slice(2)).toEqual([
    ['1 -', false],
    ['2 -', false],
    ['4 -', true],
    ['5 -', false],
    ['5 -', true],
  ])
  expect(numberBlocks(blocks, houseStyleOf('un-new-york'))).toEqual(blocks.map((one) => one.label))
  expect(report.filter((one) => one.code === 'label-pinned').map((one) => one.line)).toEqual([5, 7])
})

test('[TX11] a label that lost its dash among others is pinned as printed', () => {
  const source = `إن المجلس،\n${Array.from({ length: 12 }, (_, index) => `${index + 1}${index === 6 ? '' : ' -'}\tيقرر كذا وكذا؛`).join('\n')}`
  const { blocks } = importText(source)
  expect(blocks.filter((one) => one.pinned).map((one) => one.label)).toEqual(['7'])
  expect(numberBlocks(blocks, houseStyleOf('un-new-york'))).toEqual(blocks.map((one) => one.label))
})

const besideCorpus = describe.skipIf(!hasCorpus) // the corpus is not part of the repository
besideCorpus('the corpus lies beside the repository', () => {
  const bare = (label: string | null | undefined): string | null =>
    label?.replace(/[\s\u0640]/gu, '').replace('–', '-') ?? null

  test('[TX11] computed labels equal the printed ones of every official file', () => {
    let judged = 0
    let pinned = 0
    for (const name of officialNames()) {
      const { blocks } = importText(plainTextOf(officialGold(officialXml(name)), 'none').text)
      const labels = numberBlocks(blocks, houseStyleOf(name.includes('HRC') ? 'un-geneva' : 'un-new-york'))
      const wrong = blocks.filter((one, index) => bare(one.label) !== bare(labels[index]))
      judged += blocks.filter((one) => one.label !== null).length
      expect(
        wrong.map((one) => one.label),
        name,
      ).toEqual([])
      pinned += blocks.filter((one) => one.pinned).length
    }
    expect(judged).toBeGreaterThan(2000)
    // What is pinned is the exception: a skip, a repetition, a number left out in print.
    expect(pinned).toBeLessThanOrEqual(10)
  }, 60_000)

  test.each([
    ['itu-council-1336', 'itu'],
    ['beirut-2017', 'escwa'],
    ['beirut-2019', 'escwa'],
  ])('[TX11] %s is numbered as printed', (name, style) => {
    const { blocks } = importText(statementText(name))
    expect(numberBlocks(blocks, houseStyleOf(style))).toEqual(blocks.map((one) => one.label))
  })
})
