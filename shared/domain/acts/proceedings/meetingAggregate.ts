/** The meeting as an aggregate: everything that is derived from its acts and events starts here. */
import { declareAggregate } from '../../engine/aggregate.ts'
import { refuse } from '../../engine/decision.ts'
import type { MeetingEntry } from '../entry.ts'
import type { MeetingCommand } from './commands.ts'
import type { MeetingEvent } from './events.ts'
import type { MeetingWorld } from './meetingWorld.ts'
import { noProceedings } from './proceedings.ts'
import { meetingActs, meetingEvents } from './registry.ts'

export const meetingAggregate = declareAggregate<MeetingWorld, MeetingCommand, MeetingEvent, MeetingEntry>({
  acts: meetingActs,
  events: meetingEvents,
  // A meeting is there from its set-up, before anything is done in it.
  before: noProceedings,
  stageOf: () => 'meeting',
  // A chair who has handed over only takes back (rule MT5).
  refuseActor({ actingChair }, { type }, { role, participantId }) {
    const isAway = role === 'chair' && actingChair !== null && actingChair.participantId !== participantId
    return isAway && type !== 'takeBack' ? 'chair-handed-over' : null
  },
  refuseStage: () => refuse('not-yours-to-do'),
})
