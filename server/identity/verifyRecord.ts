import { createPublicKey } from 'node:crypto'
import type { Bilingual } from '@tawafuq/domain/acts/meeting/meeting'
import type { SealedRecord } from '@tawafuq/domain/views/corrigendumRecord'
import { fromBase64 } from '@tawafuq/log/base64'
import { textOfBytes } from '@tawafuq/log/bytes'
import { checkRecord, type RecordCheck, recordCheck } from '@tawafuq/log/checkRecord'
import { keyOfPublicKey } from '@tawafuq/log/publicKeys'
import { readStrictJson, type StrictJsonFault } from '@tawafuq/log/readStrictJson'
import { verifyingWords } from '@tawafuq/log/verifyingWords'
import { nodeCrypto } from './nodeCrypto.ts'

/** The largest file that is read, in bytes. */
export const MAX_RECORD_BYTES = 32 * 1024 * 1024

export type Verdict =
  | {
      readonly verdict: 'valid' | 'invalid'
      readonly checks: readonly RecordCheck[]
      readonly record: SealedRecord | null
    }
  | Unreadable

export interface Unreadable {
  readonly verdict: 'unreadable'
  readonly sentence: Required<Bilingual>
}

/**
 * Verifies an adopted record from its file's bytes alone: that it is one, that its text has the hash it states, and that
 * the key it carries has signed everything in it; and, where the published key is given, that it is that key (rule AD5).
 * Without the published key a valid record says only that it has not been changed since whoever holds its key sealed it.
 */
export function verifyRecord(file: Uint8Array, publishedKey: string | null = null): Verdict {
  const json = readSealedFile(file)
  if ('verdict' in json) return json
  const { checks, record } = checkRecord(nodeCrypto, json.value)
  const compared =
    publishedKey === null || record === null
      ? []
      : [recordCheck('published-key', record.publicKey === publishedKey, verifyingWords.publishedKey)]
  const all = [...checks, ...compared]
  return { verdict: all.every(({ passed }) => passed) ? 'valid' : 'invalid', checks: all, record }
}

/** The JSON of a file, read strictly, or why it cannot be. */
export function readSealedFile(file: Uint8Array): { readonly value: unknown } | Unreadable {
  const text = textOfBytes(file)
  if (text === null) return unreadable('not-utf8')
  // A mark of byte order before a file of JSON says nothing.
  const json = readStrictJson(text.startsWith('\uFEFF') ? text.slice(1) : text)
  return json.ok ? { value: json.value } : unreadable(json.why)
}

/** Whether a text is the base64 SPKI DER of an Ed25519 key, in its one spelling, and of a point that Node takes. */
export function isEd25519Key(publicKey: string): boolean {
  const der = fromBase64(publicKey)
  if (der === null || keyOfPublicKey(publicKey) === null) return false
  try {
    return createPublicKey({ key: Buffer.from(der), format: 'der', type: 'spki' }).asymmetricKeyType === 'ed25519'
  } catch {
    return false
  }
}

function unreadable(why: StrictJsonFault | 'not-utf8'): Unreadable {
  return { verdict: 'unreadable', sentence: verifyingWords.unreadable[why] }
}
