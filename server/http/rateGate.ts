import { isIPv6 } from 'node:net'
import { type RateLimiterAbstract, RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible'
import type { HttpLimits } from './limits.ts'
import { type Problem, problem } from './problem.ts'

/** Counts who asks how much. Each question answers null, or the trouble to answer with. */
export interface RateGate {
  address(address: string): Promise<Problem | null>
  participant(id: string): Promise<Problem | null>
  documents(participantId: string): Promise<Problem | null>
  acts(participantId: string): Promise<Problem | null>
  publicDocuments(address: string): Promise<Problem | null>
  feeds(participantId: string): Promise<Problem | null>
  /** Counts a try of a screen's code, which is short: by address, and of everybody. */
  screenCode(address: string): Promise<Problem | null>
  /** Counts a wrong token; beyond what an address may try, the trouble that says how long to wait. */
  wrongToken(address: string): Promise<Problem | null>
  /** Whether a PIN from an address may be tried in a meeting: a PIN is short, so that even a right one waits with wrong ones. */
  pin(meetingCode: string, address: string): Promise<Problem | null>
  /** Counts a wrong PIN. */
  wrongPin(meetingCode: string, address: string): Promise<void>
}

/** Makes a counter of so many points in so many seconds; one of a name is the same for all nodes that share it. */
export type MakeCounter = (name: string, points: number, seconds: number) => RateLimiterAbstract

/** Counters in memory, for a server that is alone. */
export const memoryCounter: MakeCounter = (_name, points, duration) => new RateLimiterMemory({ points, duration })

/** Gates over counters, each a window of a minute. */
export function createRateGate(limits: HttpLimits, makeCounter: MakeCounter = memoryCounter): RateGate {
  const counter = (name: string, points: number) => makeCounter(name, points, limits.windowSeconds)
  const addresses = counter('addresses', limits.addressRequests)
  const participants = counter('participants', limits.participantRequests)
  const acts = counter('acts', limits.participantActs)
  const documents = counter('documents', limits.participantDocuments)
  const publicDocuments = counter('public-documents', limits.addressDocuments)
  const feeds = counter('feeds', limits.feedRequests)
  const screenCodes = counter('screen-codes', limits.addressScreenCodes)
  const allScreenCodes = counter('all-screen-codes', limits.screenCodes)
  const wrongTokens = counter('wrong-tokens', limits.addressWrongTokens)
  const devicePins = counter('device-pins', limits.devicePins)
  const meetingPins = counter('meeting-pins', limits.meetingPins)
  return {
    address: (address) => consume(addresses, networkOf(address)),
    participant: (id) => consume(participants, id),
    acts: (id) => consume(acts, id),
    documents: (id) => consume(documents, id),
    publicDocuments: (address) => consume(publicDocuments, networkOf(address)),
    feeds: (id) => consume(feeds, id),
    screenCode: async (address) =>
      (await consume(screenCodes, networkOf(address))) ?? (await consume(allScreenCodes, 'everybody')),
    wrongToken: (address) => consume(wrongTokens, networkOf(address)),
    pin: async (meetingCode, address) =>
      (await spent(devicePins, `${meetingCode} ${networkOf(address)}`)) ?? (await spent(meetingPins, meetingCode)),
    async wrongPin(meetingCode, address) {
      await consume(devicePins, `${meetingCode} ${networkOf(address)}`)
      await consume(meetingPins, meetingCode)
    },
  }
}

async function consume(counter: RateLimiterAbstract, key: string): Promise<Problem | null> {
  try {
    await counter.consume(key)
    return null
  } catch (refused) {
    // The library refuses by rejecting with its count; whatever is an Error is a fault.
    if (refused instanceof Error) throw refused
    return tooMany(refused as RateLimiterRes)
  }
}

/** The trouble where a counter has nothing left; nothing is counted by asking. */
async function spent(counter: RateLimiterAbstract, key: string): Promise<Problem | null> {
  const counted = await counter.get(key)
  return counted !== null && counted.consumedPoints >= counter.points ? tooMany(counted) : null
}

function tooMany({ msBeforeNext }: RateLimiterRes): Problem {
  return problem('too-many', { headers: { 'Retry-After': String(Math.max(1, Math.ceil(msBeforeNext / 1000))) } })
}

/** The network that an address counts as: one house has 2^64 addresses of IPv6, so that these count by their network. */
export function networkOf(address: string): string {
  if (!isIPv6(address) || address.includes('.')) return address
  const [head = '', tail] = address.split('::')
  const groups = head.split(':')
  const missing = tail === undefined ? 0 : 8 - groups.length - tail.split(':').length
  const all = [...groups, ...Array<string>(Math.max(0, missing)).fill('0'), ...(tail ?? '').split(':')]
  return `${all.slice(0, 4).join(':')}::/64`
}
