/**
 * Stands for the schema library in the built client. Acts and events declare the shapes of what they carry, and the server
 * checks with them; a page never does (ADR-0055). Whatever is declared comes to nothing here, and checking is a fault.
 */
const checks: ReadonlySet<PropertyKey> = new Set(['parse', 'safeParse', 'parseAsync', 'safeParseAsync', 'toJSONSchema'])

const nothing: unknown = new Proxy(() => undefined, {
  get(_target, key) {
    if (checks.has(key)) throw new Error(`A page checks nothing: ${String(key)}`)
    if (key === Symbol.iterator) return [][Symbol.iterator]
    return key === Symbol.toPrimitive ? () => '' : nothing
  },
  apply: () => nothing,
  construct: () => nothing as object,
})

export const z = nothing
