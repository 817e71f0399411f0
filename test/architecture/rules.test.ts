import { expect, test } from 'vitest'
import { codeFiles, sourceFiles } from './sourceFiles.ts'
import { numbersOf, testTitles } from './testTitles.ts'

const rules = sourceFiles('RULES.md', 'PROTOCOL.md').flatMap(({ path, text }) =>
  [...text.matchAll(/^- \*\*([A-Z]{2}\d+)\*\*/gm)].map((line) => ({ number: line[1] ?? '', path })),
)
const known = new Set(rules.map(({ number }) => number))
const tests = codeFiles.filter(({ path }) => /^test\/.*\.test\.tsx?$/.test(path)).flatMap(testTitles)

test('[HO6] a rule number stands for one rule', () => {
  expect(rules.length).toBeGreaterThan(20)
  const twice = rules.filter(({ number }, at) => rules.findIndex((rule) => rule.number === number) !== at)
  expect(twice.map(({ number, path }) => `${number} again in ${path}`)).toEqual([])
})

/** A title that names more rules says of none of them what would break it. */
const rulesOfATitle = 3

test('[HO6] every rule has a test that carries its number, in a title that names at most three', () => {
  const own = tests.flatMap(({ titles }) => titles.map(numbersOf)).filter(({ length }) => length <= rulesOfATitle)
  const tested = new Set(own.flat())
  expect(rules.filter(({ number }) => !tested.has(number)).map(({ number, path }) => `${number} of ${path}`)).toEqual(
    [],
  )
})

test('[HO6] every number in a title is a rule', () => {
  const strange = tests.flatMap(({ place, titles }) =>
    titles.flatMap(numbersOf).flatMap((number) => (known.has(number) ? [] : [`${place} names ${number}`])),
  )
  expect(strange).toEqual([])
})

test('[HO6] every test names the rule that it defends, or stands in a group that does', () => {
  const nameless = tests.filter(
    ({ place, titles }) => !place.startsWith('test/bench/') && titles.flatMap(numbersOf).length === 0,
  )
  expect(nameless.map(({ place, titles }) => `${place} ${titles.join(' › ')}`)).toEqual([])
})

test('[HO6] titles are read in every form of test', () => {
  const text = `describe('[PO1] policy', () => { test.skipIf(x)('[AR1, AR2] folds', () => {}); it(\`\${y} rests\`, f) })
  test.each([1])('[BR1] %s', () => {}); expect(test.name).toBe('[XX9] no title')`
  expect(testTitles({ path: 'planted.test.ts', text }).map(({ titles }) => titles)).toEqual([
    ['[PO1] policy', '[AR1, AR2] folds'],
    ['[PO1] policy', '… rests'],
    ['[BR1] %s'],
  ])
  expect(numbersOf('[AR1, AR2] folds')).toEqual(['AR1', 'AR2'])
  expect(numbersOf('folds as [AR1] says')).toEqual([])
})
