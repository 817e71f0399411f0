import type { Limits } from './limits.ts'
import type { Timers } from './livePorts.ts'

/** A socket on which nobody has shown a token that holds. */
export interface Stranger {
  readonly address: string
  /** Whether a token that it has shown is being looked at. */
  readonly isAsking: () => boolean
  /** What it has sent, in bytes as they are counted for strangers. */
  readonly weight: () => number
  readonly end: (code: number, reason: string) => void
}

export interface Strangers {
  /** Takes a stranger in, for a while; gives back how to strike them out. */
  readonly add: (stranger: Stranger) => () => void
  /** A stranger has sent more: those who have sent most are let go until all together have sent no more than they may. */
  readonly grown: (by: number) => void
}

/**
 * What strangers may have of the server together (rule LV20). Where there are too many, the address with most of them gives
 * up its oldest whose token is not being looked at just then: a flood from one place is no hindrance to another.
 */
export function makeStrangers(limits: Limits, timers: Timers): Strangers {
  const addresses = new Map<string, Set<Stranger>>()
  let count = 0
  let bytes = 0

  function* everyone(): Generator<Stranger> {
    for (const strangers of addresses.values()) yield* strangers
  }

  function giveOneUp(): void {
    const most = [...addresses.values()].reduce((one, other) => (other.size > one.size ? other : one))
    const oldest = [...most].find((stranger) => !stranger.isAsking()) ?? [...most][0]
    oldest?.end(1013, 'too-many')
  }

  return {
    add(stranger) {
      const neighbours = addresses.get(stranger.address) ?? new Set()
      addresses.set(stranger.address, neighbours.add(stranger))
      count += 1
      let isIn = true
      const callOff = timers.after(limits.strangerTimeout, () => stranger.end(1008, 'token-missing'))
      if (count > limits.strangers) giveOneUp()
      return () => {
        if (!isIn) return
        isIn = false
        callOff()
        neighbours.delete(stranger)
        if (neighbours.size === 0) addresses.delete(stranger.address)
        count -= 1
        bytes -= stranger.weight()
      }
    },
    grown(by) {
      bytes += by
      while (bytes > limits.strangersBytes && count > 0) {
        const heaviest = [...everyone()].reduce((one, other) => (other.weight() > one.weight() ? other : one))
        heaviest.end(1013, 'too-many')
      }
    },
  }
}
