import type { AnyEntry, EntryIn } from '@tawafuq/domain/acts/entry'
import type { AggregateId } from '@tawafuq/domain/acts/ids'
import { asJson, canonicalJson } from '@tawafuq/domain/engine/canonicalJson'
import { emptyLedger, type LedgerHead } from '@tawafuq/domain/engine/ledger'
import type { AdoptedRecord } from '@tawafuq/domain/views/adoptedRecord'
import { type Kysely, sql, type Transaction } from 'kysely'
import {
  type Act,
  KeyUsed,
  type LedgerStore,
  StorageFailure,
  type StoredOutcome,
  VersionConflict,
} from '../../application/ports.ts'
import { conflictSentence } from '../conflictSentence.ts'
import { refuseBrokenChain } from '../refuseBrokenChain.ts'
import { type ActRooms, roomsOf, writeRooms } from './actRooms.ts'
import type { HandNumbers } from './handNumbers.ts'
import { writePapers } from './postgresConsultations.ts'
import type { RoomLines } from './roomLines.ts'
import type { Tables } from './tables.ts'
import { writeCorrigendum, writePublication } from './writePublications.ts'

/** The ledgers. An act is one transaction, which locks the ledger's head and then the rooms that it names. */
export function postgresLedger(database: Kysely<Tables>, lines: RoomLines, hands: HandNumbers): LedgerStore {
  async function write(act: Act): Promise<ActRooms> {
    const { aggregateId, entries, listing, idempotency, adopted, published, corrected } = act
    const numbers = await Promise.all(act.draftUpdates.map(({ author }) => hands.numberOf(author)))
    return database.transaction().execute(async (transaction) => {
      const head = await lockHead(transaction, act)
      refuseBrokenChain(aggregateId, entries, head)
      if (listing !== undefined) {
        const { id, meetingId, title, openedAt } = listing
        const values = {
          id,
          meeting_id: meetingId,
          title_ar: title.ar,
          title_en: title.en ?? null,
          opened_at: openedAt,
        }
        await transaction.insertInto('statements').values(values).execute()
      }
      const rooms = await writeRooms(transaction, act, numbers)
      await writeEntries(transaction, aggregateId, entries)
      if (idempotency !== undefined) {
        const { participantId: participant_id, key } = idempotency
        const { numInsertedOrUpdatedRows } = await transaction
          .insertInto('outcomes')
          .values({ participant_id, key, outcome: JSON.stringify(idempotency.outcome) })
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirst()
        if (!numInsertedOrUpdatedRows) throw new KeyUsed(`The idempotency key ${key} has been used before.`)
      }
      await writePapers(transaction, act)
      if (adopted !== undefined) {
        const values = { statement_id: aggregateId, record: JSON.stringify(adopted) }
        await transaction.insertInto('adopted_records').values(values).execute()
      }
      if (published !== undefined) await writePublication(transaction, published)
      if (corrected !== undefined) await writeCorrigendum(transaction, corrected)
      return rooms
    })
  }

  /** Entries after a version, each following from the one before. */
  async function readAfter(id: AggregateId, after: number, limit: number): Promise<readonly AnyEntry[]> {
    const rows = await database
      .selectFrom('entries')
      .select(['version', 'hash', 'facts'])
      .where('ledger_id', '=', id)
      .where('version', '>=', after)
      .orderBy('version')
      .limit(after === 0 ? limit : limit + 1)
      .execute()
    const [first, ...others] = rows
    const entries = (after === 0 ? rows : others).map(entryOf)
    if (entries.length === 0) return entries
    try {
      if (after > 0 && first?.version !== after) throw new Error(`The ledger of ${id} has no version ${after}.`)
      refuseBrokenChain(id, entries, after === 0 || first === undefined ? emptyLedger : first)
    } catch (fault) {
      throw new StorageFailure('storage-damaged', fault instanceof Error ? fault.message : String(fault))
    }
    return entries
  }

  return {
    commit: (act) => lines.act(roomsOf(act), () => write(act)),
    async read<Id extends AggregateId>(id: Id, after: number, limit: number) {
      // What was written under the id of an aggregate are entries of its kind.
      return (await readAfter(id, after, limit)) as unknown as readonly EntryIn<Id>[]
    },
    async head(id) {
      const row = await database
        .selectFrom('ledgers')
        .select(['version', 'hash'])
        .where('id', '=', id)
        .where('version', '>', 0)
        .executeTakeFirst()
      return row ?? null
    },
    async versions(ids) {
      if (ids.length === 0) return new Map()
      const { rows } = await sql<{ id: string; version: number }>`
        SELECT id, version FROM ledgers WHERE id = ANY(${[...ids]}::text[]) AND version > 0`.execute(database)
      const versions = new Map(rows.map(({ id, version }) => [id, version]))
      return new Map(
        ids.flatMap((id) => {
          const version = versions.get(id)
          return version === undefined ? [] : [[id, version] as const]
        }),
      )
    },
    async findOutcome(participantId, key) {
      const row = await database
        .selectFrom('outcomes')
        .select('outcome')
        .where('participant_id', '=', participantId)
        .where('key', '=', key)
        .executeTakeFirst()
      return row === undefined ? null : (JSON.parse(row.outcome) as StoredOutcome)
    },
    async findAdopted(statementId) {
      const row = await database
        .selectFrom('adopted_records')
        .select('record')
        .where('statement_id', '=', statementId)
        .executeTakeFirst()
      return row === undefined ? null : (JSON.parse(row.record) as AdoptedRecord)
    },
  }
}

/** The head of an act's ledger, locked until the transaction ends. Throws VersionConflict where it has moved on. */
async function lockHead(transaction: Transaction<Tables>, act: Act): Promise<LedgerHead> {
  const { aggregateId: id, expectedVersion } = act
  // Of two who open the same ledger the second waits here, and finds the first's entries.
  if (expectedVersion === 0) {
    await transaction
      .insertInto('ledgers')
      .values({ id, ...emptyLedger, last_at: null })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
  const head = await transaction
    .selectFrom('ledgers')
    .select(['version', 'hash'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  const found = head ?? emptyLedger
  if (found.version !== expectedVersion) throw new VersionConflict(conflictSentence(act, found.version))
  return found
}

async function writeEntries(
  transaction: Transaction<Tables>,
  ledger_id: AggregateId,
  entries: readonly AnyEntry[],
): Promise<void> {
  const last = entries.at(-1)
  if (last === undefined) return
  for (let next = 0; next < entries.length; next += ENTRIES_AT_ONCE) {
    const rows = entries.slice(next, next + ENTRIES_AT_ONCE).map(({ hash, ...facts }) => ({
      ledger_id,
      version: facts.version,
      hash,
      facts: canonicalJson(asJson(facts)),
    }))
    await transaction.insertInto('entries').values(rows).execute()
  }
  const { version, hash, at: last_at } = last
  await transaction.updateTable('ledgers').set({ version, hash, last_at }).where('id', '=', ledger_id).execute()
}

/** PostgreSQL takes 65,535 values in one statement. */
const ENTRIES_AT_ONCE = 1_000

function entryOf({ facts, hash }: { readonly facts: string; readonly hash: string }): AnyEntry {
  return { ...(JSON.parse(facts) as Omit<AnyEntry, 'hash'>), hash } as AnyEntry
}
