/** Adopts what nobody broke silence on: the server does it by itself when the time has come, also after a restart (rule SI3). */
import type { Entry } from '@tawafuq/domain/acts/entry'
import type { StatementId } from '@tawafuq/domain/acts/ids'
import type { Silence, Statement } from '@tawafuq/domain/acts/statement'
import type { Application } from '../application.ts'
import type { Clock, MeetingStore, Scheduler } from '../ports.ts'

/** How long it waits, in milliseconds, before it tries again what failed for want of storage. */
export const silenceRetryDelay = 60_000

export interface SilenceWatch {
  /** Looks at every statement: to be called once, when the server starts. */
  start(): Promise<void>
  /** Looks again at a statement whose ledger has grown. */
  entriesWritten(statementId: StatementId, entries: readonly Entry[]): void
  /** Looks at statements in which another node may have written. */
  look(statementIds: readonly StatementId[]): void
  /** Calls off every waiting. Resolves when what is under way has ended. */
  stop(): Promise<void>
}

export interface SilenceWatchNeeds {
  readonly statementOf: Application['statementOf']
  readonly handleCommand: Application['handleCommand']
  readonly meetings: MeetingStore
  readonly clock: Clock
  readonly scheduler: Scheduler
  /** Told of what failed; it is tried again. */
  readonly failed: (statementId: StatementId, fault: unknown) => void
}

/** The events after which a silence runs that did not, or runs no more. */
const silenceEvents: ReadonlySet<string> = new Set([
  'SilenceOpened',
  'SilenceBroken',
  'NegotiationOpened',
  'NegotiationSuspended',
  'NegotiationResumed',
  'StatementAdopted',
])

export function createSilenceWatch(needs: SilenceWatchNeeds): SilenceWatch {
  const waiting = new Map<StatementId, () => void>()
  const underway = new Set<Promise<void>>()
  let stopped = false

  function wait(id: StatementId, until: Silence['until'], act: () => Promise<void>): void {
    waiting.get(id)?.()
    if (stopped) return
    const callOff = needs.scheduler.at(until, () => {
      waiting.delete(id)
      follow(id, act())
    })
    waiting.set(id, callOff)
  }

  /** Whatever fails is told and tried again: a silence is not lost to a disk that was full for an hour. */
  function follow(id: StatementId, act: Promise<void>): void {
    const followed = act
      .catch((fault: unknown) => {
        needs.failed(id, fault)
        wait(id, needs.scheduler.later(silenceRetryDelay), () => look(id))
      })
      .finally(() => underway.delete(followed))
    underway.add(followed)
  }

  async function look(id: StatementId): Promise<void> {
    waiting.get(id)?.()
    waiting.delete(id)
    const statement = await needs.statementOf(id)
    if (statement?.stage !== 'silence' || statement.silence === null) return
    const { silence } = statement
    if (needs.clock.now() < silence.until) wait(id, silence.until, () => look(id))
    else await close(statement, silence)
  }

  /** In the name of the one who opened the silence, as the ledger has them. Refused, the silence is over or not yet. */
  async function close({ id, meetingId }: Statement, { openedBy, openedAt }: Silence): Promise<void> {
    const found = await needs.meetings.findParticipant(openedBy.participantId)
    const name = found?.name ?? ''
    const { participantId, delegationId, role } = openedBy
    const by = {
      id: participantId,
      meetingId,
      delegationId,
      name,
      role,
      attendance: found?.attendance ?? 'onsite',
    } as const
    await needs.handleCommand(by, id, { type: 'closeSilence' }, `close-silence ${id} ${openedAt}`)
  }

  return {
    async start() {
      for (const meeting of await needs.meetings.listMeetings()) {
        for (const { id } of await needs.meetings.listStatements(meeting.id)) follow(id, look(id))
      }
      await Promise.all(underway)
    },
    entriesWritten(id, entries) {
      if (entries.some(({ event }) => silenceEvents.has(event.type))) follow(id, look(id))
    },
    look(ids) {
      for (const id of ids) if (!stopped) follow(id, look(id))
    },
    async stop() {
      stopped = true
      for (const callOff of waiting.values()) callOff()
      waiting.clear()
      await Promise.all(underway)
    },
  }
}
