/** The statement as an aggregate: everything that is derived from its acts and events starts here. */

import { declareAggregate } from '../engine/aggregate.ts'
import { BrokenLedger } from '../engine/brokenLedger.ts'
import { type Refused, refuse } from '../engine/decision.ts'
import type { RefusalCode } from '../language/refusals.ts'
import { beyondQuota } from './beyondQuota.ts'
import { beyondWritten, countWritten } from './beyondWritten.ts'
import type { Command } from './commands.ts'
import { openStatement } from './course/openStatement.ts'
import type { Entry } from './entry.ts'
import type { Event } from './events.ts'
import { statementActs, statementEvents } from './registry.ts'
import type { Statement } from './statement.ts'
import type { StatementWorld } from './statementWorld.ts'

export const statementAggregate = declareAggregate<StatementWorld, Command, Event, Entry>({
  acts: statementActs,
  events: statementEvents,
  before(first) {
    if (first.type !== 'StatementOpened') throw new BrokenLedger(`${first.type} before StatementOpened`)
    return openStatement(first)
  },
  stageOf: ({ stage }) => stage,
  refuseStage,
  count: countWritten,
  overWritten: beyondWritten,
  overQuota: beyondQuota,
})

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
