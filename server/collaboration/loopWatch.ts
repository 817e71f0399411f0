import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { LiveSocket } from './connectionSession.ts'
import type { Limits } from './limits.ts'
import type { LiveLog, LoopDelay, Timers } from './livePorts.ts'

export interface LoopWatch {
  readonly stop: () => void
}

/** The delay of this thread's own loop. */
export function ownLoopDelay(): LoopDelay {
  const histogram = monitorEventLoopDelay({ resolution: 20 })
  histogram.enable()
  return {
    worst() {
      const worst = histogram.max / 1e6
      histogram.reset()
      return worst
    },
    stop: () => void histogram.disable(),
  }
}

export interface LoopWatchNeeds {
  readonly limits: Limits
  readonly timers: Timers
  readonly log: LiveLog
  readonly open: ReadonlySet<LiveSocket>
  readonly delay: LoopDelay
}

/**
 * Watches how late everybody is heard, and lets go of the socket that has cost most where it is too late: it is closed with
 * 1013, upon which a client comes back by itself with all that was not acknowledged (rule LV21). Likewise where what waits
 * to be sent is too much in all: the socket goes on which most waits.
 */
export function watchLoop({ limits, timers, log, open, delay }: LoopWatchNeeds): LoopWatch {
  const before = new WeakMap<LiveSocket, number>()
  let callOff = timers.after(limits.loopWatch, look)

  function look(): void {
    const worst = delay.worst()
    const costs = [...open].map((socket) => ({ socket, cost: socket.spent() - (before.get(socket) ?? 0) }))
    for (const { socket } of costs) before.set(socket, socket.spent())
    const costliest = costs.reduce<(typeof costs)[number] | null>(
      (most, one) => (most === null || one.cost > most.cost ? one : most),
      null,
    )
    if (worst >= limits.loopDelay && costliest !== null && costliest.cost >= limits.costlySocket) {
      log.warn({ milliseconds: Math.round(worst), cost: Math.round(costliest.cost) }, 'The costliest socket was let go')
      costliest.socket.end(1013, 'too-many')
    }
    letGoOfUnread()
    callOff = timers.after(limits.loopWatch, look)
  }

  function letGoOfUnread(): void {
    let unread = 0
    for (const socket of open) unread += socket.waiting()
    while (unread > limits.waitingInAll) {
      const slowest = [...open].reduce((most, one) => (one.waiting() > most.waiting() ? one : most))
      unread -= slowest.waiting()
      slowest.end(1013, 'too-slow')
    }
  }

  return {
    stop() {
      callOff()
      delay.stop()
    },
  }
}
