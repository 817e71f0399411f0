import type { LedgerStore, Storage } from '../application/ports.ts'
import type { Doorbell } from './doorbell.ts'
import { nodeLimits } from './limits.ts'

/**
 * The store, with other nodes told of whatever has been written that they may have open (rule ND2). It stands between the
 * store and the whole house, so that no write is forgotten; a store without it is a node that is heard late.
 */
export function withRinging(storage: Storage, { ring }: Pick<Doorbell, 'ring'>): Storage {
  const rooms = new Set<string>()
  const ledgers = new Set<string>()
  let isPlanned = false

  function tellSoon(): void {
    if (isPlanned) return
    isPlanned = true
    setTimeout(tell, nodeLimits.ringMs).unref()
  }

  function tell(): void {
    isPlanned = false
    if (rooms.size > 0) ring({ kind: 'rooms', rooms: [...rooms] })
    if (ledgers.size > 0) ring({ kind: 'ledgers', ids: [...ledgers] })
    rooms.clear()
    ledgers.clear()
  }

  const changing =
    <Asked extends readonly unknown[], Result>(
      work: (...asked: Asked) => Promise<Result>,
      whose: (...asked: Asked) => { readonly session?: string; readonly participant?: string } = () => ({}),
    ) =>
    async (...asked: Asked): Promise<Result> => {
      const result = await work(...asked)
      ring({ kind: 'changes', ...whose(...asked) })
      return result
    }

  const commit: LedgerStore['commit'] = async (act) => {
    const committed = await storage.ledger.commit(act)
    ledgers.add(act.aggregateId)
    for (const room of act.closeRooms) rooms.add(room)
    for (const { room } of act.draftUpdates) rooms.add(room)
    // At once, and with what was gathered before it: whoever has the room open should not write on.
    tell()
    return committed
  }

  const { sessions, meetings, drafts } = storage
  return {
    ...storage,
    ledger: { ...storage.ledger, commit },
    drafts: {
      ...drafts,
      async append(update, at, after) {
        const appended = await drafts.append(update, at, after)
        if (appended.stored) {
          rooms.add(update.room)
          tellSoon()
        }
        return appended
      },
    },
    sessions: {
      ...sessions,
      removeSession: changing(sessions.removeSession, (session) => ({ session })),
      removeSessionsOf: changing(sessions.removeSessionsOf, (participant) => ({ participant })),
    },
    meetings: {
      ...meetings,
      changeDelegation: changing(meetings.changeDelegation),
      changeParticipant: changing(meetings.changeParticipant, (participant) => ({ participant })),
      replaceJoinToken: changing(meetings.replaceJoinToken, (participant) => ({ participant })),
      setHead: changing(meetings.setHead),
      setHeadConfirms: changing(meetings.setHeadConfirms),
      removeParticipant: changing(meetings.removeParticipant, (participant) => ({ participant })),
      removeMeeting: changing(meetings.removeMeeting),
      writeTerms: changing(meetings.writeTerms),
    },
  }
}
