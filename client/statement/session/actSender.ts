/** Sends the acts of one participant, once each; those that may wait are kept while there is no network (rule UI643). */
import type { Command } from '@tawafuq/domain/acts/commands'
import type { ParagraphId } from '@tawafuq/domain/acts/ids'
import type { MeetingCommand } from '@tawafuq/domain/acts/proceedings/commands'
import type { Statement } from '@tawafuq/domain/acts/statement'
import type { Answer, Problem } from '../../api/request.ts'
import type { Environment, MeetingOutcome, Outcome, SheetTexts } from './ports.ts'
import { sendCommand } from './sendCommand.ts'
import type { Connection, StatementSnapshot } from './statementSnapshot.ts'
import { type ActThatWaits, makeWaitingActs, mayWait, paragraphOfAct, type WaitingAct } from './waitingActs.ts'

/** What is answered of an act that waits: nothing has come of it yet. */
const taken = { ok: true, value: { version: 0, events: [] } } as const

/** What a ledger is to whoever sends acts into it: an act is done once its entries are folded here. */
interface Followed {
  readonly reach: (version: number) => Promise<void>
}

interface SenderNeeds {
  readonly statementId: string
  readonly environment: Pick<Environment, 'api' | 'storage' | 'timers' | 'freshKey'>
  readonly feed: Followed & { readonly state: () => Statement | null }
  readonly meeting: Followed
  readonly connection: () => Connection | 'closed'
  readonly snapshot: () => StatementSnapshot
  readonly onSignedOut: () => void
  readonly onChange: () => void
}

export interface ActSender {
  readonly send: (command: Command) => Promise<Answer<Outcome>>
  readonly sendToMeeting: (command: MeetingCommand) => Promise<Answer<MeetingOutcome>>
  /** Acts of this page that wait for room on the server's disk. */
  readonly awaitingRoom: () => number
  readonly waiting: () => readonly WaitingAct[]
  /**
   * Sends what waits. The texts are those that the server has: a room that is only coming back may still read what it
   * read before.
   */
  readonly flush: (sheet: SheetTexts) => void
  /** Sends an act that waits although its text has moved; its author has read the present one. */
  readonly sendWaiting: (key: string) => void
  readonly dropWaiting: (key: string) => void
}

export function makeActSender(needs: SenderNeeds): ActSender {
  const { statementId, environment, feed, meeting, connection, snapshot, onSignedOut, onChange } = needs
  const { api, storage, timers, freshKey } = environment
  const waiting = makeWaitingActs(storage, statementId, onChange)
  let awaitingRoom = 0

  async function sendWaited(command: ActThatWaits, key: string): Promise<Problem | null> {
    if (connection() === 'closed' || connection() === 'offline') return { status: 0, code: 'unreachable', title: '' }
    const meetingId = feed.state()?.meetingId
    if (command.type !== 'requestFloor') {
      const answer = await sendCommand(api, command, key, timers)
      if (answer.ok) await feed.reach(answer.value.version)
      return answer.ok ? null : answer.problem
    }
    if (meetingId === undefined) return { status: 0, code: 'unreachable', title: '' }
    const send = (one: MeetingCommand, once: string) => api.sendToMeeting(meetingId, one, once)
    const answer = await sendCommand({ send }, command, key, timers)
    if (answer.ok) await meeting.reach(answer.value.version)
    return answer.ok ? null : answer.problem
  }

  /** Keeps an act until there is a network; whether it waits now. */
  function letWait(command: Command | MeetingCommand, key: string): boolean {
    const statement = feed.state()
    if (statement === null || !mayWait(command)) return false
    const paragraphId = paragraphOfAct(command, statement)
    const textSeen = paragraphId === null ? null : (snapshot().byId.get(paragraphId)?.text ?? null)
    return waiting.add({ key, command, paragraphId, textSeen, at: timers.now() })
  }

  return {
    async send(command) {
      let isWaiting = false
      const key = freshKey()
      if (connection() === 'offline' && letWait(command, key)) return taken
      const answer = await sendCommand(api, command, key, timers, (does) => {
        if (does !== isWaiting) awaitingRoom += does ? 1 : -1
        isWaiting = does
        onChange()
      })
      if (answer.ok) await feed.reach(answer.value.version)
      else if (answer.problem.code === 'unreachable' && connection() === 'offline' && letWait(command, key))
        return taken
      else if (answer.problem.status === 401) onSignedOut()
      return answer
    },
    async sendToMeeting(command) {
      const meetingId = feed.state()?.meetingId
      if (meetingId === undefined) throw new Error('The meeting is not known before its statement has been read.')
      const send = (one: MeetingCommand, once: string) => api.sendToMeeting(meetingId, one, once)
      const key = freshKey()
      if (connection() === 'offline' && letWait(command, key)) return taken
      const answer = await sendCommand({ send }, command, key, timers)
      if (answer.ok) await meeting.reach(answer.value.version)
      else if (answer.problem.code === 'unreachable' && connection() === 'offline' && letWait(command, key))
        return taken
      return answer
    },
    awaitingRoom: () => awaitingRoom,
    waiting: waiting.all,
    flush(sheet) {
      const texts = new Map(sheet.paragraphs.map(({ id, text }) => [id, text] as const))
      void waiting.flush((id) => texts.get(id) ?? null, sendWaited)
    },
    sendWaiting(key) {
      const act = waiting.all().find((one) => one.key === key)
      if (act === undefined) return
      const read = (id: ParagraphId): string | null => snapshot().byId.get(id)?.text ?? null
      waiting.confirm(key, act.paragraphId === null ? null : read(act.paragraphId))
      if (connection() === 'online') void waiting.flush(read, sendWaited)
    },
    dropWaiting: waiting.drop,
  }
}
