/** Keys as the entries of a log tell of them: who may add one, set one aside, or declare one compromised (rule VF3). */
import { fromBase64 } from './base64.ts'
import { utf8Bytes } from './bytes.ts'
import type { LogCrypto } from './LogCrypto.ts'
import { type KeyAddedLeaf, type KeyCompromisedLeaf, type KeyRetiredLeaf, signedLeafText } from './leaf.ts'
import { keyOfPublicKey } from './publicKeys.ts'

export type KeyEntry = KeyAddedLeaf | KeyRetiredLeaf | KeyCompromisedLeaf

export interface ToldKey {
  readonly publicKey: string
  readonly since: string
  /** When it was set aside. */
  readonly until?: string
  /** From when on it may have been in other hands. */
  readonly compromisedSince?: string
}

export interface ToldKeys {
  readonly record: readonly ToldKey[]
  readonly log: readonly ToldKey[]
  readonly root: readonly ToldKey[]
}

export const noKeys: ToldKeys = { record: [], log: [], root: [] }

/** The keys after entries in their order; an entry that was not vouched for by those who may is as if it were not there. */
export function foldKeys(primitives: LogCrypto, entries: readonly KeyEntry[], from: ToldKeys = noKeys): ToldKeys {
  return entries.reduce((keys, entry) => (isVouchedFor(primitives, keys, entry) ? withEntry(keys, entry) : keys), from)
}

/**
 * Whether those have signed an entry who may (rule VF3). A root key is added by a record key where there is none, and by
 * the old and the new together later; another key by a root key, or by the old and the new together, and while there is no
 * root key by itself. A key is declared compromised by a root key alone, and set aside by a root key or itself.
 */
export function isVouchedFor(primitives: LogCrypto, keys: ToldKeys, entry: KeyEntry): boolean {
  const vouching = entry.signatures.map(({ publicKey }) => publicKey)
  if (!entry.signatures.every((one) => isSigned(primitives, entry, one))) return false
  const hasRoot = keys.root.some(isGood)
  const by = (role: KeyEntry['role']): boolean =>
    keys[role].some((key) => isGood(key) && vouching.includes(key.publicKey))
  const byItself = vouching.includes(entry.publicKey)
  switch (entry.kind) {
    case 'key-compromised':
      return by('root')
    case 'key-retired':
      return by('root') || byItself
    case 'key-added':
      if (entry.role === 'root') return hasRoot ? by('root') && byItself : by('record')
      return by('root') || (byItself && (!hasRoot || by(entry.role)))
    default:
      return entry satisfies never
  }
}

function withEntry(keys: ToldKeys, entry: KeyEntry): ToldKeys {
  const { role, publicKey, at } = entry
  const others = keys[role].filter((key) => key.publicKey !== publicKey)
  const own = keys[role].find((key) => key.publicKey === publicKey) ?? { publicKey, since: at }
  switch (entry.kind) {
    case 'key-added':
      return { ...keys, [role]: [...others, own] }
    case 'key-retired':
      return { ...keys, [role]: [...others, { ...own, until: own.until ?? at }] }
    case 'key-compromised': {
      // The earliest is what counts: it is not talked away by a later one.
      const known = own.compromisedSince
      const since = known !== undefined && known < entry.since ? known : entry.since
      return { ...keys, [role]: [...others, { ...own, compromisedSince: since }] }
    }
    default:
      return entry satisfies never
  }
}

function isGood({ until, compromisedSince }: ToldKey): boolean {
  return until === undefined && compromisedSince === undefined
}

function isSigned(
  { verify }: LogCrypto,
  entry: KeyEntry,
  { publicKey, signature }: { readonly publicKey: string; readonly signature: string },
): boolean {
  const key = keyOfPublicKey(publicKey)
  const bytes = fromBase64(signature)
  return key !== null && bytes !== null && verify(key, utf8Bytes(signedLeafText(entry)), bytes)
}
