import type { Actor } from '../meeting/roles.ts'
import type { Bracket } from '../statement.ts'

/** Whether a bracket is this actor's to lift without anybody's consent (rule BR2). */
export function ownsBracket(actor: Actor, bracket: Bracket): boolean {
  return bracket.delegationId === null
    ? bracket.placedBy.participantId === actor.participantId
    : bracket.delegationId === actor.delegationId
}
