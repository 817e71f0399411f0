/**
 * How much comes in from whom (rule PC13): nobody is refused by their address alone. A device is counted by its own
 * token, what has none by its network; beyond what a person writes a contribution is held for a person to look at, and
 * beyond what several could write it is turned away. What had been let in of a flood is held too.
 */
import type { RateLimiterAbstract } from 'rate-limiter-flexible'
import type { FormTokens } from './formTokens.ts'
import { type Problem, problem } from './problem.ts'
import { type MakeCounter, memoryCounter, networkOf } from './rateGate.ts'

export const doorLimits = {
  /** Contributions of one device in a minute before the next are held, and before they are turned away. */
  deviceHeld: 6,
  deviceMost: 30,
  /** Of everything without a device in one network in a minute. */
  strangersHeld: 12,
  strangersMost: 30,
  /** Of one network in ten minutes, whatever its devices: a hall of 250 that writes three each, and as many again. */
  networkMost: 2_000,
  /** Devices that one network is given in ten minutes before contributions of further ones are held. */
  networkDevices: 1_000,
  /** Contributions that are remembered of one source, so that they can be held when it turns out to be a flood. */
  remembered: 100,
  minuteSeconds: 60,
  tenMinutesSeconds: 600,
} as const

export interface Arrival {
  /** The source, as it is counted. */
  readonly source: string
  readonly held: boolean
  /** Numbers of what this source had let in before, where it has just turned out to be a flood. */
  readonly flooded: readonly number[]
}

/** The doors of other nodes: what one has let in, all remember. */
export interface OtherDoors {
  readonly tell: (source: string, number: number) => void
  readonly hear: (ear: (source: string, number: number) => void) => void
}

export interface ContributionDoor {
  /** Counts an arrival; the trouble to answer with where it is turned away. */
  arrive(consultation: string, device: string | null, address: string): Promise<Arrival | { readonly problem: Problem }>
  /** Remembers what was let in. */
  letIn(consultation: string, source: string, number: number): void
  /** A device's token for whoever has none; the trouble where a network asks for too many. */
  newDevice(address: string, now: number): Promise<string | { readonly problem: Problem }>
}

export function createContributionDoor(
  tokens: FormTokens,
  { makeCounter = memoryCounter, others }: { readonly makeCounter?: MakeCounter; readonly others?: OtherDoors } = {},
): ContributionDoor {
  const devices = makeCounter('devices', doorLimits.deviceMost, doorLimits.minuteSeconds)
  const strangers = makeCounter('strangers', doorLimits.strangersMost, doorLimits.minuteSeconds)
  const networks = makeCounter('networks', doorLimits.networkMost, doorLimits.tenMinutesSeconds)
  const given = makeCounter('given-devices', doorLimits.networkDevices * 4, doorLimits.tenMinutesSeconds)
  const remembered = new Map<string, { readonly numbers: number[]; readonly at: number }>()

  function remember(name: string, number: number): void {
    const now = Date.now()
    for (const [other, { at }] of remembered) {
      if (now - at < doorLimits.minuteSeconds * 1000) break
      remembered.delete(other)
    }
    const numbers = [...(remembered.get(name)?.numbers ?? []), number].slice(-doorLimits.remembered)
    remembered.delete(name)
    remembered.set(name, { numbers, at: now })
  }

  others?.hear(remember)

  return {
    async arrive(consultation, token, address) {
      const device = tokens.readDevice(token)
      const network = networkOf(address)
      const source = device === null ? `network ${network}` : `device ${device.name}`
      const [own, held] = device === null ? [strangers, doorLimits.strangersHeld] : [devices, doorLimits.deviceHeld]
      const soFar = await consumed(own, `${consultation} ${source}`)
      const all = await consumed(networks, `${consultation} ${network}`)
      if (soFar === null || all === null) return { problem: tooMany }
      const memory = remembered.get(`${consultation} ${source}`)
      // At the first one too many, what came before from the same source waits for a person as well.
      const flooded = soFar === held + 1 ? (memory?.numbers ?? []) : []
      return { source, held: soFar > held, flooded }
    },
    letIn(consultation, source, number) {
      const name = `${consultation} ${source}`
      remember(name, number)
      others?.tell(name, number)
    },
    async newDevice(address, now) {
      return (await consumed(given, networkOf(address))) === null ? { problem: tooMany } : tokens.newDevice(now)
    },
  }
}

const tooMany = problem('too-many', { headers: { 'Retry-After': '60' } })

/** How many a source has used with this one; null beyond what it may. */
async function consumed(counter: RateLimiterAbstract, key: string): Promise<number | null> {
  try {
    return (await counter.consume(key)).consumedPoints
  } catch (refused) {
    if (refused instanceof Error) throw refused
    return null
  }
}
