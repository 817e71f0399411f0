import { expect, test } from 'vitest'
import { sourceFiles } from './sourceFiles.ts'

const LINES_WITHOUT_A_REASON = 250

function isTooLong(text: string): boolean {
  const [first = '', ...rest] = text.trimEnd().split('\n')
  return rest.length + 1 > LINES_WITHOUT_A_REASON && !/^\s*(\/\/|\/\*).*\b250 lines\b.{12,}/.test(first)
}

test('[HO4] a file above 250 lines says why on its first line', () => {
  const long = sourceFiles('.ts', '.tsx', '.css', '.mjs').filter(({ text }) => isTooLong(text))
  expect(long.map(({ path, text }) => `${path} (${text.split('\n').length} lines)`)).toEqual([])
})

test('[HO4] a long file without a reason is found, and one with a reason passes', () => {
  const lines = 'const one = 1\n'.repeat(251)
  expect(isTooLong(lines)).toBe(true)
  expect(isTooLong(`/* */\n${lines}`)).toBe(true)
  expect(isTooLong(`/** All that can be asked of the drafting room. */\n${lines}`)).toBe(true)
  expect(isTooLong(`// Above 250 lines: cut in two the table could not be read across.\n${lines}`)).toBe(false)
  expect(isTooLong('const one = 1\n'.repeat(250))).toBe(false)
})
