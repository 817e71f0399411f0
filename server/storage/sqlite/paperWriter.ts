import type { DatabaseSync, StatementSync } from 'node:sqlite'
import type { Act, PaperChange } from '../../application/ports.ts'
import { rowSum } from './rowSum.ts'
import { sealRows } from './sealRows.ts'

/** The writing of what an act keeps outside the ledger, over one connection, within the act's transaction. */
export function paperWriter(
  database: DatabaseSync,
): (act: Pick<Act, 'consultation' | 'papers' | 'mails' | 'entries'>) => void {
  const insertListing = database.prepare(
    'INSERT INTO public_consultations (id, meeting_id, number, sum) VALUES (?, ?, ?, ?)',
  )
  const insert = database.prepare(
    'INSERT INTO papers (consultation_id, number, receipt_hash, salt, words, sum) VALUES (?, ?, ?, ?, ?, ?)',
  )
  const select = database.prepare('SELECT receipt_hash FROM papers WHERE consultation_id = ? AND number = ?')
  const update = database.prepare(
    'UPDATE papers SET salt = ?, words = ?, sum = ? WHERE consultation_id = ? AND number = ?',
  )

  const insertEnclosure = database.prepare(
    'INSERT INTO enclosures (consultation_id, number, nth, name, type, bytes, sum) VALUES (?, ?, ?, ?, ?, ?, ?)',
  )
  const insertAddress = database.prepare(
    'INSERT INTO mail_addresses (consultation_id, number, address, lang, sum) VALUES (?, ?, ?, ?, ?)',
  )
  const insertMail = database.prepare(
    'INSERT INTO outgoing_mail (consultation_id, number, message, due, tries) VALUES (?, ?, ?, ?, 0)',
  )
  const seal = sealRows(database)
  const remove = (table: string): StatementSync =>
    database.prepare(`DELETE FROM ${table} WHERE consultation_id = ? AND number = ?`)
  const removeEnclosures = remove('enclosures')
  const removals = [remove('mail_addresses'), remove('outgoing_mail')]

  function write(change: PaperChange): void {
    if (change.kind === 'add') {
      const { consultationId, number, receiptHash, salt, words } = change.paper
      insert.run(
        consultationId,
        number,
        receiptHash,
        salt,
        words,
        rowSum(rowOf(consultationId, number, receiptHash, salt, words)),
      )
      const consultation_id = consultationId
      for (const { nth, name, type, bytes } of change.enclosures ?? []) {
        const sum = rowSum({ consultation_id, number, nth, name, type, bytes })
        insertEnclosure.run(consultationId, number, nth, name, type, bytes, sum)
      }
      if (change.address !== undefined) {
        const { address, lang } = change.address
        insertAddress.run(consultationId, number, address, lang, rowSum({ consultation_id, number, address, lang }))
      }
      return
    }
    const { consultationId, number } = change
    if (change.kind === 'erase') removeEnclosures.run(consultationId, number)
    if (change.kind !== 'replace') for (const removal of removals) removal.run(consultationId, number)
    if (change.kind === 'forget') return
    const receipt = select.get(consultationId, number)?.['receipt_hash']
    if (typeof receipt !== 'string') throw new Error(`Consultation ${consultationId} keeps no paper ${number}.`)
    const [salt, words] = change.kind === 'replace' ? [change.salt, change.words] : [null, null]
    update.run(salt, words, rowSum(rowOf(consultationId, number, receipt, salt, words)), consultationId, number)
  }

  return ({ consultation, papers = [], mails = [], entries }) => {
    if (consultation !== undefined) {
      const { id, meetingId: meeting_id, number } = consultation
      insertListing.run(id, meeting_id, number, rowSum({ id, meeting_id, number }))
    }
    if (papers.length === 0 && mails.length === 0) return
    // Words that are replaced or erased are overwritten where they stood.
    database.exec('PRAGMA secure_delete = ON')
    for (const change of papers) write(change)
    for (const { consultationId, number, message } of mails) {
      const { lastInsertRowid } = insertMail.run(consultationId, number, message, entries.at(-1)?.at ?? '')
      seal('outgoing_mail', { column: 'position', value: lastInsertRowid })
    }
    database.exec('PRAGMA secure_delete = OFF')
  }
}

function rowOf(consultationId: string, number: number, receiptHash: string, salt: string | null, words: string | null) {
  return { consultation_id: consultationId, number, receipt_hash: receiptHash, salt, words }
}
