/**
 * An adopted record, or a corrigendum of one, checked from itself alone: that it is one, that its text has its hash, that its
 * key has signed it (rule AD5).
 */
import { hashText } from '@tawafuq/domain/acts/course/hashText'
import type { Bilingual } from '@tawafuq/domain/acts/meeting/meeting'
import { adoptedFormat, signedText } from '@tawafuq/domain/views/adoptedRecord'
import { corrigendumFormat, isCorrigendum, type SealedRecord } from '@tawafuq/domain/views/corrigendumRecord'
import { fromBase64 } from './base64.ts'
import { bytesToHex, utf8Bytes } from './bytes.ts'
import type { LogCrypto } from './LogCrypto.ts'
import { keyOfPublicKey } from './publicKeys.ts'
import { readRecord } from './readRecord.ts'
import { verifyingWords } from './verifyingWords.ts'

export type CheckName = 'format' | 'shape' | 'text' | 'key' | 'signature' | 'published-key'

export interface RecordCheck {
  readonly name: CheckName
  readonly passed: boolean
  readonly sentence: Required<Bilingual>
}

export interface CheckedRecord {
  readonly checks: readonly RecordCheck[]
  /** The record, where the file is one in shape; whether it holds, the checks say. */
  readonly record: SealedRecord | null
}

/** Checks a value that was read strictly. Where it is no record, the one check says why. */
export function checkRecord(primitives: LogCrypto, value: unknown): CheckedRecord {
  const format = formatOf(value)
  if (format !== adoptedFormat && format !== corrigendumFormat) return failed('format', verifyingWords.format.failed)
  const read = readRecord(value, format)
  if (!read.ok) return failed('shape', verifyingWords.shape.failed(read.path))
  const { record } = read
  const key = keyOfPublicKey(record.publicKey)
  const sha256 = (text: string): string => bytesToHex(primitives.sha256(utf8Bytes(text)))
  const checks: RecordCheck[] = [
    {
      name: 'format',
      passed: true,
      sentence: isCorrigendum(record) ? verifyingWords.format.corrigendum : verifyingWords.format.passed,
    },
    { name: 'shape', passed: true, sentence: verifyingWords.shape.passed },
    // A corrigendum says what the whole text comes to, and does not carry it.
    ...(isCorrigendum(record)
      ? []
      : [recordCheck('text', hashText(record.paragraphs, sha256) === record.textHash, verifyingWords.text)]),
    recordCheck('key', key !== null, verifyingWords.key),
    recordCheck('signature', key !== null && isSigned(primitives, record, key), verifyingWords.signature),
  ]
  return { checks, record }
}

export function recordCheck(
  name: CheckName,
  passed: boolean,
  words: { readonly passed: Required<Bilingual>; readonly failed: Required<Bilingual> },
): RecordCheck {
  return { name, passed, sentence: passed ? words.passed : words.failed }
}

function isSigned({ verify }: LogCrypto, record: SealedRecord, key: Uint8Array): boolean {
  const signature = fromBase64(record.signature)
  return signature?.length === 64 && verify(key, utf8Bytes(signedText(record)), signature)
}

function formatOf(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || !('format' in value)) return null
  return typeof value.format === 'string' ? value.format : null
}

function failed(name: CheckName, sentence: Required<Bilingual>): CheckedRecord {
  return { checks: [{ name, passed: false, sentence }], record: null }
}
