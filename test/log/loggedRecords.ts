/** A log with records in it, its witnesses, and bundles of them, made with the house's own code. */
import { asJson, canonicalJson } from '@tawafuq/domain/engine/canonicalJson'
import type { AdoptedRecord } from '@tawafuq/domain/views/adoptedRecord'
import { toBase64 } from '@tawafuq/log/base64'
import { type Bundle, bundleFormat } from '@tawafuq/log/bundle'
import { addSignatures, type Checkpoint, signCheckpoint } from '@tawafuq/log/checkpoint'
import type { Trust } from '@tawafuq/log/climbLadder'
import { cosign } from '@tawafuq/log/cosign'
import { hashOfLeaf } from '@tawafuq/log/hashOf'
import type { LogSigner } from '@tawafuq/log/LogCrypto'
import { hashOfRecord, type Leaf, leafFormat, printLeaf } from '@tawafuq/log/leaf'
import { growTree } from '@tawafuq/log/MerkleTree'
import { signerOf } from '@tawafuq/log/publicKeys'
import { printProof } from '@tawafuq/log/tlogProof'
import { printPolicy, thresholdPolicy } from '@tawafuq/log/trustPolicy'
import { nameKey } from '@tawafuq/log/verifierKey'
import { nodeCrypto } from '@tawafuq/server/identity/nodeCrypto'
import { freshSigner } from './freshSigner.ts'

export const origin = 'room.example/log/1'
export const witnessedAt = 1_790_000_000

export function adoptedLeaf(record: AdoptedRecord, symbol: string): Leaf {
  return {
    at: '2026-09-21T10:00:00.000Z',
    format: leafFormat,
    kind: 'adopted',
    record: hashOfRecord(nodeCrypto, record),
    signer: signerOf(nodeCrypto, record.publicKey),
    symbol,
    textHash: record.textHash,
  }
}

/** A log of these leaves, with three witnesses of whom two are asked for. */
export function makeLog(leaves: readonly Leaf[]) {
  const entries = leaves.map(printLeaf)
  const tree = growTree(
    nodeCrypto,
    entries.map((entry) => hashOfLeaf(nodeCrypto, entry)),
  )
  const logSigner = freshSigner()
  const logKey = nameKey(nodeCrypto, origin, 'note', logSigner.publicKey)
  const witnesses = [1, 2, 3].map((number) => {
    const signer: LogSigner = freshSigner()
    return { signer, key: nameKey(nodeCrypto, `witness.example/w${number}`, 'cosignature', signer.publicKey) }
  })
  const policy = thresholdPolicy(
    [{ key: logKey }],
    witnesses.map(({ key }) => ({ key })),
    2,
  )

  /** A checkpoint, cosigned by so many of the witnesses. */
  const checkpointAt = (size: number, cosigned: number, time = witnessedAt): Checkpoint => {
    const checkpoint = signCheckpoint({ origin, size, root: tree.root(size) }, logKey, logSigner)
    const lines = witnesses.slice(0, cosigned).map(({ key, signer }) => cosign(checkpoint.note.text, time, key, signer))
    return addSignatures(checkpoint, lines)
  }
  const proofOf = (index: number, checkpoint: Checkpoint): string =>
    printProof({ index, path: tree.inclusion(index, checkpoint.size), checkpoint })
  const entryOf = (index: number, checkpoint: Checkpoint) => ({
    entry: toBase64(entries[index] ?? new Uint8Array(0)),
    proof: proofOf(index, checkpoint),
  })
  const bundleOf = (
    record: AdoptedRecord,
    index: number,
    checkpoint = checkpointAt(entries.length, 2),
    history: Bundle['history'] = [],
  ): Bundle<AdoptedRecord> => ({
    format: bundleFormat,
    record,
    ...entryOf(index, checkpoint),
    history,
    policy: printPolicy(policy),
  })
  return { tree, logKey, logSigner, witnesses, policy, checkpointAt, entryOf, bundleOf }
}

/** The file of a bundle. */
export function printBundle(bundle: Bundle): string {
  return canonicalJson(asJson(bundle))
}

export function trustIn(log: ReturnType<typeof makeLog>, recordKey: string, rootKeys: readonly string[] = []): Trust {
  return { recordKeys: [recordKey], rootKeys, policy: log.policy, now: witnessedAt + 86_400 * 365 }
}
