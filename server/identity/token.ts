import { createHash, randomBytes } from 'node:crypto'
import { makeCardCode, makePin, readTypedCode } from './typedCode.ts'

const TOKEN_BYTES = 32

/** Longer words than this are no tokens of ours, in characters; they are not even hashed. */
export const MAX_TOKEN_LENGTH = 256

/** A fresh token of 256 random bits, in base64url: for join links and for sessions. */
export function makeToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url')
}

/**
 * Hex SHA-256 of a token: the only form in which one is stored. Tokens are looked up and compared by this hash alone,
 * so that the time it takes tells nothing about the token (rule ID1).
 */
export function hashToken(token: string): string {
  return createHash('sha256').update(token, 'utf8').digest('hex')
}

/** A fresh join token, and the hash by which it is stored. */
export function makeJoinToken(): { readonly token: string; readonly hash: string } {
  const token = makeToken()
  return { token, hash: hashToken(token) }
}

/** A fresh card code as it is printed, and the hash by which it is stored. */
export function makeCard(): { readonly code: string; readonly hash: string } {
  const code = makeCardCode()
  return { code, hash: hashCard(code) }
}

/** The hash of a card's code, however it was typed. */
export function hashCard(code: string): string {
  return hashToken(`card:${readTypedCode(code)}`)
}

/** A fresh PIN for the meeting of a code, and the hash by which it is stored. */
export function makeMeetingPin(meetingCode: string): { readonly pin: string; readonly hash: string } {
  const pin = makePin()
  return { pin, hash: hashPin(meetingCode, pin) }
}

/** The hash of a PIN in the meeting of a code, however both were typed. */
export function hashPin(meetingCode: string, pin: string): string {
  return hashToken(`pin:${readTypedCode(meetingCode)}:${readTypedCode(pin)}`)
}
