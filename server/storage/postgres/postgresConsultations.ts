import { asId, type MeetingId, type PublicConsultationId } from '@tawafuq/domain/acts/ids'
import { type Kysely, sql, type Transaction } from 'kysely'
import type { Act, ConsultationListing, ConsultationStore, Paper } from '../../application/ports.ts'
import type { Tables } from './tables.ts'

/** What names an address. */
const addressed = ['mail_addresses', 'outgoing_mail'] as const

/** Public consultations by their numbers, and the papers of what came in. They are written by acts alone. */
export function postgresConsultations(database: Kysely<Tables>): ConsultationStore {
  const listings = () => database.selectFrom('public_consultations').selectAll()
  const papers = () => database.selectFrom('papers').selectAll()
  return {
    async find(id) {
      return listingOf(await listings().where('id', '=', id).executeTakeFirst())
    },
    async findByNumber(number) {
      return listingOf(await listings().where('number', '=', number).executeTakeFirst())
    },
    async list(meetingId) {
      const all = listings().orderBy('number')
      const rows = await (meetingId === null ? all : all.where('meeting_id', '=', meetingId)).execute()
      return rows.flatMap((row) => listingOf(row) ?? [])
    },
    async lastNumber() {
      const row = await database
        .selectFrom('public_consultations')
        .select(({ fn }) => fn.max('number').as('last'))
        .executeTakeFirst()
      return Number(row?.last ?? 0)
    },
    async findPaper(id, number) {
      return paperOf(await papers().where('consultation_id', '=', id).where('number', '=', number).executeTakeFirst())
    },
    async findPaperByReceipt(receiptHash) {
      const row = await papers().where('receipt_hash', '=', receiptHash).executeTakeFirst()
      if (row === undefined) return null
      return { consultationId: asId<PublicConsultationId>(row.consultation_id), number: row.number }
    },
    async readPapers(id, after, limit) {
      const rows = await papers()
        .where('consultation_id', '=', id)
        .where('number', '>', after)
        .where('words', 'is not', null)
        .orderBy('number')
        .limit(limit)
        .execute()
      return rows.flatMap((row) => paperOf(row) ?? [])
    },
    // What was overwritten leaves the files of the database with the next vacuum; its write-ahead log and its backups are
    // the operator's to recycle, as OPERATIONS says.
    async shred() {
      await sql`VACUUM papers, enclosures, mail_addresses, outgoing_mail`.execute(database)
    },
    async findEnclosure(id, number, nth) {
      const row = await database
        .selectFrom('enclosures')
        .selectAll()
        .where('consultation_id', '=', id)
        .where('number', '=', number)
        .where('nth', '=', nth)
        .executeTakeFirst()
      return row === undefined ? null : { nth, name: row.name, type: row.type, bytes: new Uint8Array(row.bytes) }
    },
    async listAddresses(id) {
      const rows = await database
        .selectFrom('mail_addresses')
        .selectAll()
        .where('consultation_id', '=', id)
        .orderBy('number')
        .execute()
      return rows.map(({ number, address, lang }) => ({ number, address, lang: lang === 'en' ? 'en' : 'ar' }))
    },
    async forgetAddresses(id) {
      for (const table of addressed) await database.deleteFrom(table).where('consultation_id', '=', id).execute()
      await sql`VACUUM mail_addresses, outgoing_mail`.execute(database)
    },
  }
}

/** What an act keeps outside the ledger, within the act's transaction. */
export async function writePapers(
  transaction: Transaction<Tables>,
  act: Pick<Act, 'consultation' | 'papers' | 'mails' | 'entries'>,
): Promise<void> {
  const { consultation, papers = [], mails = [], entries } = act
  if (consultation !== undefined) {
    const { id, meetingId: meeting_id, number } = consultation
    await transaction.insertInto('public_consultations').values({ id, meeting_id, number }).execute()
  }
  for (const change of papers) {
    if (change.kind === 'add') {
      const { consultationId: consultation_id, number, receiptHash: receipt_hash, salt, words } = change.paper
      await transaction.insertInto('papers').values({ consultation_id, number, receipt_hash, salt, words }).execute()
      for (const { nth, name, type, bytes } of change.enclosures ?? [])
        await transaction
          .insertInto('enclosures')
          .values({ consultation_id, number, nth, name, type, bytes: Buffer.from(bytes) })
          .execute()
      if (change.address !== undefined)
        await transaction
          .insertInto('mail_addresses')
          .values({ consultation_id, number, ...change.address })
          .execute()
      continue
    }
    const { consultationId, number } = change
    if (change.kind !== 'replace') {
      const own = change.kind === 'erase' ? (['enclosures', 'mail_addresses', 'outgoing_mail'] as const) : addressed
      for (const table of own)
        await transaction
          .deleteFrom(table)
          .where('consultation_id', '=', consultationId)
          .where('number', '=', number)
          .execute()
    }
    if (change.kind === 'forget') continue
    const [salt, words] = change.kind === 'replace' ? [change.salt, change.words] : [null, null]
    const { numUpdatedRows } = await transaction
      .updateTable('papers')
      .set({ salt, words })
      .where('consultation_id', '=', consultationId)
      .where('number', '=', number)
      .executeTakeFirst()
    if (Number(numUpdatedRows) === 0) throw new Error(`Consultation ${consultationId} keeps no paper ${number}.`)
  }
  const due = entries.at(-1)?.at ?? ''
  for (const { consultationId: consultation_id, number, message } of mails)
    await transaction.insertInto('outgoing_mail').values({ consultation_id, number, message, due, tries: 0 }).execute()
}

function listingOf(row: Tables['public_consultations'] | undefined): ConsultationListing | null {
  if (row === undefined) return null
  const { id, meeting_id, number } = row
  return { id: asId<PublicConsultationId>(id), meetingId: asId<MeetingId>(meeting_id), number }
}

function paperOf(row: Tables['papers'] | undefined): Paper | null {
  if (row === undefined || row.salt === null || row.words === null) return null
  const { consultation_id, number, receipt_hash: receiptHash, salt, words } = row
  return { consultationId: asId<PublicConsultationId>(consultation_id), number, receiptHash, salt, words }
}
