import type { Logger } from 'pino'

/** A clock that is wrong is told of so often, in milliseconds: it stays wrong for many acts. */
const TELL_EVERY_MS = 60_000

/** Warns of a clock that stands before what is already in the ledgers: entries then take the instant of the one before. */
export function clockWatch(log: Logger, measured: (seconds: number) => void) {
  let toldAt = Number.NEGATIVE_INFINITY
  return {
    setBack: (milliseconds: number, facts: object): void => {
      measured(milliseconds / 1000)
      if (performance.now() - toldAt < TELL_EVERY_MS) return
      toldAt = performance.now()
      log.warn(
        { ...facts, milliseconds },
        'the clock stands before the last entry of a ledger; its instants do not go back',
      )
    },
  }
}
