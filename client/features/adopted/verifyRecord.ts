import { hashText } from '@tawafuq/domain/acts/course/hashText'
import { type AdoptedRecord, signedText } from '@tawafuq/domain/views/adoptedRecord'

/**
 * `valid`: text hash and signature agree, and the key is the published one. `key-unknown`: they agree, but the published
 * key could not be had. `unable`: this browser has no Ed25519, or the page does not stand in a secure context.
 */
export type Verdict = 'valid' | 'invalid' | 'hash-differs' | 'key-differs' | 'key-unknown' | 'unable'

/** Verifies an adopted record in the browser, from the record and the published key alone. */
export async function verifyRecord(record: AdoptedRecord, publishedKey: string | null): Promise<Verdict> {
  // Undefined outside a secure context, whatever the library types say.
  const subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle
  if (subtle === undefined) return 'unable'
  try {
    const key = await subtle.importKey('spki', bytesOf(record.publicKey), 'Ed25519', false, ['verify'])
    const message = new TextEncoder().encode(signedText(record))
    if (!(await subtle.verify('Ed25519', key, bytesOf(record.signature), message))) return 'invalid'
  } catch (fault) {
    // Anything else that is thrown here is a key or a signature that is none.
    return fault instanceof DOMException && fault.name === 'NotSupportedError' ? 'unable' : 'invalid'
  }
  if ((await textHashOf(record, subtle)) !== record.textHash) return 'hash-differs'
  if (publishedKey === null) return 'key-unknown'
  return publishedKey === record.publicKey ? 'valid' : 'key-differs'
}

async function textHashOf(record: AdoptedRecord, subtle: SubtleCrypto): Promise<string> {
  // hashText wants the hash at once and the browser gives it later: ask first which text it hashes.
  const prefixed = hashText(record.paragraphs, (text) => text)
  const text = prefixed.slice('sha256:'.length)
  const digest = new Uint8Array(await subtle.digest('SHA-256', new TextEncoder().encode(text)))
  return `sha256:${[...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
}
