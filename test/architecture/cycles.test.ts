import { expect, test } from 'vitest'
import { findCycles } from './findCycles.ts'
import { importGraph } from './importGraph.ts'
import { codeFiles } from './sourceFiles.ts'

test('[HO2] no file imports itself by any way round', () => {
  expect(findCycles(importGraph(codeFiles)).map((cycle) => cycle.join(' → '))).toEqual([])
})

test('[HO2] planted ways round are found, each once', () => {
  const graph = importGraph([
    { path: 'a.ts', text: "import './b.ts'; import './c.ts'" },
    { path: 'b.ts', text: "import type { D } from './d.ts'" },
    { path: 'c.ts', text: "export * from './d.ts'" },
    { path: 'd.ts', text: "const b = await import('./b.ts'); import './e.ts'" },
    { path: 'e.ts', text: "import './e.ts'; import './gone.ts'" },
  ])
  expect(findCycles(graph)).toEqual([['b.ts', 'd.ts'], ['e.ts']])
  expect(findCycles(importGraph([{ path: 'a.ts', text: "import './b.ts'" }]))).toEqual([])
})
