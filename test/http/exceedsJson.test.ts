import { exceedsJson } from '@tawafuq/server/http/exceedsJson'
import fc from 'fast-check'
import { expect, test } from 'vitest'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

/** How deep a value lies in itself, and of how many parts it is, as a parser builds it. */
function measure(value: unknown): { readonly depth: number; readonly parts: number } {
  if (typeof value !== 'object' || value === null) return { depth: 0, parts: 0 }
  const inside = Object.values(value).map(measure)
  const between = Math.max(0, inside.length - 1)
  return {
    depth: 1 + Math.max(0, ...inside.map(({ depth }) => depth)),
    parts: 1 + between + inside.reduce((sum, { parts }) => sum + parts, 0),
  }
}

test('[HT4] a body is measured before it is built, whatever stands in its texts', () => {
  let deep = 0
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6, stringUnit: 'binary' }), (value) => {
      const text = JSON.stringify(value)
      const { depth, parts } = measure(JSON.parse(text))
      if (depth > 2) deep += 1
      const bytes = bytesOf(text)
      expect(exceedsJson(bytes, { depth, parts })).toBe(false)
      if (depth > 0) expect(exceedsJson(bytes, { depth: depth - 1, parts })).toBe(true)
      if (parts > 0) expect(exceedsJson(bytes, { depth, parts: parts - 1 })).toBe(true)
    }),
    { numRuns: 300 },
  )
  expect(deep).toBeGreaterThan(20)
})

test('[HT4] brackets, quotes and commas in a text are no parts of it, and a text that never ends is none', () => {
  const most = { depth: 1, parts: 1 }
  expect(exceedsJson(bytesOf(JSON.stringify(['[[{,,"\\[{'])), most)).toBe(false)
  expect(exceedsJson(bytesOf('"[[[['), most)).toBe(false)
  expect(exceedsJson(bytesOf('[['), most)).toBe(true)
  expect(exceedsJson(bytesOf('[1,2'), most)).toBe(true)
})
