import type { Instant, ParticipantId } from '@tawafuq/domain/acts/ids'
import type { SessionStore } from '../../application/ports.ts'

/** The sessions, in memory, by the hash of their token. */
export function memorySessions(): SessionStore {
  const sessions = new Map<string, { readonly participantId: ParticipantId; readonly expiresAt: Instant }>()
  return {
    async addSession(tokenHash, participantId, expiresAt) {
      if (sessions.has(tokenHash)) throw new Error('The session exists already.')
      sessions.set(tokenHash, { participantId, expiresAt })
    },
    async findSession(tokenHash) {
      return sessions.get(tokenHash) ?? null
    },
    async removeSession(tokenHash) {
      sessions.delete(tokenHash)
    },
    async removeSessionsOf(participantId) {
      for (const [hash, session] of sessions) if (session.participantId === participantId) sessions.delete(hash)
    },
    async removeSessionsExpiredBy(instant) {
      for (const [hash, session] of sessions) if (session.expiresAt <= instant) sessions.delete(hash)
    },
  }
}
