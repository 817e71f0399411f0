/** What the live rooms need of the house. Built and handed over in main.ts. */
import type { MeetingId, StatementId } from '@tawafuq/domain/acts/ids'
import type { Delegation, Participant } from '@tawafuq/domain/acts/meeting/meeting'
import type { MeetingRules } from '@tawafuq/domain/acts/rules/rules'
import type { Statement } from '@tawafuq/domain/acts/statement'
import type { CloseReason } from '@tawafuq/protocol/announcement'
import type { Clock, DraftStore } from '../application/ports.ts'
import type { Limits } from './limits.ts'
import type { OtherNodes } from './otherNodes.ts'

export interface LiveLog {
  warn(facts: object, sentence: string): void
  error(facts: object, sentence: string): void
}

export interface Timers {
  /** Runs something once after some milliseconds; gives back how to call it off. It does not keep the process alive. */
  after(milliseconds: number, run: () => void): () => void
}

/** How late the event loop has been at worst since it was last asked, in milliseconds. */
export interface LoopDelay {
  readonly worst: () => number
  readonly stop: () => void
}

export interface LivePorts {
  /** Whose session token it is; null for nobody's, or for one that has ended. */
  readonly identify: (token: string) => Promise<Participant | 'token-expired' | null>
  readonly statementOf: (statementId: StatementId) => Promise<Statement | null>
  /** What a meeting has settled about its own working: who holds the pen in it (rule MT8). None if not given. */
  readonly rulesOf?: (meetingId: MeetingId) => Promise<MeetingRules>
  /** In the order in which they were added: the order gives each its colour. */
  readonly delegationsOf: (meetingId: MeetingId) => Promise<readonly Delegation[]>
  readonly drafts: DraftStore
  /** Told what became of each edit, and how long it took in seconds; `reason` null for one that is stored. */
  readonly edited?: (reason: CloseReason | null, seconds: number) => void
  /** What is asked of the store where other nodes write in it too; absent where this one has it alone. */
  readonly others?: OtherNodes
  readonly clock: Clock
  readonly log: LiveLog
  /** The address in links; a browser that comes from there is at home. */
  readonly publicUrl: string
  /** How many proxies before the server are to be believed where a request comes from; 0 if not given. */
  readonly trustedProxies?: number
  readonly timers?: Timers
  /** How late the event loop is; that of the thread if not given. */
  readonly loopDelay?: LoopDelay
  readonly limits?: Partial<Limits>
}

export const realTimers: Timers = {
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds)
    timer.unref()
    return () => clearTimeout(timer)
  },
}
