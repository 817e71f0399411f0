import type { Logger } from 'pino'

/** Faults that nobody caught, within a minute, after which the process is held to be broken. */
const MOST_FAULTS = 20
const WINDOW_MS = 60_000

/**
 * Logs faults that nobody caught and lets the process live: what is acknowledged is stored, and one person's broken
 * message must not end a meeting. Faults without end are another matter: then `giveUp` is called, once.
 */
export function installProcessGuards(log: Logger, giveUp: () => void): void {
  let recent: number[] = []
  let isGivenUp = false
  const note = (kind: string) => (fault: unknown) => {
    log.fatal({ err: fault, kind }, 'fault that nobody caught')
    const now = Date.now()
    recent = [...recent.filter((at) => at > now - WINDOW_MS), now]
    if (recent.length < MOST_FAULTS || isGivenUp) return
    isGivenUp = true
    giveUp()
  }
  process.on('uncaughtException', note('exception'))
  process.on('unhandledRejection', note('rejection'))
}
