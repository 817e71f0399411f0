/** Lets so much pass at once and so much per second in the long run. */
export interface TokenBucket {
  /** Takes an amount; false, with nothing taken, if there is not so much left. */
  take(amount: number): boolean
}

/** `now` gives milliseconds of a clock that never goes back. */
export function tokenBucket(
  atOnce: number,
  perSecond: number,
  now: () => number = () => performance.now(),
): TokenBucket {
  let left = atOnce
  let since = now()
  return {
    take(amount) {
      const moment = now()
      left = Math.min(atOnce, left + ((moment - since) / 1000) * perSecond)
      since = moment
      if (left < amount) return false
      left -= amount
      return true
    },
  }
}
