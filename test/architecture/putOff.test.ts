import { expect, test } from 'vitest'
import { codeFiles, type SourceFile } from './sourceFiles.ts'

/** What is never put off, and what may be for a reason on the same line: words after `//` or after the rule's colon. */
const never = new RegExp(['TO', 'DO|FIX', 'ME|@ts-', 'ignore|@ts-', 'nocheck'].join(''))
const withReason: readonly (readonly [mark: RegExp, reason: RegExp])[] = [
  [/\b(?:it|test|describe)\.(?:only|todo)\b/, /(?!)/],
  [/\b(?:it|test|describe)\.(?:skip|skipIf|runIf)\b/, /\/\/ .{12,}/],
  [/biome-ignore/, /biome-ignore(?:-\w+)? [\w/]+(?:\([^)]*\))?: .{12,}/],
  [/oxlint-disable|eslint-disable/, / -- .{12,}/],
  [/@ts-expect-error/, /@ts-expect-error:? .{12,}/],
]

function findPutOff({ path, text }: SourceFile): readonly string[] {
  return text.split('\n').flatMap((line, at) => {
    const isPutOff = never.test(line) || withReason.some(([mark, reason]) => mark.test(line) && !reason.test(line))
    return isPutOff ? [`${path}:${at + 1} ${line.trim()}`] : []
  })
}

test('[HO9] nothing is put off without a reason on its line', () => {
  const others = codeFiles.filter(({ path }) => !path.startsWith('test/architecture/'))
  expect(others.flatMap(findPutOff)).toEqual([])
})

test('[HO9] what is put off is found, and a reason lets it pass', () => {
  const lines = (text: string) => findPutOff({ path: 'planted.ts', text }).length
  expect(lines("test.only('a', f)\ntest.skip('b', f)\n// TODO later\n// @ts-ignore")).toBe(4)
  expect(lines("test.skipIf(!here)('a', f) // the corpus is not part of the clone")).toBe(0)
  expect(lines('// biome-ignore lint/suspicious/noConsole: <explanation')).toBe(0)
  expect(lines('// biome-ignore lint/suspicious/noConsole: why')).toBe(1)
})
