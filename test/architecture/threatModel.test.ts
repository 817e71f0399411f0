import { expect, test } from 'vitest'
import { codeFiles, sourceFiles } from './sourceFiles.ts'
import { testTitles } from './testTitles.ts'

const model = sourceFiles('THREAT_MODEL.md')
  .map(({ text }) => text)
  .join('\n')
const tests = codeFiles.filter(({ path }) => /^test\/.*\.test\.tsx?$/.test(path)).flatMap(testTitles)
const titles = new Set(tests.flatMap((one) => one.titles))

/** The rows of the table below its head, each as its cells. */
function rowsOf(text: string): readonly (readonly string[])[] {
  const lines = text.split('\n').filter((line) => line.startsWith('|'))
  return lines.slice(2).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
}

/** Rows that name no test, and titles that no test has. */
function gaps(text: string, known: ReadonlySet<string>): readonly string[] {
  return rowsOf(text).flatMap(([, tries = '', , tried = '']) => {
    const named = [...tried.matchAll(/`([^`]+)`/g)].map(([, title = '']) => title)
    if (named.length === 0) return [`${tries}: no test`]
    return named.filter((title) => !known.has(title)).map((title) => `${tries}: there is no test ${title}`)
  })
}

test('[HO14] every row of the threat model names tests that there are', () => {
  expect(rowsOf(model).length).toBeGreaterThan(20)
  expect(gaps(model, titles)).toEqual([])
})

test('[HO14] a row without a test, and a title that nothing has, are found', () => {
  const planted =
    '| who | tries to | is stopped by | tried by |\n|---|---|---|---|\n| a | b | c | |\n| | d | e | `[XX1] none` |'
  expect(gaps(planted, new Set(['[XX1] other']))).toEqual(['b: no test', 'd: there is no test [XX1] none'])
})
