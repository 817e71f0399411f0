/** What entries of the logs say of keys, and of other entries. */
import { equalBytes } from '@tawafuq/log/bytes'
import { foldKeys, type KeyEntry, type ToldKeys } from '@tawafuq/log/keyEntries'
import type { LogCrypto } from '@tawafuq/log/LogCrypto'
import {
  type AdoptedLeaf,
  type CarriedOverLeaf,
  type ConsultationLeaf,
  type Leaf,
  type LedgerHeadLeaf,
  printLeaf,
  readLeaf,
} from '@tawafuq/log/leaf'
import type { PublishedKeys } from '../application/publicLog.ts'

/** A leaf that says something of others, and where it lies. */
export interface NotedLeaf {
  readonly leaf: Exclude<Leaf, AdoptedLeaf | ConsultationLeaf | LedgerHeadLeaf | CarriedOverLeaf>
  readonly log: number
  readonly place: number
}

export interface NotedLeaves {
  /** Takes in entries of a log, the first of which lies at `from`. Entries of other kinds are passed over. */
  readonly note: (log: number, from: number, entries: readonly Uint8Array[]) => void
  readonly all: () => readonly NotedLeaf[]
  /** The keys as the entries tell of them, in the order of the logs. */
  readonly keys: () => ToldKeys
  /** Whether an entry of a key is in a log already. */
  readonly isTaken: (entry: KeyEntry) => boolean
  /** Keys for whoever verifies; `recordKeys` are those that seal records, the one in use first. */
  readonly published: (recordKeys: readonly string[], now: string) => Pick<PublishedKeys, 'record' | 'root'>
}

export function makeNotedLeaves(primitives: LogCrypto): NotedLeaves {
  let noted: readonly NotedLeaf[] = []
  let told: ToldKeys | null = null

  function keys(): ToldKeys {
    const inOrder = noted.toSorted((one, other) => one.log - other.log || one.place - other.place)
    told ??= foldKeys(
      primitives,
      inOrder.flatMap(({ leaf }) => (leaf.kind === 'corrigendum' ? [] : [leaf])),
    )
    return told
  }

  return {
    keys,
    all: () => noted,
    isTaken(entry) {
      const own = printLeaf(entry)
      return noted.some(({ leaf }) => equalBytes(printLeaf(leaf), own))
    },
    note(log, from, entries) {
      const found = entries.flatMap((entry, at): readonly NotedLeaf[] => {
        const leaf = readLeaf(entry)
        switch (leaf?.kind) {
          case 'key-added':
          case 'key-retired':
          case 'key-compromised':
          case 'corrigendum':
            return [{ leaf, log, place: from + at }]
          default:
            return []
        }
      })
      if (found.length === 0) return
      noted = [...noted, ...found]
      told = null
    },
    published(recordKeys, now) {
      const added = noted.flatMap(({ leaf }) => (leaf.kind === 'key-added' ? [leaf] : []))
      const { record, root } = keys()
      const published = recordKeys.map((publicKey, at) => {
        const own = record.find((one) => one.publicKey === publicKey)
        const since = added.find((leaf) => leaf.publicKey === publicKey)?.at ?? now
        const next = at === 0 ? undefined : added.find((leaf) => leaf.publicKey === recordKeys[at - 1])?.at
        const until = own?.until ?? next
        const { compromisedSince } = own ?? {}
        return {
          publicKey,
          since,
          ...(until !== undefined && { until }),
          ...(compromisedSince !== undefined && { compromisedSince }),
        }
      })
      return { record: published, root }
    },
  }
}
