import { printAddCheckpoint } from '@tawafuq/log/addCheckpoint'
import type { Checkpoint } from '@tawafuq/log/checkpoint'
import { cosignedAt } from '@tawafuq/log/cosign'
import type { LogCrypto } from '@tawafuq/log/LogCrypto'
import type { MerkleTree } from '@tawafuq/log/MerkleTree'
import { type NoteSignature, readSignatureLines } from '@tawafuq/log/note'
import type { PolicyWitness } from '@tawafuq/log/trustPolicy'
import { isBy } from '@tawafuq/log/verifierKey'
import { wholeNumber } from '@tawafuq/log/wholeNumber'

/** Milliseconds that a witness is waited for; and bytes of its answer that are read. */
export const witnessLimits = { milliseconds: 5_000, answerBytes: 16_384 } as const

/** Posts to a witness; the answer's status and text. Rejects where there is none in time. */
export type PostToWitness = (url: string, body: string) => Promise<{ readonly status: number; readonly text: string }>

/**
 * Asks a witness for its cosignature on a checkpoint, from the size that it is thought to have seen; where it says that it
 * has seen another, once more from that one. Null where it gives none that holds. `seen` is what it has seen, where it told.
 */
export async function askWitness(
  primitives: LogCrypto,
  post: PostToWitness,
  { key, url }: PolicyWitness,
  tree: MerkleTree,
  checkpoint: Checkpoint,
  knownSize: number,
): Promise<{ readonly line: NoteSignature | null; readonly seen: number | null }> {
  if (url === undefined) return { line: null, seen: null }
  const address = `${url.replace(/\/$/, '')}/add-checkpoint`
  let oldSize = Math.min(knownSize, checkpoint.size)
  for (let attempt = 0; attempt < 2; attempt += 1) {
    const proof = oldSize === 0 ? [] : tree.consistency(oldSize, checkpoint.size)
    const { status, text } = await post(address, printAddCheckpoint({ oldSize, proof, checkpoint }))
    if (status === 200) {
      const line = readSignatureLines(text)?.find((one) => isBy(key, one)) ?? null
      const isGood =
        line !== null && typeof cosignedAt(primitives, { ...checkpoint.note, signatures: [line] }, key) === 'number'
      return { line: isGood ? line : null, seen: isGood ? checkpoint.size : null }
    }
    const seen = status === 409 ? wholeNumber(text.trim()) : null
    // It has seen more than this log has: somebody has signed for this log what is not here.
    if (seen === null || seen > checkpoint.size) return { line: null, seen }
    oldSize = seen
  }
  return { line: null, seen: null }
}

/** Posts over the network, as a witness is asked. */
export const postToWitness: PostToWitness = async (url, body) => {
  const answer = await fetch(url, {
    method: 'POST',
    body,
    redirect: 'error',
    signal: AbortSignal.timeout(witnessLimits.milliseconds),
  })
  return { status: answer.status, text: (await answer.text()).slice(0, witnessLimits.answerBytes) }
}
