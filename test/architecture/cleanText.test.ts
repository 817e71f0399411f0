import { expect, test } from 'vitest'
import { type SourceFile, sourceFiles } from './sourceFiles.ts'

const files = sourceFiles('.ts', '.tsx', '.mjs', '.css', '.json', '.md', '.html', '.yaml', '.sh', '.cmd', '.ci/run')

/** Each line of a text that holds what the pattern names, with its place and what was found. */
function findLines({ path, text }: SourceFile, pattern: RegExp): readonly string[] {
  return text.split('\n').flatMap((line, at) => {
    const found = pattern.exec(line)?.[0]
    return found === undefined ? [] : [`${path}:${at + 1} ${JSON.stringify(found)} ${escaped(found)}`]
  })
}

function escaped(text: string): string {
  return [...text].map((sign) => `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`)[0] ?? ''
}

const directionMarks = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/u
const machinePaths = /(?<![A-Za-z0-9_.])\/(?:work|farm|tmp|root|home|Users)\/[a-z]/
const registryHosts = /registry\.(?:npmjs|yarnpkg|npmmirror)|deb\.debian\.org/

test('[HO8] no file holds an invisible direction mark: write it as an escape', () => {
  expect(files.length).toBeGreaterThan(50)
  expect(files.flatMap((file) => findLines(file, directionMarks))).toEqual([])
})

test('[HO8] no file names a path of a machine', () => {
  expect(files.flatMap((file) => findLines(file, machinePaths))).toEqual([])
})

test('[HO8] no file names the host of a registry: the machine that installs knows its own', () => {
  expect(files.flatMap((file) => findLines(file, registryHosts))).toEqual([])
})

test('[HO8] planted marks, paths and hosts are found', () => {
  const planted = (text: string) => ({ path: 'planted.ts', text })
  expect(findLines(planted('one\nعا\u200Fجل'), directionMarks)).toEqual(['planted.ts:2 "\u200F" U+200F'])
  expect(findLines(planted(['see /tm', 'p/files'].join('')), machinePaths)).toHaveLength(1)
  expect(findLines(planted(['https://registry', '.npmjs.org'].join('')), registryHosts)).toHaveLength(1)
  expect(findLines(planted("'./work/list' and https://example.org/home/page"), machinePaths)).toEqual([])
})
