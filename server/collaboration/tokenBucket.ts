/** Lets so much pass at once and so much per second in the long run. */
export interface TokenBucket {
  /** Takes an amount; false, with nothing taken, if there is not so much left. */
  take(amount: number): boolean
  /** Takes an amount that has been used already, and may leave a debt. */
  charge(amount: number): void
  /** Milliseconds until no debt is left; 0 where there is none. */
  due(): number
  /** Whether nothing is taken that has not come back. */
  isFull(): boolean
}

/** `now` gives milliseconds of a clock that never goes back. */
export function tokenBucket(
  atOnce: number,
  perSecond: number,
  now: () => number = () => performance.now(),
): TokenBucket {
  let left = atOnce
  let since = now()

  function level(): number {
    const moment = now()
    left = Math.min(atOnce, left + ((moment - since) / 1000) * perSecond)
    since = moment
    return left
  }

  return {
    take(amount) {
      if (level() < amount) return false
      left -= amount
      return true
    },
    charge(amount) {
      left = level() - amount
    },
    due() {
      const debt = -level()
      return debt <= 0 ? 0 : perSecond > 0 ? Math.ceil((debt / perSecond) * 1000) : Number.POSITIVE_INFINITY
    },
    isFull: () => level() >= atOnce,
  }
}
