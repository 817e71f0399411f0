import type { DatabaseSync, SQLInputValue } from 'node:sqlite'
import { asId, type Instant, type ParticipantId } from '@tawafuq/domain/acts/ids'
import type { SessionStore } from '../../application/ports.ts'
import type { DamageNotes } from './damageNotes.ts'
import { text } from './row.ts'
import type { Writer } from './startWriter.ts'

/** The sessions, by the hash of their token. */
export function sqliteSessions(database: DatabaseSync, writer: Writer, damage: DamageNotes): SessionStore {
  const select = database.prepare('SELECT * FROM sessions WHERE token_hash = ?')

  async function run(sql: string, ...values: readonly SQLInputValue[]): Promise<void> {
    await writer.write({ kind: 'run', sql, values, mustChange: false })
  }

  return {
    addSession: (tokenHash, participantId, expiresAt) =>
      writer
        .write({
          kind: 'run',
          sql: 'INSERT INTO sessions (token_hash, participant_id, expires_at) VALUES (?, ?, ?)',
          values: [tokenHash, participantId, expiresAt],
          mustChange: true,
          seals: { table: 'sessions', column: 'token_hash', value: tokenHash },
        })
        .then(() => undefined),
    async findSession(tokenHash) {
      const row = select.get(tokenHash)
      if (row === undefined) return null
      damage.sound('sessions', row)
      return {
        participantId: asId<ParticipantId>(text(row, 'participant_id')),
        expiresAt: asId<Instant>(text(row, 'expires_at')),
      }
    },
    removeSession: (tokenHash) => run('DELETE FROM sessions WHERE token_hash = ?', tokenHash),
    removeSessionsOf: (participantId) => run('DELETE FROM sessions WHERE participant_id = ?', participantId),
    removeSessionsExpiredBy: (instant) => run('DELETE FROM sessions WHERE expires_at <= ?', instant),
  }
}
