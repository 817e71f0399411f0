/** One of the logs of this house, as it lies in the store. */
import { equalBytes } from '@tawafuq/log/bytes'
import { type Checkpoint, readCheckpoint } from '@tawafuq/log/checkpoint'
import { hashOfLeaf } from '@tawafuq/log/hashOf'
import type { LogCrypto } from '@tawafuq/log/LogCrypto'
import { growTree, type MerkleTree } from '@tawafuq/log/MerkleTree'
import { readVerifierKey, type VerifierKey } from '@tawafuq/log/verifierKey'
import type { LogFacts, PublicLogStore } from '../application/publicLog.ts'
import { otherTree } from './otherTree.ts'
import type { SignedHeads } from './signedHeads.ts'

/** Entries that are taken in, or read, at once. */
export const ENTRIES_AT_ONCE = 1_000

export interface OpenLog {
  readonly facts: LogFacts
  readonly key: VerifierKey
  readonly tree: MerkleTree
  readonly checkpoints: Checkpoint[]
}

/** Reads a log from its first entry. Throws where its key cannot be read. */
export async function openLog(
  { store, primitives }: { readonly store: PublicLogStore; readonly primitives: LogCrypto },
  facts: LogFacts,
): Promise<OpenLog> {
  const key = readVerifierKey(primitives, facts.verifierKey)
  if (key === null) throw new Error(`The log ${facts.origin} has no key that can be read.`)
  const tree = growTree(primitives)
  for (;;) {
    const entries = await store.entriesOf(facts.number, tree.size(), ENTRIES_AT_ONCE)
    for (const entry of entries) tree.append(hashOfLeaf(primitives, entry))
    if (entries.length < ENTRIES_AT_ONCE) break
  }
  const checkpoints = (await store.checkpointsOf(facts.number)).flatMap((text) => readCheckpoint(text) ?? [])
  return { facts, key, tree, checkpoints }
}

/** A tree that is smaller than what was signed, or another, would be a fork: throws StartRefusal (rule VF8). */
export function refuseOther({ facts, tree, checkpoints }: OpenLog, heads: SignedHeads): void {
  const kept = heads.last(facts.number)
  const signed = [
    ...(kept === null ? [] : [readHead(kept)]),
    ...checkpoints.map(({ origin, size, root }) => ({ origin, size, root })),
  ]
  const isOwn = signed.every(
    (head) =>
      head !== null &&
      head.origin === facts.origin &&
      head.size <= tree.size() &&
      equalBytes(head.root, tree.root(head.size)),
  )
  if (isOwn) return
  throw otherTree(facts.origin, tree.size(), Math.max(...signed.map((head) => head?.size ?? 0)))
}

/** What a head that was kept says; null for a text that is none. */
export function readHead(
  head: string,
): { readonly origin: string; readonly size: number; readonly root: Uint8Array } | null {
  // A head is the text of a checkpoint before it is signed.
  return readCheckpoint(`${head}\n\u2014 head AAAAAAAA\n`)
}
