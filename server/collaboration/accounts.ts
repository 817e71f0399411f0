import type { ParticipantId } from '@tawafuq/domain/acts/ids'
import type { Limits } from './limits.ts'
import { type TokenBucket, tokenBucket } from './tokenBucket.ts'

/** What one socket, one participant or one address may have of the server. */
export interface Account {
  /** Milliseconds of the server's work. */
  readonly work: TokenBucket
  /** Bytes of answers. What others type is nobody's answer. */
  readonly answers: TokenBucket
  /** Updates taken into drafts. */
  readonly updates: TokenBucket
  /** Rooms asked for. */
  readonly openings: TokenBucket
  /** Presences passed on. */
  readonly presences: TokenBucket
  /** Updates refused. */
  readonly refusals: TokenBucket
}

/** What an address may have: a hall of a thousand has one together, so that only work and answers are counted. */
export type AddressAccount = Pick<Account, 'work' | 'answers'>

export interface Accounts {
  readonly ofSocket: () => Account
  /** Kept over all sockets of a participant, and after the last: who comes back owes what they owed. */
  readonly ofParticipant: (id: ParticipantId) => Account
  readonly ofAddress: (address: string) => AddressAccount
}

/** The accounts of everybody, each opened when it is first asked for, and forgotten when it owes nothing. */
export function makeAccounts(limits: Limits): Accounts {
  return {
    ofSocket: () => account(limits, 1),
    ofParticipant: keeping(limits, () => account(limits, limits.timesOfParticipant)),
    ofAddress: keeping(limits, () => ({
      work: tokenBucket(limits.workOfAddressAtOnce, limits.workOfAddressPerSecond),
      answers: tokenBucket(limits.answersOfAddressAtOnce, limits.answersOfAddressPerSecond),
    })),
  }
}

function account(limits: Limits, times: number): Account {
  const bucket = (atOnce: number, perSecond: number): TokenBucket => tokenBucket(atOnce * times, perSecond * times)
  return {
    work: bucket(limits.workAtOnce, limits.workPerSecond),
    answers: bucket(limits.answersAtOnce, limits.answersPerSecond),
    updates: bucket(limits.updatesAtOnce, limits.updatesPerSecond),
    openings: bucket(limits.openingsAtOnce, limits.openingsPerSecond),
    presences: bucket(limits.presencesAtOnce, limits.presencesPerSecond),
    refusals: bucket(limits.refusalsAtOnce, limits.refusalsPerSecond),
  }
}

function keeping<One extends object>({ accountsKept }: Limits, make: () => One): (name: string) => One {
  const kept = new Map<string, One>()
  return (name) => {
    const known = kept.get(name)
    if (known !== undefined) return known
    if (kept.size >= accountsKept) {
      for (const [other, one] of kept) if (isSettled(one)) kept.delete(other)
    }
    const fresh = make()
    kept.set(name, fresh)
    return fresh
  }
}

function isSettled(account: object): boolean {
  return Object.values(account as Readonly<Record<string, TokenBucket>>).every((bucket) => bucket.isFull())
}
