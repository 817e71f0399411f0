/** The public consultation as an aggregate: everything that is derived from its acts and events starts here. */
import { declareAggregate } from '../../engine/aggregate.ts'
import { BrokenLedger } from '../../engine/brokenLedger.ts'
import { refuse } from '../../engine/decision.ts'
import type { ConsultationAct, ConsultationEntry, ConsultationEvent } from './commands.ts'
import { consultationActs, consultationEvents } from './consultationRegistry.ts'
import { openConsultation } from './openConsultation.ts'
import type { ConsultationWorld } from './world.ts'

export const consultationAggregate = declareAggregate<
  ConsultationWorld,
  ConsultationAct,
  ConsultationEvent,
  ConsultationEntry
>({
  acts: consultationActs,
  events: consultationEvents,
  before(first) {
    if (first.type !== 'PublicConsultationPrepared') throw new BrokenLedger(`${first.type} before it was prepared`)
    return openConsultation(first)
  },
  stageOf: ({ stage }) => stage,
  refuseStage: () => refuse('public-consultation-stage'),
})
