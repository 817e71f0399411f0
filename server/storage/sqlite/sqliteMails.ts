import type { DatabaseSync } from 'node:sqlite'
import { asId, type Instant, type PublicConsultationId } from '@tawafuq/domain/acts/ids'
import type { MailStore } from '../../application/ports.ts'
import type { DamageNotes } from './damageNotes.ts'
import { integer, text } from './row.ts'
import type { Writer } from './startWriter.ts'

/** Mails that wait to be sent. What is taken out is overwritten where it stood: it holds words and addresses. */
export function sqliteMails(database: DatabaseSync, writer: Writer, damage: DamageNotes): MailStore {
  const count = database.prepare('SELECT count(*) AS count FROM outgoing_mail')
  const selectDue = database.prepare('SELECT * FROM outgoing_mail WHERE due <= ? ORDER BY due, position LIMIT ?')
  const selectNext = database.prepare('SELECT min(due) AS due FROM outgoing_mail')
  return {
    async countWaiting() {
      const row = count.get()
      return row === undefined ? 0 : integer(row, 'count')
    },
    async dueMails(by, limit) {
      return damage.soundOnes('outgoing_mail', selectDue.all(by, limit)).map((row) => ({
        position: integer(row, 'position'),
        consultationId: asId<PublicConsultationId>(text(row, 'consultation_id')),
        number: integer(row, 'number'),
        message: text(row, 'message'),
        tries: integer(row, 'tries'),
      }))
    },
    async nextDue() {
      const due = selectNext.get()?.['due']
      return typeof due === 'string' ? asId<Instant>(due) : null
    },
    async postponeMail(position, due) {
      await writer.write({
        kind: 'run',
        sql: 'UPDATE outgoing_mail SET due = ?, tries = tries + 1 WHERE position = ?',
        values: [due, position],
        mustChange: false,
        seals: { table: 'outgoing_mail', column: 'position', value: position },
      })
    },
    async removeMail(position) {
      const sql = 'DELETE FROM outgoing_mail WHERE position = ?'
      await writer.write({ kind: 'run', sql, values: [position], mustChange: false, shreds: true })
    },
  }
}
