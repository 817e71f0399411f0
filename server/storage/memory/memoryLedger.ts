import type { Entry } from '@tawafuq/domain/acts/entry'
import type { Instant, StatementId } from '@tawafuq/domain/acts/ids'
import { emptyLedger } from '@tawafuq/domain/engine/ledger'
import type { AdoptedRecord } from '@tawafuq/domain/views/adoptedRecord'
import { type KeptOutcome, type LedgerStore, VersionConflict } from '../../application/ports.ts'
import { conflictSentence } from '../conflictSentence.ts'
import { refuseBrokenChain } from '../refuseBrokenChain.ts'
import type { MemoryDrafts } from './memoryDrafts.ts'
import type { MemoryMeetings } from './memoryMeetings.ts'

export interface MemoryLedger {
  readonly store: LedgerStore
  readonly lastWritten: () => Instant | null
  readonly sealingKeys: () => readonly string[]
}

/** The ledgers, in memory. An act is looked at whole before anything of it is written. */
export function memoryLedger(drafts: MemoryDrafts, meetings: MemoryMeetings): MemoryLedger {
  let lastWritten: Instant | null = null
  const ledgers = new Map<StatementId, Entry[]>()
  const outcomes = new Map<string, KeptOutcome>()
  const records = new Map<StatementId, AdoptedRecord>()

  const store: LedgerStore = {
    async commit(act) {
      const { statementId, expectedVersion, entries, listing, idempotency, adopted } = act
      const ledger = ledgers.get(statementId) ?? []
      const head = ledger.at(-1) ?? emptyLedger
      if (head.version !== expectedVersion) throw new VersionConflict(conflictSentence(act, head.version))
      refuseBrokenChain(statementId, entries, head)
      if (listing !== undefined) meetings.refuseListing(listing)
      drafts.refuseRoomsOf(act)
      if (idempotency !== undefined && outcomes.has(outcomeName(idempotency.participantId, idempotency.key))) {
        throw new Error(`The idempotency key ${idempotency.key} has been used before.`)
      }
      if (adopted !== undefined && records.has(statementId))
        throw new Error(`Statement ${statementId} is sealed already.`)

      ledgers.set(statementId, [...ledger, ...structuredClone(entries)])
      lastWritten = entries.at(-1)?.at ?? lastWritten
      if (listing !== undefined) meetings.list(listing)
      drafts.writeRoomsOf(act)
      if (idempotency !== undefined) {
        const { participantId, key, outcome } = idempotency
        outcomes.set(outcomeName(participantId, key), structuredClone(outcome))
      }
      if (adopted !== undefined) records.set(statementId, structuredClone(adopted))
    },
    async read(statementId, after, limit) {
      return structuredClone((ledgers.get(statementId) ?? []).slice(after, after + limit))
    },
    async head(statementId) {
      const last = ledgers.get(statementId)?.at(-1)
      return last === undefined ? null : { version: last.version, hash: last.hash }
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
    lastWritten: () => lastWritten,
    sealingKeys: () => [...new Set([...records.values()].map(({ publicKey }) => publicKey))],
  }
}

function outcomeName(participantId: string, key: string): string {
  return JSON.stringify([participantId, key])
}
