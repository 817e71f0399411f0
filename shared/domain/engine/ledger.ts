/** The chained record. Each entry carries who, when, for whom, and the hash of the entry before it (rule LE1). */
import { asJson, canonicalJson } from './canonicalJson.ts'
import type { Happening } from './decision.ts'

/** Who acted, and at which instant as ISO 8601 in UTC. */
export interface Occasion<Actor, Instant extends string = string> {
  readonly at: Instant
  readonly actor: Actor
}

export interface EntryOf<Event extends Happening, Actor, Instant extends string> extends Occasion<Actor, Instant> {
  readonly version: number
  readonly event: Event
  readonly previousHash: string
  readonly hash: string
}

export interface LedgerHead {
  readonly version: number
  readonly hash: string
}

/** The head of a ledger without entries. */
export const emptyLedger: LedgerHead = { version: 0, hash: '0'.repeat(64) }

/** Hex SHA-256 of a text in UTF-8. The domain is given it, for it holds no cryptography of its own. */
export type Sha256 = (text: string) => string

/** Chains events to a ledger, in their order, as done by one actor at one instant. */
export function sealEntries<Event extends Happening, Actor, Instant extends string>(
  head: LedgerHead,
  events: readonly Event[],
  actor: Actor,
  at: Instant,
  sha256: Sha256,
): readonly EntryOf<Event, Actor, Instant>[] {
  const entries: EntryOf<Event, Actor, Instant>[] = []
  for (const event of events) {
    const last = entries.at(-1) ?? head
    const facts = { version: last.version + 1, at, actor, event, previousHash: last.hash }
    entries.push({ ...facts, hash: sha256(canonicalJson(asJson(facts))) })
  }
  return entries
}

/** The version of the first entry that does not follow from the one before it, or null if the chain holds (rule LE2). */
export function findBrokenLink(
  entries: readonly EntryOf<Happening, unknown, string>[],
  sha256: Sha256,
  head: LedgerHead = emptyLedger,
): number | null {
  let last = head
  for (const entry of entries) {
    const { hash, ...facts } = entry
    const follows = entry.version === last.version + 1 && entry.previousHash === last.hash
    if (!follows || sha256(canonicalJson(asJson(facts))) !== hash) return entry.version
    last = entry
  }
  return null
}
