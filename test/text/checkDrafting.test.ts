import { checkDrafting, type DraftingOptions } from '@tawafuq/text/checkDrafting'
import type { Block } from '@tawafuq/text/content'
import { houseStyleOf } from '@tawafuq/text/houseStyles'
import { importText } from '@tawafuq/text/importText'
import { describe, expect, test } from 'vitest'
import { hasCorpus, officialNames, officialXml, statementText } from './kit/corpus.ts'
import { officialGold } from './kit/officialGold.ts'
import { plainTextOf } from './kit/plainTextOf.ts'

const body = (text: string): Block => ({ kind: 'body', level: 0, label: null, text })
const operative = (text: string, label: string | null = null): Block => ({ kind: 'operative', level: 0, label, text })

/** What is found in one paragraph, as `code: words → fix`. */
function found(block: Block, options: DraftingOptions = {}): readonly string[] {
  return checkDrafting([block], options).map(
    ({ code, start, end, fix }) => `${code}: ${block.text.slice(start, end)}${fix === undefined ? '' : ` → ${fix}`}`,
  )
}

test.each([
  ['كذا (كذا.', 'bracket-unbalanced: ('],
  ['كذا [كذا (كذا] كذا).', 'bracket-crossing: ]'],
  ['كذا )الإسكوا( كذا.', 'bracket-reversed: )'],
  ['كذا ”كذا.', 'bracket-unbalanced: ”'],
  ['كذا \u200Fكذا.', 'hidden-mark: \u200F → '],
  ['كذا, وكذا.', 'latin-punctuation: , → ،'],
  ['يقـرر كذا.', 'tatweel: يقـرر → يقرر'],
  ['كذا كذا وكذا.', 'doubled-word: كذا كذا → كذا'],
  ['في الفترة (21-19 آذار/مارس 2019).', 'range-reversed: 21-19 → من 19 إلى 21'],
  ['قرارها 252/60 المؤرخ.', 'number-flipped: 252/60 → 60/252'],
  ['قراره 2/2010 المؤرخ.', 'number-flipped: 2/2010 → 2010/2'],
  ['في 18 فبراير 2015.', 'month-name: فبراير → شباط/فبراير'],
  ['في تشرين ثاني/نوفمبر 2014.', 'month-name: تشرين ثاني → تشرين الثاني'],
  ['في شباط/مارس 2014.', 'month-pair: شباط/مارس → شباط/فبراير'],
  ['المنتدى العربي لحكومة الإنترنت.', 'near-miss: لحكومة الإنترنت → لحوكمة الإنترنت'],
  ['المعد\u0651\u064Eل كذا.', 'mark-order: المعد\u0651\u064Eل → المعدَّل'],
])('[TX22] %s', (text, finding) => {
  expect(found(body(text))).toContain(finding)
})

test.each([
  'الحكومة الإلكترونية والحكومة المفتوحة.',
  'القرار 70/125 المؤرخ 16 كانون الأول/ديسمبر 2015.',
  'الغاية 16-4 من الأهداف.',
  '(أ) كذا؛ و (ب) كذا.',
  'A/RES/70/125, annex.',
  'الفترة 2021-2023.',
])('[TX22] %s raises no alarm', (text) => {
  expect(found(body(text))).toEqual([])
})

test('[TX22] the verb fixes its preposition', () => {
  expect(found(operative('نطلب من الأمانة كذا.'))).toContain('verb-government: من → إلى')
  expect(found(operative('يشدد على أهمية كذا.'))).toEqual([])
  expect(found(operative('نعترف على النحو الواجب بكذا.'))).toEqual([])
  expect(found(operative('نعمد تقرير فريق العمل.'))).toContain('verb-misprint: نعمد → نعتمد')
})

test('[TX22] terms of the meeting and numbers that moved are pointed at', () => {
  expect(
    found(body('أسماء الميادين كذا.'), { terms: [{ preferred: 'أسماء النطاقات', variants: ['أسماء الميادين'] }] }),
  ).toEqual(['term-variant: أسماء الميادين → أسماء النطاقات'])
  const blocks = [operative('كذا.', '1 -'), operative('عملا بالفقرة 5 أعلاه.', '6 -')]
  expect(
    checkDrafting(blocks, { renumbered: new Map([['5', '4']]) }).find((finding) => finding.code === 'reference-moved'),
  ).toMatchObject({ block: 1, fix: '4' })
  expect(checkDrafting(blocks).map((finding) => finding.code)).toContain('reference-lost')
})

test('[TX22] every finding lies in the text and changes nothing', () => {
  const blocks = importText('إن المجلس،\nإذ يقـر (بكذا، كذا كذا؛\nيقرر كذا,\n1 - كذا،\n3 - كذا')
  const before = JSON.stringify(blocks)
  const findings = checkDrafting(blocks.blocks)
  expect(findings.length).toBeGreaterThan(4)
  for (const { block, start, end, reason } of findings) {
    expect(start).toBeLessThanOrEqual(end)
    expect(end).toBeLessThanOrEqual(blocks.blocks[block]?.text.length ?? -1)
    expect(reason.ar).not.toBe('')
    expect(reason.en).not.toBe('')
  }
  expect(JSON.stringify(blocks)).toBe(before)
})

test('[TX23] a fix in its place takes its finding away', () => {
  let fixed = 0
  for (const text of [
    'كذا, وكذا.',
    'يقـرر كذا.',
    'قرارها 252/60 المؤرخ.',
    'كذا كذا وكذا.',
    'في شباط/مارس 2014.',
    'حكومة الإنترنت.',
    '(21-19 آذار/مارس 2019).',
  ]) {
    for (const finding of checkDrafting([body(text)])) {
      if (finding.fix === undefined) continue
      fixed += 1
      const mended = text.slice(0, finding.start) + finding.fix + text.slice(finding.end)
      expect(checkDrafting([body(mended)]).filter((one) => one.code === finding.code).length).toBeLessThan(
        checkDrafting([body(text)]).filter((one) => one.code === finding.code).length,
      )
    }
  }
  expect(fixed).toBeGreaterThan(6)
})

const besideCorpus = describe.skipIf(!hasCorpus) // the corpus is not part of the repository
besideCorpus('the corpus lies beside the repository', () => {
  const inStatement = (name: string, style: string): readonly string[] => {
    const { blocks } = importText(statementText(name))
    return checkDrafting(blocks, { style: houseStyleOf(style) }).map(({ code, block, start, end }) =>
      `${code} ${blocks[block]?.text.slice(start, end) ?? ''}`.trim(),
    )
  }

  test('[TX24] the known faults of the statements are found', () => {
    const first = inStatement('beirut-2017', 'escwa')
    for (const fault of [
      'verb-misprint نعمد',
      'near-miss منظمتنا المظلة',
      'month-name تشرين ثاني',
      'verb-government من',
      'label-ambiguous',
      'paragraph-ending ؛',
      'spelling-differs بناء',
    ])
      expect(first).toContain(fault)
    const second = inStatement('beirut-2019', 'escwa')
    for (const fault of [
      'range-reversed 21-19',
      'near-miss لحكومة الإنترنت',
      'near-miss لبرتكول',
      'near-miss إذ ننتقل من',
      'verb-government من',
    ])
      expect(second).toContain(fault)
    expect(second.filter((fault) => fault.includes('حكومة'))).toHaveLength(3)
    const third = inStatement('itu-council-1336', 'itu')
    for (const fault of ['tatweel يقـرر', 'label-missing']) expect(third).toContain(fault)
    expect(third.filter((fault) => fault.startsWith('citation-differs'))).toHaveLength(2)
    expect(third.filter((fault) => fault.startsWith('mark-order'))).toHaveLength(1)
  })

  test('[TX24] official texts raise less than one alarm of a fault in a thousand words', () => {
    let words = 0
    let alarms = 0
    for (const name of officialNames()) {
      const { blocks } = importText(plainTextOf(officialGold(officialXml(name)), 'none').text)
      words += blocks.reduce((sum, block) => sum + block.text.split(/\s+/u).length, 0)
      alarms += checkDrafting(blocks, {
        style: houseStyleOf(name.includes('HRC') ? 'un-geneva' : 'un-new-york'),
      }).filter((finding) => finding.severity === 'fault').length
    }
    expect(words).toBeGreaterThan(100_000)
    expect(alarms / words).toBeLessThan(0.001)
  }, 60_000)
})
