import { canonicalJson, type Json } from '@tawafuq/domain/engine/canonicalJson'
import canonicalize from 'canonicalize'
import fc from 'fast-check'
import { expect, test } from 'vitest'

test('[LE4] the example of RFC 8785, section 3.2.3', () => {
  const given = JSON.parse(String.raw`{
    "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
    "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
    "literals": [null, true, false]
  }`) as Json
  expect(canonicalJson(given)).toBe(
    String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
  )
})

test('[LE4] keys are sorted by UTF-16 units, as in RFC 8785, section 3.2.3', () => {
  const given = JSON.parse(String.raw`{
    "\u20ac": "Euro Sign",
    "\r": "Carriage Return",
    "\ufb33": "Hebrew Letter Dalet With Dagesh",
    "1": "One",
    "\ud83d\ude00": "Emoji: Grinning Face",
    "\u0080": "Control",
    "\u00f6": "Latin Small Letter O With Diaeresis"
  }`) as { readonly [key: string]: Json }
  const order = [...canonicalJson(given).matchAll(/:"([^"]*)"/g)].map(([, name]) => name)
  expect(order).toEqual([
    'Carriage Return',
    'One',
    'Control',
    'Latin Small Letter O With Diaeresis',
    'Euro Sign',
    'Emoji: Grinning Face',
    'Hebrew Letter Dalet With Dagesh',
  ])
})

// RFC 8785, appendix B: the bits of a double, and how it is printed.
test.each([
  ['0000000000000000', '0'],
  ['8000000000000000', '0'],
  ['0000000000000001', '5e-324'],
  ['8000000000000001', '-5e-324'],
  ['7fefffffffffffff', '1.7976931348623157e+308'],
  ['ffefffffffffffff', '-1.7976931348623157e+308'],
  ['4340000000000000', '9007199254740992'],
  ['c340000000000000', '-9007199254740992'],
  ['4430000000000000', '295147905179352830000'],
  ['44b52d02c7e14af5', '9.999999999999997e+22'],
  ['44b52d02c7e14af6', '1e+23'],
  ['44b52d02c7e14af7', '1.0000000000000001e+23'],
  ['444b1ae4d6e2ef4e', '999999999999999700000'],
  ['444b1ae4d6e2ef4f', '999999999999999900000'],
  ['444b1ae4d6e2ef50', '1e+21'],
  ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
  ['3eb0c6f7a0b5ed8d', '0.000001'],
  ['41b3de4355555553', '333333333.3333332'],
  ['41b3de4355555554', '333333333.33333325'],
  ['41b3de4355555555', '333333333.3333333'],
  ['41b3de4355555556', '333333333.3333334'],
  ['41b3de4355555557', '333333333.33333343'],
  ['becbf647612f3696', '-0.0000033333333333333333'],
  ['43143ff3c1cb0959', '1424953923781206.2'],
])('[LE4] the number %s is printed %s', (bits, printed) => {
  expect(canonicalJson(Buffer.from(bits, 'hex').readDoubleBE())).toBe(printed)
})

test('[LE4] a number that JSON cannot hold has no canonical form', () => {
  for (const number of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
    expect(() => canonicalJson({ number })).toThrow(RangeError)
  }
})

test('[LE4] a key without a value is left out', () => {
  expect(canonicalJson({ a: undefined, b: null })).toBe('{"b":null}')
})

const words = fc.string({ unit: 'binary', maxLength: 8 })
const { json } = fc.letrec<{ json: Json }>((tie) => ({
  json: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constant(null),
    fc.boolean(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    words,
    fc.array(tie('json'), { maxLength: 4 }),
    fc.dictionary(words, tie('json'), { maxKeys: 4 }),
  ),
}))

test('[LE4] every value is printed as the library for RFC 8785 prints it, and reads back as itself', () => {
  const seen = { object: 0, list: 0, beyondLatin: 0 }
  fc.assert(
    fc.property(json, (value) => {
      const printed = canonicalJson(value)
      expect(printed).toBe(canonicalize(value))
      expect(canonicalJson(JSON.parse(printed) as Json)).toBe(printed)
      if (printed.includes('{"')) seen.object += 1
      if (printed.includes('[')) seen.list += 1
      if ([...printed].some((letter) => letter > '\u00ff')) seen.beyondLatin += 1
    }),
    { numRuns: 1_000 },
  )
  for (const [what, count] of Object.entries(seen)) expect(count, what).toBeGreaterThan(100)
})

test('[LE4] the order in which keys were written changes nothing', () => {
  let reordered = 0
  fc.assert(
    fc.property(fc.dictionary(words, json, { minKeys: 2, maxKeys: 6 }), (value) => {
      const turned = Object.fromEntries(Object.entries(value).reverse())
      if (Object.keys(turned).join() !== Object.keys(value).join()) reordered += 1
      expect(canonicalJson(turned)).toBe(canonicalJson(value))
    }),
  )
  expect(reordered).toBeGreaterThan(50)
})
