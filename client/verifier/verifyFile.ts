import type { Bilingual } from '@tawafuq/domain/acts/meeting/meeting'
import { textOfBytes } from '@tawafuq/log/bytes'
import { climbLadder, type Ladder } from '@tawafuq/log/climbLadder'
import type { LogCrypto } from '@tawafuq/log/LogCrypto'
import { keyOfPublicKey } from '@tawafuq/log/publicKeys'
import { readStrictJson } from '@tawafuq/log/readStrictJson'
import { readPolicy } from '@tawafuq/log/trustPolicy'
import { verifyingWords } from '@tawafuq/log/verifyingWords'

/** The largest file that is read, in bytes: as the server and the program have it. */
const MAX_FILE_BYTES = 32 * 1024 * 1024
const BYTES_PER_MIB = 1024 * 1024

/** What the reader of the page trusts, as it is typed or was laid into the page. */
export interface GivenTrust {
  /** Published keys that seal records, in whatever text; blank compares with none. */
  readonly recordKeys: string
  readonly rootKeys: string
  /** A policy (c2sp.org/tlog-policy); blank trusts no log. */
  readonly policy: string
}

export type Verified =
  | { readonly read: true; readonly ladder: Ladder }
  | { readonly read: false; readonly sentence: Required<Bilingual> }

/** Base 64 of the SPKI DER of Ed25519, wherever it stands in a text. */
const SPKI = /MCowBQYDK2VwAyEA[A-Za-z0-9+/]{43}=/g

/** Verifies a file on the reader's device, as `npm run verify` does (rules VF1, VF2, VF20). `now` in seconds since 1970. */
export function verifyFile(primitives: LogCrypto, file: Uint8Array, given: GivenTrust, now: number): Verified {
  if (file.length > MAX_FILE_BYTES) return unread(verifyingWords.tooLarge(MAX_FILE_BYTES / BYTES_PER_MIB))
  const text = textOfBytes(file)
  if (text === null) return unread(verifyingWords.unreadable['not-utf8'])
  const json = readStrictJson(text.startsWith('\uFEFF') ? text.slice(1) : text)
  if (!json.ok) return unread(verifyingWords.unreadable[json.why])
  const recordKeys = keysIn(given.recordKeys)
  const policy = policyIn(primitives, given.policy)
  if (recordKeys === 'none' || policy === 'none') {
    return unread(recordKeys === 'none' ? verifyingWords.strangeKeys : verifyingWords.strangePolicy)
  }
  const rootKeys = keysIn(given.rootKeys)
  if (rootKeys === 'none') return unread(verifyingWords.strangeKeys)
  return {
    read: true,
    ladder: climbLadder(primitives, json.value, { recordKeys, rootKeys: rootKeys ?? [], policy, now }),
  }
}

/** The keys in a text; null for a blank one, `none` where something is written and no key is in it. */
function keysIn(text: string): readonly string[] | null | 'none' {
  if (text.trim() === '') return null
  const found = [...text.matchAll(SPKI)].map(([key]) => key).filter((key) => keyOfPublicKey(key) !== null)
  return found.length === 0 ? 'none' : found
}

function policyIn(primitives: LogCrypto, text: string): ReturnType<typeof readPolicy> | 'none' {
  if (text.trim() === '') return null
  // A field of a page ends its lines as its system does, and its last one not at all.
  const lines = `${text.replaceAll('\r\n', '\n').trimEnd()}\n`
  return readPolicy(primitives, lines) ?? 'none'
}

function unread(sentence: Required<Bilingual>): Verified {
  return { read: false, sentence }
}
