import { asId, type Instant, type PublicConsultationId } from '@tawafuq/domain/acts/ids'
import { type Kysely, sql } from 'kysely'
import type { MailStore } from '../../application/ports.ts'
import type { Tables } from './tables.ts'

/** Mails that wait to be sent. */
export function postgresMails(database: Kysely<Tables>): MailStore {
  return {
    async countWaiting() {
      const row = await database
        .selectFrom('outgoing_mail')
        .select(({ fn }) => fn.countAll().as('count'))
        .executeTakeFirst()
      return Number(row?.count ?? 0)
    },
    async dueMails(by, limit) {
      const rows = await database
        .selectFrom('outgoing_mail')
        .selectAll()
        .where('due', '<=', by)
        .orderBy('due')
        .orderBy('position')
        .limit(limit)
        .execute()
      return rows.map(({ position, consultation_id, number, message, tries }) => ({
        position,
        consultationId: asId<PublicConsultationId>(consultation_id),
        number,
        message,
        tries,
      }))
    },
    async nextDue() {
      const row = await database
        .selectFrom('outgoing_mail')
        .select(({ fn }) => fn.min('due').as('due'))
        .executeTakeFirst()
      return row?.due == null ? null : asId<Instant>(row.due)
    },
    async postponeMail(position, due) {
      await database
        .updateTable('outgoing_mail')
        .set({ due, tries: sql`tries + 1` })
        .where('position', '=', position)
        .execute()
    },
    async removeMail(position) {
      await database.deleteFrom('outgoing_mail').where('position', '=', position).execute()
    },
  }
}
