/** How much of a body in JSON is built up in memory, whatever it says. */
export interface JsonMeasures {
  /** How deep arrays and objects lie in each other. */
  readonly depth: number
  /** Arrays, objects, members and elements, counted by what opens and what parts them. */
  readonly parts: number
}

const quote = 0x22
const backslash = 0x5c
const comma = 0x2c
const openers: ReadonlySet<number> = new Set([0x5b, 0x7b])
const closers: ReadonlySet<number> = new Set([0x5d, 0x7d])

/**
 * Whether the bytes of a JSON text hold more than the measures, in one pass that builds nothing: three million brackets
 * take a parser most of a second, and this some milliseconds. What is not JSON is measured as if it were.
 */
export function exceedsJson(bytes: Uint8Array, most: JsonMeasures): boolean {
  let depth = 0
  let parts = 0
  let isInString = false
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0
    if (isInString) {
      if (byte === backslash) at += 1
      else if (byte === quote) isInString = false
    } else if (byte === quote) isInString = true
    else if (byte === comma) parts += 1
    else if (openers.has(byte)) {
      depth += 1
      parts += 1
      if (depth > most.depth) return true
    } else if (closers.has(byte)) depth -= 1
    if (parts > most.parts) return true
  }
  return false
}
