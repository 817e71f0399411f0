/**
 * The ways round in a graph of imports, each once, from its alphabetically first file.
 * A depth-first search with the path in hand: whoever meets a file that is on the path has found a way round.
 */
export function findCycles(graph: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
  const finished = new Set<string>()
  const found = new Map<string, readonly string[]>()

  function visit(file: string, path: readonly string[]): void {
    const at = path.indexOf(file)
    if (at >= 0) {
      const cycle = fromFirst(path.slice(at))
      found.set(cycle.join(' '), cycle)
      return
    }
    if (finished.has(file)) return
    for (const next of graph.get(file) ?? []) visit(next, [...path, file])
    finished.add(file)
  }

  for (const file of graph.keys()) visit(file, [])
  return [...found.values()]
}

function fromFirst(cycle: readonly string[]): readonly string[] {
  const first = cycle.reduce((least, file, at) => (file < (cycle[least] ?? '') ? at : least), 0)
  return [...cycle.slice(first), ...cycle.slice(0, first)]
}
