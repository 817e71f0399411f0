/** Checkpoints (c2sp.org/tlog-checkpoint): the size and root of a log, as a note that its key signs. */
import { fromBase64, toBase64 } from './base64.ts'
import { utf8Bytes } from './bytes.ts'
import { hashBytes } from './hashOf.ts'
import type { LogCrypto, LogSigner } from './LogCrypto.ts'
import { isKeyName, type Note, type NoteSignature, printNote, readNote } from './note.ts'
import { isBy, type VerifierKey } from './verifierKey.ts'
import { wholeNumber } from './wholeNumber.ts'

export interface TreeHead {
  readonly origin: string
  readonly size: number
  readonly root: Uint8Array
}

/** A tree head, and the note that says it. Nothing of it is to be believed before its signatures are verified. */
export interface Checkpoint extends TreeHead {
  readonly note: Note
}

/** The three lines that are signed. */
export function printTreeHead({ origin, size, root }: TreeHead): string {
  return `${origin}\n${size}\n${toBase64(root)}\n`
}

/** Reads a checkpoint. Extension lines are let in, for other logs may have them; null for what is no checkpoint. */
export function readCheckpoint(text: string): Checkpoint | null {
  const note = readNote(text)
  if (note === null) return null
  const [origin = '', sizeLine = '', rootLine = '', ...extensions] = note.text.slice(0, -1).split('\n')
  const size = wholeNumber(sizeLine)
  const root = fromBase64(rootLine)
  if (!isKeyName(origin) || size === null || root?.length !== hashBytes || extensions.includes('')) return null
  return { origin, size, root, note }
}

export function printCheckpoint({ note }: Checkpoint): string {
  return printNote(note)
}

/** Signs a tree head. The caller answers for it that no inconsistent one was ever signed (rule VF8). */
export function signCheckpoint(head: TreeHead, key: VerifierKey, signer: LogSigner): Checkpoint {
  const text = printTreeHead(head)
  const signature = signer.sign(utf8Bytes(text))
  return { ...head, note: { text, signatures: [{ name: key.name, keyId: key.id, signature }] } }
}

/** The checkpoint with more lines of signature; a line that it has by the same key already is not added. */
export function addSignatures(checkpoint: Checkpoint, lines: readonly NoteSignature[]): Checkpoint {
  const known = new Set(checkpoint.note.signatures.map(lineKey))
  const more = lines.filter((line) => !known.has(lineKey(line)))
  return { ...checkpoint, note: { ...checkpoint.note, signatures: [...checkpoint.note.signatures, ...more] } }
}

/** `signed` by a key, `unsigned` by it, or `forged`: a line claims to be by it, and is not. */
export type SignedBy = 'signed' | 'unsigned' | 'forged'

/** Whether a log's key signed a note. Lines of other keys are passed over, as signed-note asks. */
export function signedByLog({ verify }: LogCrypto, { text, signatures }: Note, key: VerifierKey): SignedBy {
  const own = signatures.filter((line) => isBy(key, line))
  if (own.length === 0) return 'unsigned'
  const message = utf8Bytes(text)
  return own.every(({ signature }) => verify(key.key, message, signature)) ? 'signed' : 'forged'
}

function lineKey({ name, keyId }: NoteSignature): string {
  return `${name} ${keyId.join('.')}`
}
