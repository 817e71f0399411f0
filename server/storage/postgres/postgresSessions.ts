import { asId, type Instant, type ParticipantId } from '@tawafuq/domain/acts/ids'
import type { Kysely } from 'kysely'
import type { SessionStore } from '../../application/ports.ts'
import type { Tables } from './tables.ts'

/** The sessions, by the hash of their token. */
export function postgresSessions(database: Kysely<Tables>): SessionStore {
  return {
    async addSession(token_hash, participant_id, expires_at) {
      await database.insertInto('sessions').values({ token_hash, participant_id, expires_at }).execute()
    },
    async findSession(tokenHash) {
      const row = await database
        .selectFrom('sessions')
        .select(['participant_id', 'expires_at'])
        .where('token_hash', '=', tokenHash)
        .executeTakeFirst()
      if (row === undefined) return null
      return { participantId: asId<ParticipantId>(row.participant_id), expiresAt: asId<Instant>(row.expires_at) }
    },
    async removeSession(tokenHash) {
      await database.deleteFrom('sessions').where('token_hash', '=', tokenHash).execute()
    },
    async removeSessionsOf(participantId) {
      await database.deleteFrom('sessions').where('participant_id', '=', participantId).execute()
    },
    async removeSessionsExpiredBy(instant) {
      await database.deleteFrom('sessions').where('expires_at', '<=', instant).execute()
    },
  }
}
