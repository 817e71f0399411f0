/** Notes as C2SP signs them (c2sp.org/signed-note): a text, a blank line, and a line for each signature. */
import { fromBase64, toBase64 } from './base64.ts'
import { joinBytes } from './bytes.ts'

/** Characters of a note at most, and signatures on it: a thousand lines are no note but an attempt to make the reader work. */
export const noteLimits = { characters: 262_144, signatures: 64 } as const

const keyIdBytes = 4

/** One line of signature. Who it is by says nothing yet: a name and an id are anybody's to write. */
export interface NoteSignature {
  readonly name: string
  readonly keyId: Uint8Array
  readonly signature: Uint8Array
}

export interface Note {
  /** With the newline at its end. */
  readonly text: string
  readonly signatures: readonly NoteSignature[]
}

/** Reads a note; null for whatever is none, a second spelling of one included. */
export function readNote(note: string): Note | null {
  if (note.length > noteLimits.characters || hasControl(note)) return null
  const cut = note.lastIndexOf('\n\n')
  if (cut < 0 || !note.endsWith('\n')) return null
  const text = note.slice(0, cut + 1)
  const lines = note.slice(cut + 2, -1).split('\n')
  if (lines.length > noteLimits.signatures) return null
  const signatures = lines.flatMap((line) => readSignatureLine(line) ?? [])
  return signatures.length === lines.length ? { text, signatures } : null
}

/** The signatures of lines alone, as a witness answers with them; null where a line is none. */
export function readSignatureLines(lines: string): readonly NoteSignature[] | null {
  return readNote(`-\n\n${lines}`)?.signatures ?? null
}

export function printNote({ text, signatures }: Note): string {
  return `${text}\n${signatures.map(printSignatureLine).join('')}`
}

/** `— name base64(id ‖ signature)`, with its newline. */
export function printSignatureLine({ name, keyId, signature }: NoteSignature): string {
  return `\u2014 ${name} ${toBase64(joinBytes(keyId, signature))}\n`
}

function readSignatureLine(line: string): NoteSignature | null {
  const [dash, name = '', base64 = '', ...more] = line.split(' ')
  const bytes = fromBase64(base64)
  if (dash !== '\u2014' || more.length > 0 || !isKeyName(name) || bytes === null) return null
  if (bytes.length <= keyIdBytes) return null
  return { name, keyId: bytes.slice(0, keyIdBytes), signature: bytes.slice(keyIdBytes) }
}

/** Key names are not empty and hold neither Unicode spaces nor a plus sign. */
export function isKeyName(name: string): boolean {
  return name !== '' && !/[\p{White_Space}+]/u.test(name) && !hasControl(name)
}

function hasControl(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return /[\u0000-\u0009\u000B-\u001F]/.test(text) || !text.isWellFormed()
}
