/** What stands in the log: an entry is RFC 8785 JSON of at most 4,096 bytes, and its leaf is the hash over it. */
import { asJson, canonicalJson, type Json } from '@tawafuq/domain/engine/canonicalJson'
import { fromBase64 } from './base64.ts'
import { bytesToHex, textOfBytes, utf8Bytes } from './bytes.ts'
import { readCheckpoint } from './checkpoint.ts'
import type { LogCrypto } from './LogCrypto.ts'
import { keyOfPublicKey } from './publicKeys.ts'
import { readStrictJson } from './readStrictJson.ts'

export const leafFormat = 'tawafuq.leaf/1'

/** Bytes of an entry at most. */
export const MAX_LEAF_BYTES = 4_096

interface LeafOf<Kind extends string> {
  readonly at: string
  readonly format: typeof leafFormat
  readonly kind: Kind
}

/** A record that was sealed: `record` is the hash of the whole of it, signature included. */
interface RecordLeaf<Kind extends string> extends LeafOf<Kind> {
  readonly record: string
  readonly signer: string
  readonly symbol: string
  readonly textHash: string
}

export type AdoptedLeaf = RecordLeaf<'adopted'>

export interface CorrigendumLeaf extends RecordLeaf<'corrigendum'> {
  /** Hash of the record that it corrects. */
  readonly corrects: string
}

export type ConsultationLeaf = RecordLeaf<'public-consultation-report'>

/** How far a living statement had come: `blinded` is the hash of a salt and its id, so that it says nothing before its record does. */
export interface LedgerHeadLeaf extends LeafOf<'ledger-head'> {
  readonly blinded: string
  readonly hash: string
  readonly version: number
}

export type KeyRole = 'record' | 'log' | 'root'

/** Who vouches for a change of keys: signatures over the entry's canonical JSON without `signatures`. */
interface KeyLeaf<Kind extends string> extends LeafOf<Kind> {
  readonly publicKey: string
  readonly role: KeyRole
  readonly signatures: readonly { readonly publicKey: string; readonly signature: string }[]
}

export type KeyAddedLeaf = KeyLeaf<'key-added'>
export type KeyRetiredLeaf = KeyLeaf<'key-retired'>

export interface KeyCompromisedLeaf extends KeyLeaf<'key-compromised'> {
  /** From when on the key may have been in other hands. */
  readonly since: string
}

/** The first entry of a log that goes on where another was frozen: its last cosigned checkpoint. */
export interface CarriedOverLeaf extends LeafOf<'carried-over'> {
  readonly checkpoint: string
}

export type Leaf =
  | AdoptedLeaf
  | CorrigendumLeaf
  | ConsultationLeaf
  | LedgerHeadLeaf
  | KeyAddedLeaf
  | KeyRetiredLeaf
  | KeyCompromisedLeaf
  | CarriedOverLeaf

type Check = (value: unknown) => boolean

const isText: Check = (value) => typeof value === 'string' && value !== ''
const isInstant: Check = (value) =>
  typeof value === 'string' &&
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{3})?Z$/.test(value) &&
  !Number.isNaN(new Date(value).getTime())
const isHash: Check = (value) => typeof value === 'string' && /^sha256:[0-9a-f]{64}$/.test(value)
const isHex: Check = (value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)
const isSigner: Check = (value) => typeof value === 'string' && /^[0-9a-f]{8}$/.test(value)
const isVersion: Check = (value) => Number.isSafeInteger(value) && Number(value) > 0
const isKey: Check = (value) => typeof value === 'string' && keyOfPublicKey(value) !== null
const isSignature: Check = (value) => typeof value === 'string' && fromBase64(value)?.length === 64

const ofRecord = { record: isHash, signer: isSigner, symbol: isText, textHash: isHash }
const ofKey = {
  publicKey: isKey,
  role: (value: unknown) => value === 'record' || value === 'log' || value === 'root',
  signatures: (value: unknown) =>
    Array.isArray(value) &&
    value.length > 0 &&
    value.length <= 2 &&
    value.every((one: unknown) => has(one, { publicKey: isKey, signature: isSignature })),
}

const shapes: Readonly<Record<Leaf['kind'], Readonly<Record<string, Check>>>> = {
  adopted: ofRecord,
  corrigendum: { ...ofRecord, corrects: isHash },
  'public-consultation-report': ofRecord,
  'ledger-head': { blinded: isHash, hash: isHex, version: isVersion },
  'key-added': ofKey,
  'key-retired': ofKey,
  'key-compromised': { ...ofKey, since: isInstant },
  'carried-over': { checkpoint: (value) => typeof value === 'string' && readCheckpoint(value) !== null },
}

/** The bytes of an entry. Throws RangeError for one that is too long to be logged. */
export function printLeaf(leaf: Leaf): Uint8Array {
  const bytes = utf8Bytes(canonicalJson(asJson(leaf)))
  if (bytes.length > MAX_LEAF_BYTES) throw new RangeError(`An entry of ${bytes.length} bytes is too long for the log.`)
  return bytes
}

/** Reads an entry; null for one that is not in its one spelling, or of a kind or shape that is not known here. */
export function readLeaf(bytes: Uint8Array): Leaf | null {
  if (bytes.length > MAX_LEAF_BYTES) return null
  const text = textOfBytes(bytes)
  const json = text === null ? null : readStrictJson(text)
  if (json?.ok !== true || typeof json.value !== 'object' || json.value === null) return null
  if (canonicalJson(json.value as Json) !== text) return null
  const { kind } = json.value as { readonly kind?: unknown }
  if (typeof kind !== 'string' || !Object.hasOwn(shapes, kind)) return null
  const shape = shapes[kind as Leaf['kind']]
  const own = { at: isInstant, format: (value: unknown) => value === leafFormat, kind: isText }
  return has(json.value, { ...own, ...shape }) ? (json.value as Leaf) : null
}

/** What the signatures of a key's entry cover. */
export function signedLeafText({
  signatures: _,
  ...rest
}: Omit<KeyAddedLeaf | KeyRetiredLeaf | KeyCompromisedLeaf, 'signatures'> & { readonly signatures?: unknown }): string {
  return canonicalJson(asJson(rest))
}

/** `sha256:` and hex over the canonical JSON of a whole record, its signature included: what its entry names it by. */
export function hashOfRecord({ sha256 }: Pick<LogCrypto, 'sha256'>, record: object): string {
  return `sha256:${bytesToHex(sha256(utf8Bytes(canonicalJson(asJson(record)))))}`
}

/** Whether a value is an object of exactly these members, each of which is as it must be. */
function has(value: unknown, shape: Readonly<Record<string, Check>>): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const members = new Map<string, unknown>(Object.entries(value))
  return (
    members.size === Object.keys(shape).length &&
    Object.entries(shape).every(([key, check]) => members.has(key) && check(members.get(key)))
  )
}
