import { randomInt } from 'node:crypto'

/** Letters and digits that nobody takes for another: no l, I, O, 0, and neither 1 nor the i that is read as one. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789'

/** Characters of a card's code: with this alphabet 49 random bits, which only a thief of years would guess. */
const CARD = 10
/** Characters of a meeting's code, which is no secret. */
const MEETING = 6
/** Digits of a PIN. */
const PIN = 8

/** A fresh code for a card, as it is printed: two groups of five. */
export function makeCardCode(): string {
  const code = drawn(CARD)
  return `${code.slice(0, 5)}-${code.slice(5)}`
}

/** A fresh code by which a meeting is named where a PIN is typed. */
export function makeMeetingCode(): string {
  return drawn(MEETING)
}

/** A fresh PIN. */
export function makePin(): string {
  return Array.from({ length: PIN }, () => randomInt(10)).join('')
}

/**
 * A code as it was meant, however it was typed: capitals, blanks and strokes between groups, and the digits of Arabic do
 * not matter.
 */
export function readTypedCode(typed: string): string {
  return typed
    .normalize('NFKC')
    .replaceAll(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '')
}

function drawn(length: number): string {
  return Array.from({ length }, () => letters[randomInt(letters.length)]).join('')
}
