import { posix } from 'node:path'
import { importsOf } from './importsOf.ts'
import type { SourceFile } from './sourceFiles.ts'
import { targetOf } from './targetOf.ts'

/** Which files of the house each file imports, types included; a worker that it starts by address counts too. */
export function importGraph(files: readonly SourceFile[]): ReadonlyMap<string, readonly string[]> {
  return new Map(
    files.map((file) => {
      const imported = importsOf(file).flatMap(({ specifier }) => {
        const target = targetOf(file.path, specifier)
        return 'inside' in target ? [target.inside] : []
      })
      const started = [...file.text.matchAll(/new URL\(\s*'(\.[^']+)',\s*import\.meta\.url\s*,?\s*\)/g)].map(
        ([, path = '']) => posix.join(posix.dirname(file.path), path),
      )
      return [file.path, [...imported, ...started]]
    }),
  )
}

/** All files that can be reached from some of them. */
export function reachableFrom(graph: ReadonlyMap<string, readonly string[]>, starts: readonly string[]): Set<string> {
  const reached = new Set<string>()
  const waiting = [...starts]
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (reached.has(file)) continue
    reached.add(file)
    waiting.push(...(graph.get(file) ?? []))
  }
  return reached
}
