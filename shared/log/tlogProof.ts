/** Proofs that can be checked offline (c2sp.org/tlog-proof): an index, a Merkle path, and the checkpoint that it leads to. */
import { fromBase64, toBase64 } from './base64.ts'
import { type Checkpoint, printCheckpoint, readCheckpoint } from './checkpoint.ts'
import { hashBytes } from './hashOf.ts'
import { MAX_PROOF_HASHES } from './proofs.ts'
import { wholeNumber } from './wholeNumber.ts'

const header = 'c2sp.org/tlog-proof@v1'

export interface TlogProof {
  readonly index: number
  readonly path: readonly Uint8Array[]
  readonly checkpoint: Checkpoint
}

export function printProof({ index, path, checkpoint }: TlogProof): string {
  return [header, `index ${index}`, ...path.map(toBase64), '', printCheckpoint(checkpoint)].join('\n')
}

/** Reads a proof; null for what is none. Extra data of others are let in and not looked at: nothing vouches for them. */
export function readProof(text: string): TlogProof | null {
  const cut = text.indexOf('\n\n')
  if (cut < 0) return null
  const [first, ...lines] = text.slice(0, cut).split('\n')
  const [extra, ...afterExtra] = lines
  const hasExtra = extra?.startsWith('extra ') === true
  if (hasExtra && fromBase64(extra.slice('extra '.length)) === null) return null
  const [indexLine = '', ...hashLines] = hasExtra ? afterExtra : lines
  const index = indexLine.startsWith('index ') ? wholeNumber(indexLine.slice('index '.length)) : null
  const checkpoint = readCheckpoint(text.slice(cut + 2))
  if (first !== header || index === null || checkpoint === null || hashLines.length > MAX_PROOF_HASHES) return null
  const path = hashLines.flatMap((line) => readHash(line) ?? [])
  return path.length === hashLines.length ? { index, path, checkpoint } : null
}

function readHash(line: string): readonly [Uint8Array] | null {
  const bytes = fromBase64(line)
  return bytes?.length === hashBytes ? [bytes] : null
}
