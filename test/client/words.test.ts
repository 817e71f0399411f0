import { describe, expect, test } from 'vitest'
import { startWords } from '../../client/app/startWords.ts'
import { ar } from '../../client/app/words.ar.ts'
import { en } from '../../client/app/words.en.ts'

const arabicForms = ['zero', 'one', 'two', 'few', 'many', 'other'] as const

type Words = Readonly<Record<string, string>>
const areas = Object.keys(ar) as readonly (keyof typeof ar)[]

const pluralKey = /^(.*)_(zero|one|two|few|many|other)$/

/** Keys without their plural forms, and the forms that each has. */
function keysOf(words: Words): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>()
  for (const key of Object.keys(words)) {
    // `other` alone is no plural but one of several named cases.
    const plural = `${pluralKey.exec(key)?.[1]}_one` in words ? pluralKey.exec(key) : null
    const base = plural?.[1] ?? key
    const forms = found.get(base) ?? new Set<string>()
    if (plural?.[2] !== undefined) forms.add(plural[2])
    found.set(base, forms)
  }
  return found
}

const valuesIn = (sentence: string) => [...sentence.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '').sort()

describe('[UI1] the two languages', () => {
  test('have the same areas', () => {
    expect(Object.keys(en)).toEqual(Object.keys(ar))
    expect(areas.length).toBeGreaterThan(5)
  })

  test.each(areas)('have the same keys in %s, counted in every form', (area) => {
    const arabic = keysOf(ar[area])
    const english = keysOf(en[area])
    expect([...english.keys()].sort()).toEqual([...arabic.keys()].sort())
    for (const [key, forms] of arabic) {
      if (forms.size > 0) expect([key, [...forms].sort()]).toEqual([key, [...arabicForms].sort()])
      const inEnglish = english.get(key) ?? new Set()
      expect([key, inEnglish.has('one'), inEnglish.has('other')]).toEqual([key, forms.size > 0, forms.size > 0])
    }
  })

  test('name the same values, but for the count, which some Arabic forms say in a word', () => {
    let named = 0
    for (const area of areas) {
      const english: Words = en[area]
      for (const [key, sentence] of Object.entries<string>(ar[area])) {
        const other = english[key]
        if (other === undefined) continue
        const values = valuesIn(sentence).filter((name) => name !== 'count')
        expect([key, valuesIn(other).filter((name) => name !== 'count')]).toEqual([key, values])
        named += values.length
      }
    }
    expect(named).toBeGreaterThan(10)
  })

  test('say something under every key that is not the absence of a count', () => {
    for (const words of [ar, en]) {
      for (const area of areas) {
        const silent = Object.entries<string>(words[area]).filter(
          ([key, said]) => said === '' && !key.endsWith('_zero'),
        )
        expect(silent).toEqual([])
      }
    }
  })

  test('count as Arabic counts', () => {
    const words = startWords('ar', ar)
    const said = [0, 1, 2, 5, 23, 100].map((count) => words.t('meeting:paragraphs', { count }))
    expect(said).toEqual(['لا فقرات', 'فقرة واحدة', 'فقرتان', '5 فقرات', '23 فقرة', '100 فقرة'])
  })

  test('are set in letters without tatweel and without raw direction marks', () => {
    for (const area of areas) {
      for (const sentence of Object.values<string>(ar[area])) {
        expect(sentence).not.toMatch(/[\u0640\u200e\u200f\u202a-\u202e\u2066-\u2069]/)
      }
    }
  })
})
