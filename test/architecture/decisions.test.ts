import { expect, test } from 'vitest'
import { sourceFiles, treePaths } from './sourceFiles.ts'

const written = new Set(
  treePaths.flatMap((path) => {
    const number = /^docs\/adr\/(?:ADR-)?(\d{4})-[^/]+\.md$/.exec(path)?.[1]
    return number === undefined ? [] : [number]
  }),
)

test('[HO7] every decision that is cited is written down', () => {
  const missing = sourceFiles('.ts', '.tsx', '.mjs', '.css', '.md').flatMap(({ path, text }) =>
    [...text.matchAll(/ADR-(\d{4})/g)].flatMap(([citation, number = '']) =>
      written.has(number) ? [] : [`${path} cites ${citation}`],
    ),
  )
  expect(missing).toEqual([])
})

test('[HO7] a number stands for one decision', () => {
  const numbers = treePaths.flatMap((path) => /^docs\/adr\/(\d{4})-/.exec(path)?.[1] ?? [])
  expect(numbers.filter((number, at) => numbers.indexOf(number) !== at)).toEqual([])
})
