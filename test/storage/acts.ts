/** Acts for the store's examples: entries that chain, with everything filled in that an example does not care about. */
import type { Event } from '@tawafuq/domain/acts/events'
import { type AggregateId, asId, type Instant, type StatementId } from '@tawafuq/domain/acts/ids'
import { emptyLedger, type LedgerHead, sealEntries } from '@tawafuq/domain/engine/ledger'
import type { Act, DraftAuthor } from '../../server/application/ports.ts'
import { sha256 } from '../../server/storage/sha256.ts'
import { chair } from '../kit/people.ts'

export const noon = asId<Instant>('2030-05-01T12:00:00.000Z')

let count = 0

/** A name that no other example uses, for stores that many examples share. */
export function freshName(noun: string): string {
  count += 1
  return `${noun}-${count}`
}

export const freshStatement = (): StatementId => asId<StatementId>(freshName('statement'))
export const later = (minutes: number): Instant =>
  asId<Instant>(new Date(Date.parse(noon) + minutes * 60_000).toISOString())
export const update = (...bytes: readonly number[]): Uint8Array => Uint8Array.from(bytes)
export const author: DraftAuthor = { participantId: asId('typist'), delegationId: asId('delegation-a') }

const negotiationOpened: Event = { type: 'NegotiationOpened' }

/** An act of as many entries as there are events, chained to a head. */
export function act(aggregateId: AggregateId, more: Partial<Act> = {}, head: LedgerHead = emptyLedger): Act {
  return {
    aggregateId,
    expectedVersion: head.version,
    readRooms: [],
    entries: sealEntries(head, [negotiationOpened], chair, noon, sha256),
    openRooms: [],
    draftUpdates: [],
    closeRooms: [],
    ...more,
  }
}

/** The head that a ledger has once the act is written. */
export function headAfter({ entries }: Act): LedgerHead {
  const last = entries.at(-1)
  return last === undefined ? emptyLedger : { version: last.version, hash: last.hash }
}
