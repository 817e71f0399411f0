/** One operator of a content stream with its operands as they stand (ISO 32000-1, 7.8.2), and where it stands. */
export interface Operation {
  readonly name: string
  readonly operands: readonly string[]
  readonly start: number
  readonly end: number
}

const token = /\(|<<|>>|<[0-9A-Fa-f\s]*>|\[|\]|\/[^\s()<>[\]{}/%]*|%[^\r\n]*|[^\s()<>[\]{}/%]+/g

/** The operations of a content stream in their order. Arrays and dictionaries are one operand each. */
export function operationsOf(stream: string): readonly Operation[] {
  const found: Operation[] = []
  let operands: string[] = []
  let start = -1
  let depth = 0
  let from = 0
  token.lastIndex = 0
  for (let match = token.exec(stream); match !== null; match = token.exec(stream)) {
    const at = match.index
    let text = match[0]
    if (text.startsWith('%')) continue
    if (start < 0) start = at
    if (text === '(') {
      token.lastIndex = endOfString(stream, at)
      text = stream.slice(at, token.lastIndex)
    }
    if (depth === 0) from = at
    if (text === '[' || text === '<<') depth += 1
    else if (text === ']' || text === '>>') depth -= 1
    if (depth > 0) continue
    if (/^[A-Za-z'"*]/.test(text) && !/^(?:true|false|null)$/.test(text)) {
      found.push({ name: text, operands, start, end: token.lastIndex })
      operands = []
      start = -1
    } else operands.push(stream.slice(from, token.lastIndex))
  }
  return found
}

function endOfString(stream: string, open: number): number {
  let depth = 0
  for (let at = open; at < stream.length; at += 1) {
    const sign = stream[at]
    if (sign === '\\') at += 1
    else if (sign === '(') depth += 1
    else if (sign === ')') {
      depth -= 1
      if (depth === 0) return at + 1
    }
  }
  return stream.length
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

/** The bytes of a string operand, in brackets or in hexadecimal (7.3.4), one letter each. */
export function stringBytes(operand: string): string {
  if (operand.startsWith('<'))
    return operand
      .slice(1, -1)
      .replace(/\s/g, '')
      .replace(/[0-9A-Fa-f]{1,2}/g, (pair) => String.fromCharCode(Number.parseInt(pair.padEnd(2, '0'), 16)))
  return operand
    .slice(1, -1)
    .replace(/\\(?:([0-7]{1,3})|(\r\n|\r|\n)|([\s\S]))/g, (_, octal?: string, line?: string, sign?: string) =>
      octal !== undefined
        ? String.fromCharCode(Number.parseInt(octal, 8) & 0xff)
        : line !== undefined
          ? ''
          : (escapes[sign ?? ''] ?? sign ?? ''),
    )
}

/** The strings and numbers of an array that is shown (9.4.3). */
export function shownParts(array: string): readonly (string | number)[] {
  const parts: (string | number)[] = []
  token.lastIndex = 0
  for (let match = token.exec(array); match !== null; match = token.exec(array)) {
    const [text] = match
    if (text === '(') {
      const end = endOfString(array, match.index)
      token.lastIndex = end
      parts.push(stringBytes(array.slice(match.index, end)))
    } else if (text.startsWith('<')) parts.push(stringBytes(text))
    else if (text !== '[' && text !== ']') parts.push(Number(text))
  }
  return parts
}
