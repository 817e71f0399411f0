import { asId, type Instant } from '@tawafuq/domain/acts/ids'
import type { Act, LedgerStore, MeetingStore, NodeStore, SessionStore } from '../../application/ports.ts'

/** Counts what nodes over one memory go by. */
export interface MemoryNodes {
  readonly sessions: SessionStore
  readonly meetings: MeetingStore
  readonly ledger: LedgerStore
  readonly store: NodeStore
}

/** The stores with what changes in them counted; one process may have several nodes over them. */
export function memoryNodes(sessions: SessionStore, meetings: MeetingStore, ledger: LedgerStore): MemoryNodes {
  let changes = 0
  const moved = new Map<Act['aggregateId'], Instant>()
  const lines = new Map<string, Promise<unknown>>()
  const now = (): Instant => asId<Instant>(new Date().toISOString())

  const counted =
    <Asked extends readonly unknown[], Result>(work: (...asked: Asked) => Promise<Result>) =>
    async (...asked: Asked): Promise<Result> => {
      const result = await work(...asked)
      changes += 1
      return result
    }

  return {
    sessions: {
      ...sessions,
      removeSession: counted(sessions.removeSession),
      removeSessionsOf: counted(sessions.removeSessionsOf),
    },
    meetings: {
      ...meetings,
      changeDelegation: counted(meetings.changeDelegation),
      changeParticipant: counted(meetings.changeParticipant),
      replaceJoinToken: counted(meetings.replaceJoinToken),
      setHead: counted(meetings.setHead),
      setHeadConfirms: counted(meetings.setHeadConfirms),
      removeParticipant: counted(meetings.removeParticipant),
      removeMeeting: counted(meetings.removeMeeting),
      writeTerms: counted(meetings.writeTerms),
    },
    ledger: {
      ...ledger,
      async commit(act) {
        const committed = await ledger.commit(act)
        moved.set(act.aggregateId, now())
        return committed
      },
    },
    store: {
      own: 'memory',
      beat: async () => ({ at: now(), changes, others: [] }),
      ledgersMoved: async (since) => [...moved].flatMap(([id, at]) => (at >= since ? [id] : [])),
      async alone(name, work) {
        const turn = (lines.get(name) ?? Promise.resolve()).then(work)
        lines.set(
          name,
          turn.catch(() => undefined),
        )
        return turn
      },
    },
  }
}
