/** Base 64 of RFC 4648 section 4, in its one spelling: padded, without blanks, with no bit set that no byte holds. */

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const values = new Map(letters.split('').map((letter, value) => [letter, value]))

export function toBase64(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 3) {
    const [first = 0, second = 0, third = 0] = bytes.subarray(at, at + 3)
    const word = first * 65_536 + second * 256 + third
    const four = [18, 12, 6, 0].map((shift) => letters.charAt((word >> shift) & 63)).join('')
    const missing = Math.max(0, at + 3 - bytes.length)
    text += four.slice(0, 4 - missing) + '='.repeat(missing)
  }
  return text
}

/** The bytes of a text, or null where it is not base 64 in its one spelling: a second spelling would be a change not found. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> | null {
  if (text.length % 4 !== 0) return null
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0
  const bytes = new Uint8Array((text.length / 4) * 3 - padding)
  let word = 0
  let bits = 0
  let at = 0
  for (const letter of text.slice(0, text.length - padding)) {
    const value = values.get(letter)
    if (value === undefined) return null
    word = ((word << 6) | value) & 0xffff
    bits += 6
    if (bits < 8) continue
    bits -= 8
    bytes[at] = (word >> bits) & 255
    at += 1
  }
  return (word & ((1 << bits) - 1)) === 0 ? bytes : null
}
