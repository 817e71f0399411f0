import { createHash, createPublicKey, type KeyObject, verify } from 'node:crypto'
import { hashText } from '@tawafuq/domain/acts/course/hashText'
import type { Bilingual } from '@tawafuq/domain/acts/meeting/meeting'
import { type AdoptedRecord, adoptedFormat, signedText } from '@tawafuq/domain/views/adoptedRecord'
import { readRecord } from './readRecord.ts'
import { readStrictJson, type StrictJsonFault } from './readStrictJson.ts'
import { verifyingWords } from './verifyingWords.ts'

/** The largest file that is read, in bytes. */
export const MAX_RECORD_BYTES = 32 * 1024 * 1024

export type CheckName = 'format' | 'shape' | 'text' | 'key' | 'signature' | 'published-key'

export interface RecordCheck {
  readonly name: CheckName
  readonly passed: boolean
  readonly sentence: Required<Bilingual>
}

export type Verdict =
  | {
      readonly verdict: 'valid' | 'invalid'
      readonly checks: readonly RecordCheck[]
      readonly record: AdoptedRecord | null
    }
  | { readonly verdict: 'unreadable'; readonly sentence: Required<Bilingual> }

const ED25519_SIGNATURE_BYTES = 64

/**
 * Verifies an adopted record from its file's bytes alone: that it is one, that its text has the hash it states, and that
 * the key it carries has signed everything in it; and, where the published key is given, that it is that key (rule AD5).
 * Without the published key a valid record says only that it has not been changed since whoever holds its key sealed it.
 */
export function verifyRecord(file: Uint8Array, publishedKey: string | null = null): Verdict {
  const text = utf8(file)
  if (text === null) return unreadable('not-utf8')
  const json = readStrictJson(text)
  if (!json.ok) return unreadable(json.why)

  if (formatOf(json.value) !== adoptedFormat) return failed('format', verifyingWords.format.failed)
  const read = readRecord(json.value)
  if (!read.ok) return failed('shape', verifyingWords.shape.failed(read.path))

  const { record } = read
  const key = ed25519Key(record.publicKey)
  const checks: RecordCheck[] = [
    { name: 'format', passed: true, sentence: verifyingWords.format.passed },
    { name: 'shape', passed: true, sentence: verifyingWords.shape.passed },
    check('text', hashText(record.paragraphs, sha256) === record.textHash, verifyingWords.text),
    check('key', key !== null, verifyingWords.key),
    check('signature', key !== null && isSigned(record, key), verifyingWords.signature),
    ...(publishedKey === null
      ? []
      : [check('published-key', record.publicKey === publishedKey, verifyingWords.publishedKey)]),
  ]
  return { verdict: checks.every(({ passed }) => passed) ? 'valid' : 'invalid', checks, record }
}

/** The Ed25519 key of a base64 SPKI DER in its one spelling, or null. */
export function ed25519Key(publicKey: string): KeyObject | null {
  const der = plainBase64(publicKey)
  if (der === null) return null
  try {
    const key = createPublicKey({ key: der, format: 'der', type: 'spki' })
    return key.asymmetricKeyType === 'ed25519' && key.export({ format: 'der', type: 'spki' }).equals(der) ? key : null
  } catch {
    return null
  }
}

function isSigned(record: AdoptedRecord, key: KeyObject): boolean {
  const signature = plainBase64(record.signature)
  if (signature?.length !== ED25519_SIGNATURE_BYTES) return false
  return verify(null, Buffer.from(signedText(record), 'utf8'), key, signature)
}

/** The bytes of base64 in its one canonical spelling: another spelling of the same bytes would be a change not found. */
function plainBase64(text: string): Buffer | null {
  const bytes = Buffer.from(text, 'base64')
  return bytes.toString('base64') === text ? bytes : null
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}

function utf8(file: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(file)
  } catch {
    return null
  }
}

function formatOf(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || !('format' in value)) return null
  return typeof value.format === 'string' ? value.format : null
}

interface CheckWords {
  readonly passed: Required<Bilingual>
  readonly failed: Required<Bilingual>
}

function check(name: CheckName, passed: boolean, words: CheckWords): RecordCheck {
  return { name, passed, sentence: passed ? words.passed : words.failed }
}

function failed(name: CheckName, sentence: Required<Bilingual>): Verdict {
  return { verdict: 'invalid', checks: [{ name, passed: false, sentence }], record: null }
}

function unreadable(why: StrictJsonFault | 'not-utf8'): Verdict {
  return { verdict: 'unreadable', sentence: verifyingWords.unreadable[why] }
}
