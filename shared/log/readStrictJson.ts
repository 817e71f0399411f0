/** How deep objects and lists may nest, in levels. */
const MAX_DEPTH = 64

/** Why a text is not read: it is not JSON, or JSON that two programs may read differently. */
export type StrictJsonFault = 'not-json' | 'duplicate-key' | 'odd-number' | 'broken-character' | 'too-deep'

export type StrictJson =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly why: StrictJsonFault }

/**
 * Reads JSON that means the same to everyone: no key twice in an object, no number spelled otherwise than ECMAScript
 * prints it, no half of a surrogate pair (RFC 7493). A seal on a text that can be read in two ways would seal neither.
 */
export function readStrictJson(text: string): StrictJson {
  try {
    const value: unknown = JSON.parse(text)
    const why = findDoubt(text)
    return why === null ? { ok: true, value } : { ok: false, why }
  } catch {
    return { ok: false, why: 'not-json' }
  }
}

const number = /-?[0-9][0-9.eE+-]*/y

/** The first thing in a text, known to be JSON, that leaves a doubt about its meaning. */
function findDoubt(text: string): StrictJsonFault | null {
  /** The keys seen in each object that is open here; null for a list. */
  const open: (Set<string> | null)[] = []
  let lastString = ''
  let at = 0
  while (at < text.length) {
    const character = text.charAt(at)
    let next = at + 1
    if (character === '"') {
      next = endOfString(text, at)
      lastString = String(JSON.parse(text.slice(at, next)))
      if (!lastString.isWellFormed()) return 'broken-character'
    } else if (character === '{' || character === '[') {
      open.push(character === '{' ? new Set() : null)
      if (open.length > MAX_DEPTH) return 'too-deep'
    } else if (character === '}' || character === ']') {
      open.pop()
    } else if (character === ':') {
      const keys = open.at(-1)
      if (keys?.has(lastString) === true) return 'duplicate-key'
      keys?.add(lastString)
    } else if (character === '-' || (character >= '0' && character <= '9')) {
      number.lastIndex = at
      const spelled = number.exec(text)?.[0] ?? character
      if (String(Number(spelled)) !== spelled) return 'odd-number'
      next = at + spelled.length
    }
    at = next
  }
  return null
}

/** The place after the closing quotation mark of the string that opens at `start`. */
function endOfString(text: string, start: number): number {
  let at = start + 1
  while (text.charAt(at) !== '"') at += text.charAt(at) === '\\' ? 2 : 1
  return at + 1
}
