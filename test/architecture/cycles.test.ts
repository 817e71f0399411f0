import { expect, test } from 'vitest'
import { findCycles } from './findCycles.ts'
import { importsOf } from './importsOf.ts'
import { codeFiles } from './sourceFiles.ts'
import { targetOf } from './targetOf.ts'

test('[HO2] no file imports itself by any way round', () => {
  const graph = new Map(
    codeFiles.map((file) => [
      file.path,
      importsOf(file).flatMap(({ from, specifier }) => {
        const target = targetOf(from, specifier)
        return 'inside' in target ? [target.inside] : []
      }),
    ]),
  )
  expect(findCycles(graph).map((cycle) => cycle.join(' → '))).toEqual([])
})

test('[HO2] planted ways round are found, each once', () => {
  const graph = new Map([
    ['a', ['b', 'c']],
    ['b', ['d']],
    ['c', ['d']],
    ['d', ['b', 'e']],
    ['e', ['e']],
  ])
  expect(findCycles(graph)).toEqual([['b', 'd'], ['e']])
  expect(
    findCycles(
      new Map([
        ['a', ['b']],
        ['b', ['gone']],
      ]),
    ),
  ).toEqual([])
})
