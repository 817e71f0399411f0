/** What a log asks of a witness, and what a witness answers (c2sp.org/tlog-witness, add-checkpoint). */
import { fromBase64, toBase64 } from './base64.ts'
import { equalBytes } from './bytes.ts'
import { type Checkpoint, printCheckpoint, readCheckpoint, signedByLog } from './checkpoint.ts'
import { hashBytes, hashOfEmptyTree } from './hashOf.ts'
import type { LogCrypto } from './LogCrypto.ts'
import { isConsistencyProof, MAX_PROOF_HASHES } from './proofs.ts'
import type { VerifierKey } from './verifierKey.ts'
import { wholeNumber } from './wholeNumber.ts'

export interface AddCheckpoint {
  /** The size that the witness cosigned last, as the log knows it. */
  readonly oldSize: number
  readonly proof: readonly Uint8Array[]
  readonly checkpoint: Checkpoint
}

export function printAddCheckpoint({ oldSize, proof, checkpoint }: AddCheckpoint): string {
  return [`old ${oldSize}`, ...proof.map(toBase64), '', printCheckpoint(checkpoint)].join('\n')
}

export function readAddCheckpoint(body: string): AddCheckpoint | null {
  const cut = body.indexOf('\n\n')
  if (cut < 0) return null
  const [oldLine = '', ...hashLines] = body.slice(0, cut).split('\n')
  const oldSize = oldLine.startsWith('old ') ? wholeNumber(oldLine.slice('old '.length)) : null
  const checkpoint = readCheckpoint(body.slice(cut + 2))
  if (oldSize === null || checkpoint === null || hashLines.length > MAX_PROOF_HASHES) return null
  const proof = hashLines.map(fromBase64)
  const isWhole = proof.every((hash) => hash?.length === hashBytes)
  return isWhole ? { oldSize, proof: proof.filter((hash) => hash !== null), checkpoint } : null
}

/** The tree of a log that a witness cosigned last; of none, that of no leaves. */
export interface WitnessedTree {
  readonly size: number
  readonly root: Uint8Array
}

export type WitnessAnswer =
  /** Not to be cosigned. `size` is what a witness tells with 409. */
  | { readonly status: 400 | 403 | 404 | 422 }
  | { readonly status: 409; readonly size: number }
  /** To be kept, durably, and only then cosigned. */
  | { readonly status: 200; readonly checkpoint: Checkpoint }

/** What a witness answers to a checkpoint: `keyOf` gives the key that it trusts for an origin, `lastOf` the tree that it cosigned last. */
export function validateAddCheckpoint(
  primitives: LogCrypto,
  body: string,
  keyOf: (origin: string) => VerifierKey | null,
  lastOf: (origin: string) => WitnessedTree | null,
): WitnessAnswer {
  const asked = readAddCheckpoint(body)
  if (asked === null) return { status: 400 }
  const { oldSize, proof, checkpoint } = asked
  const key = keyOf(checkpoint.origin)
  if (key === null) return { status: 404 }
  if (signedByLog(primitives, checkpoint.note, key) !== 'signed') return { status: 403 }
  if (oldSize > checkpoint.size) return { status: 400 }
  const last = lastOf(checkpoint.origin) ?? { size: 0, root: hashOfEmptyTree(primitives) }
  if (last.size !== oldSize) return { status: 409, size: last.size }
  if (checkpoint.size === 0 && !equalBytes(checkpoint.root, hashOfEmptyTree(primitives))) return { status: 422 }
  return isConsistencyProof(primitives, last, checkpoint, proof) ? { status: 200, checkpoint } : { status: 422 }
}
