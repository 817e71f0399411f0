import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { hasCorpus } from './kit/corpus.ts'
import { findingsOfCorpus, type JudgedFinding, type Verdict } from './kit/draftingVerdicts.ts'

const verdicts = JSON.parse(
  readFileSync(new URL('../fixtures/drafting-verdicts.json', import.meta.url), 'utf8'),
) as readonly Verdict[]
const judged = new Map(verdicts.map((one) => [one.place, one.verdict]))

/** Of a code's findings, how many are true. */
function precisionByCode(findings: readonly JudgedFinding[]): ReadonlyMap<string, { all: number; right: number }> {
  const counts = new Map<string, { all: number; right: number }>()
  for (const { code, place } of findings) {
    const verdict = judged.get(place)
    if (verdict === undefined) continue
    const count = counts.get(code) ?? { all: 0, right: 0 }
    counts.set(code, { all: count.all + 1, right: count.right + (verdict ? 1 : 0) })
  }
  return counts
}

const besideCorpus = describe.skipIf(!hasCorpus) // the corpus is not part of the repository
besideCorpus('beside the corpus', () => {
  const findings = hasCorpus ? findingsOfCorpus() : []

  test('[TX24] every finding in the three statements and the official texts has been judged by a reader', () => {
    const unread = findings.filter(({ place }) => !judged.has(place))
    expect(
      unread.map(({ text, code, block, finding }) => `${text} ${code} ${block.text.slice(finding.start, finding.end)}`),
    ).toEqual([])
    expect(new Set(findings.map(({ place }) => place)).size).toBeGreaterThan(300)
  })

  test('[TX24] nine in ten findings of every code are true, and over all codes and without the marks nobody sees 98 in a hundred', () => {
    const counts = [...precisionByCode(findings)]
    expect(counts.length).toBeGreaterThan(15)
    for (const [code, { all, right }] of counts) expect([code, right / all >= 0.85]).toEqual([code, true])
    const seen = counts.filter(([code]) => code !== 'mark-order')
    const right = seen.reduce((sum, [, count]) => sum + count.right, 0)
    const all = seen.reduce((sum, [, count]) => sum + count.all, 0)
    expect(right / all).toBeGreaterThanOrEqual(0.98)
  })

  test('[TX24] the faults of the statements that readers listed are found, but for one that takes grammar', () => {
    const said = (text: string) =>
      findings
        .filter((one) => one.text === text)
        .map(({ code, block, finding }) => `${code} ${block.text.slice(finding.start, finding.end)}`.trim())
    const missed = Object.entries(known).flatMap(([text, faults]) => {
      const here = [...said(text)]
      return faults.filter((fault) => {
        const place = here.indexOf(fault)
        if (place >= 0) here.splice(place, 1)
        return place < 0
      })
    })
    // مرحلتها is a word; that مرحلتيها is meant shows only in the sentence.
    expect(missed).toEqual(['misspelt مرحلتها'])
    expect(Object.values(known).flat().length).toBeGreaterThan(30)
  })
})

/** The faults of the three statements as those who studied them listed them. */
const known: Readonly<Record<string, readonly string[]>> = {
  'beirut-2017': [
    'verb-misprint نعمد',
    'misspelt وتشغياً',
    'near-miss منظمتنا المظلة',
    'misspelt مرحلتها',
    'spelling-differs بناء',
    'month-name تشرين ثاني',
    'label-ambiguous',
    'label-ambiguous',
    'paragraph-ending ؛',
    'verb-government من',
    'verb-government من',
    'near-miss استناداً ل',
    'near-miss استناداً بال',
    'near-miss الالكتروني',
  ],
  'beirut-2019': [
    'near-miss إذ ننتقل من',
    'misspelt وتمديدتها',
    'near-miss لحكومة الإنترنت',
    'near-miss لحكومة الإنترنت',
    'near-miss لحكومة الإنترنت',
    'near-miss لبرتكول',
    'range-reversed 21-19',
    'verb-government من',
    'verb-government من',
  ],
  'itu-council-1336': [
    'tatweel يقـرر',
    'mark-order المعد\u0651\u064Eل',
    'citation-differs القرار\u00A01344 (المراجَع في عام 2015)',
    'citation-differs القرار\u00A01344 (المراجَع في عام 2015)',
    'label-missing',
    'label-missing',
    'label-missing',
    'label-missing',
    'label-missing',
    'label-missing',
  ],
}
