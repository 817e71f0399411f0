import type { Timers } from './livePorts.ts'
import type { Turns } from './turns.ts'

export interface Inbox {
  readonly receive: (message: Uint8Array) => void
  /** Goes on, if nothing stands in the way any more. */
  readonly flow: () => void
  readonly stop: () => void
}

export interface InboxNeeds {
  readonly turns: Turns
  readonly timers: Timers
  readonly whose: () => object
  /** Milliseconds until the owner has paid for what was taken. */
  readonly due: () => number
  readonly mustWait: () => boolean
  readonly take: (message: Uint8Array) => void
  readonly socket: { pause?(): void; resume?(): void }
}

/**
 * What has come on a socket and is not taken yet, in order. It is taken at once while its owner owes nothing and it is their
 * turn; otherwise it waits, and what follows waits at its sender: nothing of it is lost.
 */
export function makeInbox({ turns, timers, whose, due, mustWait, take, socket }: InboxNeeds): Inbox {
  let waiting: Uint8Array[] = []
  let isPaused = false
  let isInLine = false
  let callOff: (() => void) | null = null

  function pause(paused: boolean): void {
    if (paused === isPaused) return
    isPaused = paused
    if (paused) socket.pause?.()
    else socket.resume?.()
  }

  /** Takes what it may; `isTurn` says that its turn has come, in which one at least is taken. */
  function flow(isTurn = false): void {
    if (isInLine || callOff !== null) return
    let at = 0
    let mayGo = isTurn
    while (at < waiting.length && !mustWait()) {
      const owed = due()
      if (owed > 0) {
        callOff = timers.after(Math.min(Math.max(owed, shortestWait), longestWait), () => {
          callOff = null
          flow()
        })
        break
      }
      if (!mayGo && turns.isOver()) {
        isInLine = true
        turns.next(whose(), () => {
          isInLine = false
          flow(true)
        })
        break
      }
      mayGo = false
      const message = waiting[at]
      at += 1
      if (message !== undefined) take(message)
    }
    waiting = at === 0 ? waiting : waiting.slice(at)
    pause(waiting.length > 0 || mustWait())
  }

  return {
    receive(message) {
      waiting.push(message)
      flow()
    },
    flow: () => flow(),
    stop() {
      waiting = []
      callOff?.()
      callOff = null
    },
  }
}

/** Bounds of one wait, in milliseconds: a debt is looked at again before it can have become another. */
const shortestWait = 5
const longestWait = 1_000
