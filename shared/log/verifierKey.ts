/** Verifier keys (c2sp.org/signed-note, "vkey"): `name+hex id+base64(type ‖ key)`. */
import { fromBase64, toBase64 } from './base64.ts'
import { bytesToHex, equalBytes, joinBytes, utf8Bytes } from './bytes.ts'
import type { LogCrypto } from './LogCrypto.ts'
import { isKeyName, type NoteSignature } from './note.ts'

/** Types of signatures: Ed25519 over a note, and the timestamped cosignature of a witness. */
export const signatureTypes = { note: 0x01, cosignature: 0x04 } as const

export type SignatureType = keyof typeof signatureTypes

export interface VerifierKey {
  readonly name: string
  readonly type: SignatureType
  /** 32 bytes of Ed25519. */
  readonly key: Uint8Array
  readonly id: Uint8Array
}

const keyBytes = 32

type Hashing = Pick<LogCrypto, 'sha256'>

/** The key of a name and a type, with the id that follows from them: the first four bytes of SHA-256 of name, newline, type and key. */
export function nameKey({ sha256 }: Hashing, name: string, type: SignatureType, key: Uint8Array): VerifierKey {
  const named = joinBytes(utf8Bytes(`${name}\n`), Uint8Array.of(signatureTypes[type]), key)
  return { name, type, key, id: sha256(named).slice(0, 4) }
}

export function printVerifierKey({ name, type, key, id }: VerifierKey): string {
  return `${name}+${bytesToHex(id)}+${toBase64(joinBytes(Uint8Array.of(signatureTypes[type]), key))}`
}

/** Reads a vkey of the types known here, whose id is the one that follows; null for any other text. */
export function readVerifierKey(primitives: Hashing, text: string): VerifierKey | null {
  const [name = '', hex = '', ...rest] = text.split('+')
  // Base 64 has plus signs of its own.
  const bytes = fromBase64(rest.join('+'))
  if (!isKeyName(name) || bytes === null || bytes.length !== 1 + keyBytes) return null
  const type = (['note', 'cosignature'] as const).find((one) => signatureTypes[one] === bytes[0])
  if (type === undefined) return null
  const key = nameKey(primitives, name, type, bytes.slice(1))
  return bytesToHex(key.id) === hex ? key : null
}

/** Whether a line claims to be by a key: name and id are both the key's. */
export function isBy({ name, id }: VerifierKey, line: NoteSignature): boolean {
  return line.name === name && equalBytes(line.keyId, id)
}
