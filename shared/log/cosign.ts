/** Cosignatures (c2sp.org/tlog-cosignature, version 1): a witness has seen this tree, and none inconsistent with it, at a time. */
import { joinBytes, utf8Bytes } from './bytes.ts'
import type { LogCrypto, LogSigner } from './LogCrypto.ts'
import type { Note, NoteSignature } from './note.ts'
import { isBy, type VerifierKey } from './verifierKey.ts'

const timeBytes = 8
const signatureBytes = 64

/** The line by which a witness cosigns the text of a checkpoint at a time, in whole seconds since 1970. */
export function cosign(text: string, time: number, key: VerifierKey, signer: LogSigner): NoteSignature {
  const signature = joinBytes(printTime(time), signer.sign(cosignedMessage(text, time)))
  return { name: key.name, keyId: key.id, signature }
}

/** When a witness cosigned: its earliest time where it did so twice. `absent` without a line of its own; `forged` where one does not hold. */
export function cosignedAt(
  { verify }: LogCrypto,
  { text, signatures }: Note,
  key: VerifierKey,
): number | 'absent' | 'forged' {
  const own = signatures.filter((line) => isBy(key, line))
  const times: number[] = []
  for (const { signature } of own) {
    const time = readTime(signature)
    if (time === null) return 'forged'
    if (!verify(key.key, cosignedMessage(text, time), signature.slice(timeBytes))) return 'forged'
    times.push(time)
  }
  return times.length === 0 ? 'absent' : Math.min(...times)
}

function cosignedMessage(text: string, time: number): Uint8Array {
  return utf8Bytes(`cosignature/v1\ntime ${time}\n${text}`)
}

function printTime(time: number): Uint8Array {
  const bytes = new Uint8Array(timeBytes)
  new DataView(bytes.buffer).setBigUint64(0, BigInt(time))
  return bytes
}

function readTime(signature: Uint8Array): number | null {
  if (signature.length !== timeBytes + signatureBytes) return null
  const time = Number(new DataView(signature.slice(0, timeBytes).buffer).getBigUint64(0))
  return Number.isSafeInteger(time) ? time : null
}
