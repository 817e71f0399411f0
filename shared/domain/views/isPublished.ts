import type { Event } from '../acts/events.ts'
import { factsOf } from '../acts/factsOf.ts'
import type { DelegationId } from '../acts/ids.ts'
import type { Statement } from '../acts/statement.ts'

/**
 * Whether an act is told to everybody: what a delegation prepares in private is told to nobody else, nor that it gave it
 * up before tabling it. `statement` is folded through the act or beyond.
 */
export function isPublished(event: Event, statement: Statement): boolean {
  return isVisibleTo(event, statement, null)
}

/** Whether an act is told to a delegation. */
export function isVisibleTo(event: Event, statement: Statement, delegationId: DelegationId | null): boolean {
  const { visibleTo } = factsOf(event)
  return visibleTo === 'everyone' || visibleTo(statement, event, delegationId)
}
