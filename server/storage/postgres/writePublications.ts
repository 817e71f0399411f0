import { type InsertResult, type Kysely, sql, type Transaction } from 'kysely'
import { VersionConflict } from '../../application/ports.ts'
import type { Publication, PublishedCorrigendum } from '../../application/publicLog.ts'
import { symbolConflict } from '../conflictSentence.ts'
import type { Tables } from './tables.ts'

/**
 * Writes a record into the register and its entry to those that wait for the log, within a transaction. Throws
 * VersionConflict where the symbol or the statement is in the register already.
 */
export async function writePublication(transaction: Transaction<Tables>, publication: Publication): Promise<void> {
  const { symbol, statementId, recordHash, textHash, title, adoptedAt, entry } = publication
  const written = await transaction
    .insertInto('register')
    .values({
      symbol,
      statement_id: statementId,
      record_hash: recordHash,
      text_hash: textHash,
      title_ar: title.ar,
      title_en: title.en ?? null,
      adopted_at: adoptedAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  refuseTaken(symbol, written)
  await addEntry(transaction, entry, recordHash)
}

/** Writes a corrigendum and its entry as a record is written. Throws VersionConflict where symbol or number is taken. */
export async function writeCorrigendum(
  transaction: Transaction<Tables>,
  { symbol, statementId, number, recordHash, textHash, record, entry }: PublishedCorrigendum,
): Promise<void> {
  const other = await transaction
    .selectFrom('register')
    .select('symbol')
    .where(sql`lower(symbol)`, '=', symbol.toLowerCase())
    .executeTakeFirst()
  if (other !== undefined) throw new VersionConflict(symbolConflict(symbol))
  const written = await transaction
    .insertInto('corrigenda')
    .values({
      symbol,
      statement_id: statementId,
      number,
      record_hash: recordHash,
      text_hash: textHash,
      record: JSON.stringify(record),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  refuseTaken(symbol, written)
  await addEntry(transaction, entry, recordHash)
}

/** Puts an entry to those that wait for their place in the log; `recordHash` names the record that it is of. */
export async function addEntry(
  database: Kysely<Tables>,
  entry: Uint8Array,
  recordHash: string | null = null,
): Promise<void> {
  await database
    .insertInto('log_entries')
    .values({ record_hash: recordHash, entry: Buffer.from(entry) })
    .execute()
}

function refuseTaken(symbol: string, { numInsertedOrUpdatedRows }: InsertResult): void {
  if (!numInsertedOrUpdatedRows) throw new VersionConflict(symbolConflict(symbol))
}
