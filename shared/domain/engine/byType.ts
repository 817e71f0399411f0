/** The declarations of a registry by their types. Throws RangeError where two have the same. */
export function byType<One extends { readonly type: string }>(declarations: readonly One[]): ReadonlyMap<string, One> {
  const found = new Map<string, One>()
  for (const one of declarations) {
    if (found.has(one.type)) throw new RangeError(`${one.type} is declared twice`)
    found.set(one.type, one)
  }
  return found
}
