/** Bundles: a sealed record with its proof in the log, and with what later entries say of it. */
import { asJson, canonicalJson } from '@tawafuq/domain/engine/canonicalJson'
import { isCorrigendum, type SealedRecord } from '@tawafuq/domain/views/corrigendumRecord'
import { toBase64 } from '@tawafuq/log/base64'
import { bundleFormat, type LoggedEntry } from '@tawafuq/log/bundle'
import type { LogCrypto } from '@tawafuq/log/LogCrypto'
import { hashOfRecord } from '@tawafuq/log/leaf'
import { printProof } from '@tawafuq/log/tlogProof'
import { printPolicy, type TrustPolicy } from '@tawafuq/log/trustPolicy'
import type { PublicLogStore } from '../application/publicLog.ts'
import { bundleCheckpoint } from './bundleCheckpoint.ts'
import type { NotedLeaf } from './notedLeaves.ts'
import type { OpenLog } from './openLog.ts'

interface BundleNeeds {
  readonly store: Pick<PublicLogStore, 'entriesOf' | 'placeOf'>
  readonly primitives: LogCrypto
  readonly logOf: (number: number) => OpenLog | undefined
  readonly noted: () => readonly NotedLeaf[]
  readonly policy: () => TrustPolicy
}

/** Makes the bundle of a record, as text; it is null for one that is in no log, or in none that is witnessed as is asked. */
export function makeBundles({ store, primitives, logOf, noted: leaves, policy }: BundleNeeds) {
  /** An entry of any log and its proof in the earliest checkpoint that was witnessed; null while none has it. */
  async function proved(number: number, place: number): Promise<LoggedEntry | null> {
    const log = logOf(number)
    const [entry] = await store.entriesOf(number, place, 1)
    const checkpoint = log && bundleCheckpoint(primitives, log.checkpoints, place, policy())
    if (log === undefined || entry === undefined || checkpoint == null) return null
    const path = log.tree.inclusion(place, checkpoint.size)
    return { entry: toBase64(entry), proof: printProof({ index: place, path, checkpoint }) }
  }

  return async function bundleOf(record: SealedRecord): Promise<string | null> {
    const noted = leaves()
    const recordHash = hashOfRecord(primitives, record)
    const at = await store.placeOf(recordHash)
    const own = at === null ? null : await proved(at.log, at.place)
    if (at === null || own === null) return null
    const original = isCorrigendum(record) ? record.corrects : recordHash
    const isLater = ({ log, place }: NotedLeaf): boolean => log > at.log || (log === at.log && place > at.place)
    const isOfKey = ({ leaf }: NotedLeaf): boolean =>
      leaf.kind === 'key-compromised' && leaf.publicKey === record.publicKey
    const isDeclared = noted.some(isOfKey)
    const later = noted.filter((one) => {
      const { leaf } = one
      if (leaf.kind === 'corrigendum') return leaf.corrects === original && isLater(one)
      // How the root key came about that declared it is told with it.
      return isDeclared && (isOfKey(one) || (leaf.kind === 'key-added' && leaf.role === 'root'))
    })
    const history = await Promise.all(later.map(({ log, place }) => proved(log, place)))
    const bundle = {
      format: bundleFormat,
      record,
      ...own,
      history: history.filter((one) => one !== null),
      policy: printPolicy(withoutUrls(policy())),
    }
    return canonicalJson(asJson(bundle))
  }
}

/** In a bundle where a witness can be asked says nothing. */
function withoutUrls(policy: TrustPolicy): TrustPolicy {
  return { ...policy, witnesses: policy.witnesses.map(({ alias, key }) => ({ alias, key })) }
}
