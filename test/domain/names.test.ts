import { confusables } from '@tawafuq/domain/acts/meeting/confusables'
import { nameFault } from '@tawafuq/domain/acts/meeting/nameFault'
import { nameKeys } from '@tawafuq/domain/acts/meeting/nameKeys'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

const isOneName = (one: string, other: string): boolean => {
  const keys = nameKeys(other)
  return nameKeys(one).some((key, at) => key === keys[at])
}

describe('names', () => {
  test.each([
    'سلمى بن عمر',
    'مُحَمَّدٌ الشَّيْخُ',
    'د. هيفاء العبادي (نائبة الرئيس)',
    'می\u200cخواهم',
    'क्‍ष',
    'Zoë O’Brien-Smith, Jr.',
    'Nguyễn Thị Minh Khai',
    'الهيئة العامة ـ المكتب الإقليمي',
    'DUN',
    '٤٢',
    'Ünal İşıklı',
    '东帝汶',
  ])('[NA1] %s is one', (name) => expect(nameFault(name)).toBeNull())

  test.each([
    ['\u202Eمحمد', 'hidden'],
    ['\u202Bمروان\u202C', 'hidden'],
    ['\u2066Anna\u2069', 'hidden'],
    ['سلمى\u200F', 'hidden'],
    ['\u061Cسلمى', 'hidden'],
    ['\u200B\u200B', 'hidden'],
    ['\u200C', 'hidden'],
    ['سلمى\u200C', 'hidden'],
    ['An\u200Cna', 'hidden'],
    ['An\u00ADna', 'hidden'],
    ['\u3164', 'hidden'],
    ['\u2800\u2800', 'hidden'],
    ['\uFEFFسلمى', 'hidden'],
    ['A\u{E0041}B', 'hidden'],
    ['A\uFE0F', 'hidden'],
    ['\uE000', 'hidden'],
    ['A\u034FB', 'hidden'],
    ['…', 'no-letter'],
    ['— –', 'no-letter'],
    ['م\u0651\u064E\u0655\u064B\u0670\u0653', 'marks'],
    [`Z${'\u0301'.repeat(40)}`, 'marks'],
    ['\u0301nna', 'marks'],
    ['Anna \u0301', 'marks'],
  ])('[NA1] %j is none: %s', (name, fault) => expect(nameFault(name)).toBe(fault))
})

describe('one name to a reader', () => {
  test.each([
    ['سلمى', 'سلمى'],
    ['سلمى', 'سلـمى'],
    ['محمد', 'مُحمَّد'],
    ['علی', 'علي'],
    ['كريم', 'کریم'],
    ['هالة', 'ھالة'],
    ['Anna', 'Аnnа'],
    ['Anna', 'ANNA'],
    ['PALM', 'РАLМ'],
    ['PALM', 'ΡΑLΜ'],
    ['Iran', 'lran'],
    ['SU0', 'SUO'],
    ['barn', 'bam'],
    ['وفد ١', 'وفد 1'],
    ['وفد ۴', 'وفد ٤'],
    ['Ｐａｌｍ', 'Palm'],
    ['ﻣﺤﻤﺪ', 'محمد'],
    ['Anna  Lee', 'Anna\u00A0Lee'],
    ['O’Brien', "O'Brien"],
    ['Jean–Luc', 'Jean-Luc'],
    ['é', 'e\u0301'],
  ])('[NA2] %s and %s', (one, other) => expect(isOneName(one, other)).toBe(true))

  test.each([
    ['سلمى', 'سليم'],
    ['أحمد', 'محمد'],
    ['تونس', 'تونسي'],
    ['DUN', 'DUM'],
    ['مندوب 1', 'مندوب 2'],
    ['مندوب ١', 'مندوب ٢'],
    ['P10', 'P11'],
    ['Mali', 'Malta'],
    ['Niger', 'Nigeria'],
    ['José', 'Jose'],
  ])('[NA2] not %s and %s', (one, other) => expect(isOneName(one, other)).toBe(false))

  test('[NA2] whatever letters are changed for others that are drawn alike, it looks the same', () => {
    const twins = new Map<string, string[]>()
    for (const [letter, drawn] of confusables.small) twins.set(drawn, [...(twins.get(drawn) ?? []), letter])
    const letter = fc.constantFrom(
      ...[...twins.keys()].filter((drawn) => /^\p{L}$/u.test(drawn) && !confusables.small.has(drawn)),
    )
    let changed = 0
    fc.assert(
      fc.property(fc.array(fc.tuple(letter, fc.nat()), { minLength: 1, maxLength: 30 }), (letters) => {
        const name = letters.map(([one]) => one).join('')
        const other = letters
          .map(([one, nth]) => [one, ...(twins.get(one) ?? [])][nth % ((twins.get(one)?.length ?? 0) + 1)])
          .join('')
        if (other !== name) changed += 1
        expect(nameKeys(other)[0]).toBe(nameKeys(name)[0])
      }),
      { numRuns: 300 },
    )
    expect(changed).toBeGreaterThan(200)
  })

  test('[NA2] the thousand numbered people of a rehearsal are a thousand names', () => {
    const everybody = Array.from({ length: 1000 }, (_, nth) => [`مندوب ${nth}`, `Delegate ${nth}`]).flat()
    expect(new Set(everybody.map((name) => nameKeys(name)[0])).size).toBe(2000)
    expect(new Set(everybody.map((name) => nameKeys(name)[1])).size).toBe(2000)
  })
})
