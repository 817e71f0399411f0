import { expect, test } from 'vitest'
import { importGraph, reachableFrom } from './importGraph.ts'
import { codeFiles } from './sourceFiles.ts'

/** What a person, npm, Node or the bundler starts. */
const programs =
  /^(server\/boot\/main\.ts|server\/programs\/\w+\.ts|client\/app\/main\.tsx|client\/verifier\/main\.ts|scripts\/\w+\.mjs|.*\.config\.ts|.*\.d\.ts)$/

/** Files that no program reaches, and why they stay. */
const exceptions: Readonly<Record<string, string>> = {
  'server/storage/memoryStorage.ts': 'the store of the tests, held to the same contract as the others',
}

test('[HO12] every file of the house is reached from a program', () => {
  const graph = importGraph(codeFiles)
  const own = codeFiles.map(({ path }) => path).filter((path) => !path.startsWith('test/'))
  const reached = reachableFrom(
    graph,
    own.filter((path) => programs.test(path) || path in exceptions),
  )
  expect(own.filter((path) => !reached.has(path))).toEqual([])
})

test('[HO12] a file that only a test imports is not reached, and a worker is', () => {
  const graph = importGraph([
    { path: 'server/boot/main.ts', text: "import '../a.ts'" },
    { path: 'server/a.ts', text: "new Worker(new URL('./worker.ts', import.meta.url))" },
    { path: 'server/idle.ts', text: "import './a.ts'" },
    { path: 'test/idle.test.ts', text: "import '../server/idle.ts'" },
  ])
  expect([...reachableFrom(graph, ['server/boot/main.ts'])].sort()).toEqual([
    'server/a.ts',
    'server/boot/main.ts',
    'server/worker.ts',
  ])
})
