import type { DatabaseSync } from 'node:sqlite'
import type { Act, PaperChange } from '../../application/ports.ts'
import { rowSum } from './rowSum.ts'

/** The writing of what an act keeps outside the ledger, over one connection, within the act's transaction. */
export function paperWriter(database: DatabaseSync): (act: Pick<Act, 'consultation' | 'papers'>) => void {
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
      return
    }
    const { consultationId, number } = change
    const receipt = select.get(consultationId, number)?.['receipt_hash']
    if (typeof receipt !== 'string') throw new Error(`Consultation ${consultationId} keeps no paper ${number}.`)
    const [salt, words] = change.kind === 'replace' ? [change.salt, change.words] : [null, null]
    update.run(salt, words, rowSum(rowOf(consultationId, number, receipt, salt, words)), consultationId, number)
  }

  return ({ consultation, papers = [] }) => {
    if (consultation !== undefined) {
      const { id, meetingId: meeting_id, number } = consultation
      insertListing.run(id, meeting_id, number, rowSum({ id, meeting_id, number }))
    }
    if (papers.length === 0) return
    // Words that are replaced or erased are overwritten where they stood.
    database.exec('PRAGMA secure_delete = ON')
    for (const change of papers) write(change)
    database.exec('PRAGMA secure_delete = OFF')
  }
}

function rowOf(consultationId: string, number: number, receiptHash: string, salt: string | null, words: string | null) {
  return { consultation_id: consultationId, number, receipt_hash: receiptHash, salt, words }
}
