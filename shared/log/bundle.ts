/** One file that says everything of an adopted text: record, entry, proof, what came after, and a hint whom to trust. */
import { fromBase64 } from './base64.ts'
import { type Leaf, readLeaf } from './leaf.ts'
import { readProof, type TlogProof } from './tlogProof.ts'

export const bundleFormat = 'tawafuq.bundle/1'

/** Entries of history that are read at most. */
export const MAX_HISTORY = 256

export interface LoggedEntry {
  /** Base 64 of the entry's bytes. */
  readonly entry: string
  /** The proof's text. */
  readonly proof: string
}

/** The bundle as it stands in its file. */
export interface Bundle<Record_ = unknown> extends LoggedEntry {
  readonly format: typeof bundleFormat
  readonly record: Record_
  readonly history: readonly LoggedEntry[]
  /** A hint: whoever verifies trusts a policy that they have from elsewhere. */
  readonly policy: string
}

/** An entry that was read, and the proof of it. */
export interface ReadEntry {
  readonly bytes: Uint8Array
  readonly leaf: Leaf
  readonly proof: TlogProof
}

export function isBundle(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'format' in value && value.format === bundleFormat
}

/** Reads a value as a bundle of exactly these parts; null where one is missing, strange or of another kind. */
export function readBundle(value: unknown): Bundle | null {
  if (typeof value !== 'object' || value === null) return null
  const members = new Map<string, unknown>(Object.entries(value))
  const history = members.get('history')
  const isWhole =
    members.size === 6 &&
    members.get('format') === bundleFormat &&
    typeof members.get('record') === 'object' &&
    isLoggedEntry(value, 6) &&
    typeof members.get('policy') === 'string' &&
    Array.isArray(history) &&
    history.length <= MAX_HISTORY &&
    history.every((entry: unknown) => isLoggedEntry(entry, 2))
  return isWhole ? (value as Bundle) : null
}

/** The entry and its proof, each read strictly; the name of the part that is none. */
export function readEntry({ entry, proof }: LoggedEntry): ReadEntry | 'entry' | 'proof' {
  const bytes = fromBase64(entry)
  const leaf = bytes === null ? null : readLeaf(bytes)
  if (bytes === null || leaf === null) return 'entry'
  const read = readProof(proof)
  return read === null ? 'proof' : { bytes, leaf, proof: read }
}

function isLoggedEntry(value: unknown, members: number): boolean {
  if (typeof value !== 'object' || value === null || Object.keys(value).length !== members) return false
  const { entry, proof } = value as Partial<Record<keyof LoggedEntry, unknown>>
  return typeof entry === 'string' && typeof proof === 'string'
}
