import fc from 'fast-check'
import { expect, test } from 'vitest'
import { followFinding } from '../../client/features/drafting-check/followFinding.ts'

const text = 'نشدد على على أهمية المياه الجوفية'
const place = { text, start: 5, end: 12 }
const wordsAt = (found: { text: string; start: number; end: number } | null) =>
  found === null ? null : found.text.slice(found.start, found.end)

test.each([
  ['letters before', `ثم ${text}`, 'على على'],
  ['letters after', `${text}، اليوم`, 'على على'],
  ['letters taken out after', text.replace(' الجوفية', ''), 'على على'],
  ['nothing', text, 'على على'],
  ['a letter in the words themselves', text.replace('على على', 'على وعلى'), null],
  ['the words themselves taken out', text.replace('على على', 'على'), null],
])('[UI54] where others typed %s, a finding is at its words or nowhere', (_, newer, words) => {
  expect(wordsAt(followFinding(place, newer))).toBe(words)
})

test('[UI54] a finding that is followed is always at the same words', () => {
  let followed = 0
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('ا', 'ب', ' ', 'ج'), maxLength: 30 }),
      fc.nat(30),
      fc.nat(30),
      fc.nat(30),
      fc.nat(8),
      fc.string({ unit: fc.constantFrom('ا', 'ب', ' '), maxLength: 6 }),
      (before, a, b, at, gone, put) => {
        const [start, end] = [Math.min(a, b), Math.max(a, b)].map((one) => Math.min(one, before.length)) as [
          number,
          number,
        ]
        const newer = before.slice(0, at) + put + before.slice(at + gone)
        const found = followFinding({ text: before, start, end }, newer)
        if (found === null) return
        followed += 1
        expect(found.text).toBe(newer)
        expect(wordsAt(found)).toBe(before.slice(start, end))
      },
    ),
    { numRuns: 500 },
  )
  expect(followed).toBeGreaterThan(100)
})
