import type { AnyEntry, EntryIn } from '@tawafuq/domain/acts/entry'
import { type AggregateId, asId, type Instant, type StatementId } from '@tawafuq/domain/acts/ids'
import { emptyLedger } from '@tawafuq/domain/engine/ledger'
import type { AdoptedRecord } from '@tawafuq/domain/views/adoptedRecord'
import { KeyUsed, type LedgerStore, type StoredOutcome, VersionConflict } from '../../application/ports.ts'
import type { PublicLogStore } from '../../application/publicLog.ts'
import { conflictSentence } from '../conflictSentence.ts'
import { refuseBrokenChain } from '../refuseBrokenChain.ts'
import type { MemoryConsultations } from './memoryConsultations.ts'
import type { MemoryDrafts } from './memoryDrafts.ts'
import type { MemoryMeetings } from './memoryMeetings.ts'
import { memoryPublicLog } from './memoryPublicLog.ts'

export interface MemoryLedger {
  readonly store: LedgerStore
  readonly publicLog: PublicLogStore
  readonly lastWritten: () => Instant | null
  readonly sealingKeys: () => readonly string[]
  /** Forgets ledgers with their drafts, and the outcomes of those who acted in them; sealed records stay. */
  readonly remove: (ids: readonly AggregateId[], participantIds: readonly string[]) => void
}

/** The ledgers, in memory. An act is looked at whole before anything of it is written. */
export function memoryLedger(
  drafts: MemoryDrafts,
  meetings: MemoryMeetings,
  consultations: MemoryConsultations,
): MemoryLedger {
  let lastWritten: Instant | null = null
  const ledgers = new Map<AggregateId, AnyEntry[]>()
  const outcomes = new Map<string, StoredOutcome>()
  const records = new Map<AggregateId, AdoptedRecord>()
  const publicLog = memoryPublicLog(() =>
    [...records].map(([id, record]) => ({ statementId: asId<StatementId>(id), record: structuredClone(record) })),
  )

  const store: LedgerStore = {
    async commit(act) {
      const { aggregateId, expectedVersion, entries, listing, idempotency, adopted, published, corrected } = act
      const ledger = ledgers.get(aggregateId) ?? []
      const head = ledger.at(-1) ?? emptyLedger
      if (head.version !== expectedVersion) throw new VersionConflict(conflictSentence(act, head.version))
      refuseBrokenChain(aggregateId, entries, head)
      if (listing !== undefined) meetings.refuseListing(listing)
      drafts.refuseRoomsOf(act)
      consultations.refuse(act)
      if (idempotency !== undefined && outcomes.has(outcomeName(idempotency.participantId, idempotency.key))) {
        throw new KeyUsed(`The idempotency key ${idempotency.key} has been used before.`)
      }
      if (adopted !== undefined && records.has(aggregateId))
        throw new Error(`Statement ${aggregateId} is sealed already.`)
      if (published !== undefined) publicLog.refuse(published)
      if (corrected !== undefined) publicLog.refuseCorrigendum(corrected)

      ledgers.set(aggregateId, [...ledger, ...structuredClone(entries)])
      lastWritten = entries.at(-1)?.at ?? lastWritten
      if (listing !== undefined) meetings.list(listing)
      const lastSeqs = drafts.writeRoomsOf(act)
      consultations.write(act)
      if (idempotency !== undefined) {
        const { participantId, key, outcome } = idempotency
        outcomes.set(outcomeName(participantId, key), structuredClone(outcome))
      }
      if (adopted !== undefined) records.set(aggregateId, structuredClone(adopted))
      if (published !== undefined) publicLog.publish(published)
      if (corrected !== undefined) publicLog.correct(corrected)
      return { lastSeqs }
    },
    async read<Id extends AggregateId>(id: Id, after: number, limit: number) {
      const entries = structuredClone((ledgers.get(id) ?? []).slice(after, after + limit))
      // What was written under the id of an aggregate are entries of its kind.
      return entries as unknown as readonly EntryIn<Id>[]
    },
    async head(id) {
      const last = ledgers.get(id)?.at(-1)
      return last === undefined ? null : { version: last.version, hash: last.hash }
    },
    async versions(ids) {
      const known = ids.flatMap((id) => {
        const last = ledgers.get(id)?.at(-1)
        return last === undefined ? [] : [[id, last.version] as const]
      })
      return new Map(known)
    },
    async findOutcome(participantId, key) {
      return structuredClone(outcomes.get(outcomeName(participantId, key)) ?? null)
    },
    async findAdopted(statementId) {
      return structuredClone(records.get(statementId) ?? null)
    },
  }
  return {
    store,
    publicLog: publicLog.store,
    lastWritten: () => lastWritten,
    sealingKeys: () => [...new Set([...records.values()].map(({ publicKey }) => publicKey))],
    remove(ids, participantIds) {
      for (const id of ids) {
        ledgers.delete(id)
        drafts.removeRooms(`statement/${id}/`)
      }
      const gone = new Set(['secretariat', ...participantIds])
      for (const name of outcomes.keys()) {
        const [participantId] = JSON.parse(name) as [string, string]
        if (gone.has(participantId)) outcomes.delete(name)
      }
    },
  }
}

function outcomeName(participantId: string, key: string): string {
  return JSON.stringify([participantId, key])
}
