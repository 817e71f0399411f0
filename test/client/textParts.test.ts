import fc from 'fast-check'
import { expect, test } from 'vitest'
import { textParts } from '../../client/features/screen/textParts.ts'

test('[SC4] the size goes by the letters, and a longer text is shown in parts', () => {
  expect(textParts('ن'.repeat(160))).toEqual({ size: 1, parts: [{ start: 0, end: 160 }] })
  expect(textParts('ن'.repeat(161)).size).toBe(2)
  expect(textParts('ن'.repeat(261)).size).toBe(3)
  const long = textParts('كلمات '.repeat(100))
  expect(long.size).toBe(3)
  expect(long.parts).toHaveLength(2)
})

test('[SC4] parts are the whole text, in its order, none longer than the smallest size takes and a little', () => {
  let inParts = 0
  fc.assert(
    fc.property(fc.array(fc.string({ minLength: 1, maxLength: 12 }), { maxLength: 300, size: 'max' }), (words) => {
      const text = words.join(' ')
      const { parts } = textParts(text)
      if (parts.length > 1) inParts += 1
      expect(parts.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text)
      for (const { start, end } of parts) expect(end - start).toBeLessThanOrEqual(430)
    }),
  )
  expect(inParts).toBeGreaterThan(10)
})
