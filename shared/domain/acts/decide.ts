/** The one way to a new entry of a statement: policy first, then the decision of the act. Pure: nothing is done here. */
import type { DecisionOf } from '../engine/decision.ts'
import type { RefusalCode } from '../language/refusals.ts'
import type { Event } from './events.ts'
import { statementAggregate } from './statementAggregate.ts'

export type Decision = DecisionOf<Event, RefusalCode>

/** The events that a command brings about on a statement, or the reasoned no. Rights come before circumstances (rule PO2). */
export const decide = statementAggregate.decide
