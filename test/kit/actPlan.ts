/** What somebody in a simulated negotiation has before them when they think of an act, and who is there to do it. */
import type { Command } from '@tawafuq/domain/acts/commands'
import type { DelegationId, Instant, ParagraphId } from '@tawafuq/domain/acts/ids'
import type { Actor } from '@tawafuq/domain/acts/meeting/roles'
import type { Bracket, Reading, Statement } from '@tawafuq/domain/acts/statement'

/** Those who act: of each delegation the first named is its head. */
export interface Cast {
  readonly chair: Actor
  readonly rapporteur: Actor
  readonly delegates: readonly Actor[]
}

export interface Plan {
  readonly cast: Cast
  readonly statement: Statement
  readonly paragraphId: ParagraphId
  /** What the paragraph reads, or '' where its draft is closed. */
  readonly text: string
  readonly readings: ReadonlyMap<ParagraphId, Reading>
  /** A number that turns choices. */
  readonly where: number
  readonly later: (minutes: number) => Instant
}

/** Somebody and what they would do, aiming at success where the statement stands; null where there is nothing to do. */
export type Planner = (plan: Plan) => readonly [Actor, Command] | null

export function delegateOf({ cast, where }: Plan): Actor {
  return cast.delegates[where % cast.delegates.length] ?? cast.chair
}

/** Somebody of a delegation. */
export function memberOf({ cast }: Plan, id: DelegationId | null): Actor | undefined {
  return cast.delegates.find(({ delegationId }) => delegationId === id)
}

export function ownerOf(plan: Plan, { delegationId, placedBy }: Bracket): Actor {
  return memberOf(plan, delegationId) ?? placedBy
}
