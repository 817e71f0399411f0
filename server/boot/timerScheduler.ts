import { asId, type Instant } from '@tawafuq/domain/acts/ids'
import type { Scheduler } from '../application/ports.ts'

/** The longest that one timer of Node waits, in milliseconds; beyond it a timer would fire at once. */
const longestTimer = 2 ** 31 - 1

/**
 * Waits with timers that keep no process alive, by a clock in milliseconds since 1970. A time that lies further off than one
 * timer reaches is waited for in steps.
 */
export const schedulerOf = (now: () => number): Scheduler => ({
  at(instant, act) {
    let timer: NodeJS.Timeout
    const step = (): void => {
      const left = new Date(instant).valueOf() - now()
      timer = setTimeout(left <= 0 ? act : step, Math.max(0, Math.min(left, longestTimer)))
      timer.unref()
    }
    step()
    return () => clearTimeout(timer)
  },
  later: (milliseconds) => asId<Instant>(new Date(now() + milliseconds).toISOString()),
})

/** By the clock of this machine. */
export const timerScheduler: Scheduler = schedulerOf(Date.now)
