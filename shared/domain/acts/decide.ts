/** The one way to a new entry: policy first, then the decision of the act. Pure: nothing is done here. */
import { type DecisionOf, type Refused, refuse } from '../engine/decision.ts'
import type { RefusalCode } from '../language/refusals.ts'
import { actOf } from './actOf.ts'
import { beyondQuota } from './beyondQuota.ts'
import type { Circumstances } from './circumstances.ts'
import type { Command } from './commands.ts'
import type { Event } from './events.ts'
import { may, mayEver } from './policy.ts'
import type { Statement } from './statement.ts'

export type Decision = DecisionOf<Event, RefusalCode>

/** The events that a command brings about on a statement, or the reasoned no. Rights come before circumstances (rule PO2). */
export function decide(statement: Statement, command: Command, circumstances: Circumstances): Decision {
  const { role } = circumstances.actor
  if (!mayEver(role, command.type)) return refuse('not-yours-to-do')
  if (!may(role, command.type, statement.stage)) return refuseStage(statement)
  const over = beyondQuota(statement, command, circumstances.actor)
  if (over !== null) return refuse(over)
  return actOf(command).decide(statement, command, circumstances)
}

function refuseStage(statement: Statement): Refused<RefusalCode> {
  switch (statement.stage) {
    case 'adopted':
      return refuse('statement-adopted')
    case 'suspended':
      return refuse('negotiation-suspended')
    case 'silence':
      return refuse('silence-is-open')
    case 'drafting':
    case 'negotiating':
      return refuse('not-in-this-stage')
  }
}
