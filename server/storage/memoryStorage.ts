import type { Storage } from '../application/ports.ts'
import { memoryConsultations } from './memory/memoryConsultations.ts'
import { memoryDrafts } from './memory/memoryDrafts.ts'
import { memoryLedger } from './memory/memoryLedger.ts'
import { memoryMeetings } from './memory/memoryMeetings.ts'
import { memoryNodes } from './memory/memoryNodes.ts'
import { memorySessions } from './memory/memorySessions.ts'

/**
 * A store that forgets, for tests and simulation. It keeps every promise of the ports but durability, and hands out
 * copies, so that nobody changes what is stored by changing what they were given.
 */
export function openMemoryStorage(): Storage {
  const drafts = memoryDrafts()
  const sessions = memorySessions()
  const meetings = memoryMeetings(({ id, statementIds, participantIds }) => {
    ledger.remove([id, ...statementIds], participantIds)
    for (const id of participantIds) void sessions.removeSessionsOf(id)
  })
  const consultations = memoryConsultations()
  const ledger = memoryLedger(drafts, meetings, consultations)
  const counted = memoryNodes(sessions, meetings.store, ledger.store)
  const { refuseRoomsOf: _refuse, writeRoomsOf: _write, removeRooms: _remove, ...draftStore } = drafts
  return {
    ledger: counted.ledger,
    drafts: draftStore,
    meetings: counted.meetings,
    sessions: counted.sessions,
    consultations: consultations.store,
    mails: consultations.mails,
    publicLog: ledger.publicLog,
    nodes: counted.store,
    async ping() {},
    lastWritten: async () => ledger.lastWritten(),
    sealingKeys: async () => ledger.sealingKeys(),
    async close() {},
  }
}
