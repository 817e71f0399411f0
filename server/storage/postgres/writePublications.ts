import { sql, type Transaction } from 'kysely'
import { VersionConflict } from '../../application/ports.ts'
import type { Publication, PublishedCorrigendum } from '../../application/publicLog.ts'
import type { Tables } from './tables.ts'

/**
 * Writes a record into the register and its entry to those that wait for the log, within a transaction. Throws
 * VersionConflict where the symbol or the statement is in the register already.
 */
export async function writePublication(transaction: Transaction<Tables>, publication: Publication): Promise<void> {
  const { symbol, statementId, recordHash, textHash, title, adoptedAt, entry } = publication
  const { numInsertedOrUpdatedRows } = await transaction
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
  if (!numInsertedOrUpdatedRows) throw new VersionConflict(`The symbol ${symbol} is taken.`)
  await transaction
    .insertInto('log_entries')
    .values({ record_hash: recordHash, entry: Buffer.from(entry) })
    .execute()
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
  if (other !== undefined) throw new VersionConflict(`The symbol ${symbol} is taken.`)
  const { numInsertedOrUpdatedRows } = await transaction
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
  if (!numInsertedOrUpdatedRows) throw new VersionConflict(`The symbol ${symbol} is taken.`)
  await transaction
    .insertInto('log_entries')
    .values({ record_hash: recordHash, entry: Buffer.from(entry) })
    .execute()
}
