import type { DatabaseSync } from 'node:sqlite'
import { setTimeout } from 'node:timers/promises'
import { asId, type MeetingId, type PublicConsultationId } from '@tawafuq/domain/acts/ids'
import type { ConsultationListing, ConsultationStore, Paper } from '../../application/ports.ts'
import type { DamageNotes } from './damageNotes.ts'
import { bytes, integer, type Row, text, textOrNull } from './row.ts'
import type { Writer } from './startWriter.ts'

/** How often the emptying of the write-ahead log is tried, after how many milliseconds, and how many tries are waited for. */
const shredding = { everyMs: 250, waited: 19, tries: 10_000 } as const

/** Public consultations by their numbers, and the papers of what came in. They are written by acts alone. */
export function sqliteConsultations(database: DatabaseSync, writer: Writer, damage: DamageNotes): ConsultationStore {
  const select = database.prepare('SELECT * FROM public_consultations WHERE id = ?')
  const selectByNumber = database.prepare('SELECT * FROM public_consultations WHERE number = ?')
  const selectAll = database.prepare('SELECT * FROM public_consultations ORDER BY number')
  const selectOf = database.prepare('SELECT * FROM public_consultations WHERE meeting_id = ? ORDER BY number')
  const selectLast = database.prepare('SELECT coalesce(max(number), 0) AS last FROM public_consultations')
  const selectPaper = database.prepare('SELECT * FROM papers WHERE consultation_id = ? AND number = ?')
  const selectByReceipt = database.prepare('SELECT * FROM papers WHERE receipt_hash = ?')
  const selectPapers = database.prepare(
    'SELECT * FROM papers WHERE consultation_id = ? AND number > ? AND words IS NOT NULL ORDER BY number LIMIT ?',
  )

  const selectEnclosure = database.prepare(
    'SELECT * FROM enclosures WHERE consultation_id = ? AND number = ? AND nth = ?',
  )
  const selectAddresses = database.prepare('SELECT * FROM mail_addresses WHERE consultation_id = ? ORDER BY number')

  /** Tries again while somebody reads an earlier state: some seconds for whoever waits, and then for itself. */
  async function shred(): Promise<void> {
    for (let tried = 0; tried < shredding.tries; tried += 1) {
      const { isEmpty } = await writer.write({ kind: 'shred' })
      if (isEmpty) return
      await setTimeout(shredding.everyMs, undefined, { ref: false })
      if (tried === shredding.waited) {
        void shred().catch(() => undefined)
        return
      }
    }
  }

  function listing(row: Row | undefined): ConsultationListing | null {
    return row === undefined ? null : listingOf(damage.sound('public_consultations', row))
  }

  return {
    find: async (id) => listing(select.get(id)),
    findByNumber: async (number) => listing(selectByNumber.get(number)),
    async list(meetingId) {
      const rows = meetingId === null ? selectAll.all() : selectOf.all(meetingId)
      return damage.soundOnes('public_consultations', rows).map(listingOf)
    },
    async lastNumber() {
      const row = selectLast.get()
      return row === undefined ? 0 : integer(row, 'last')
    },
    async findPaper(id, number) {
      const row = selectPaper.get(id, number)
      return row === undefined || textOrNull(row, 'words') === null ? null : paperOf(damage.sound('papers', row))
    },
    async findPaperByReceipt(receiptHash) {
      const row = selectByReceipt.get(receiptHash)
      if (row === undefined) return null
      return {
        consultationId: asId<PublicConsultationId>(text(row, 'consultation_id')),
        number: integer(row, 'number'),
      }
    },
    async readPapers(id, after, limit) {
      return damage.soundOnes('papers', selectPapers.all(id, after, limit)).map(paperOf)
    },
    async findEnclosure(id, number, nth) {
      const row = selectEnclosure.get(id, number, nth)
      if (row === undefined) return null
      damage.sound('enclosures', row)
      return { nth, name: text(row, 'name'), type: text(row, 'type'), bytes: bytes(row, 'bytes') }
    },
    async listAddresses(id) {
      return damage.soundOnes('mail_addresses', selectAddresses.all(id)).map((row) => ({
        number: integer(row, 'number'),
        address: text(row, 'address'),
        lang: text(row, 'lang') === 'en' ? 'en' : 'ar',
      }))
    },
    async forgetAddresses(id) {
      const runs = ['mail_addresses', 'outgoing_mail'].map((table) => ({
        sql: `DELETE FROM ${table} WHERE consultation_id = ?`,
        values: [id],
        mustChange: false,
        shreds: true as const,
      }))
      await writer.write({ kind: 'runAll', runs })
      await shred()
    },
    shred,
  }
}

function listingOf(row: Row): ConsultationListing {
  return {
    id: asId<PublicConsultationId>(text(row, 'id')),
    meetingId: asId<MeetingId>(text(row, 'meeting_id')),
    number: integer(row, 'number'),
  }
}

function paperOf(row: Row): Paper {
  return {
    consultationId: asId<PublicConsultationId>(text(row, 'consultation_id')),
    number: integer(row, 'number'),
    receiptHash: text(row, 'receipt_hash'),
    salt: text(row, 'salt'),
    words: text(row, 'words'),
  }
}
