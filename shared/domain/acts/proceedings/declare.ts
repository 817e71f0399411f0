/** The two words with which the acts and events of a meeting are declared. */
import type { z } from 'zod'
import { type ActFacts, type CommandValue, declaringActs } from '../../engine/act.ts'
import type { Happening } from '../../engine/decision.ts'
import { declaringEvents, type EventFacts, type EventValue } from '../../engine/event.ts'
import type { Role } from '../meeting/roles.ts'
import type { MeetingWorld } from './meetingWorld.ts'

const act = declaringActs<MeetingWorld>()
const event = declaringEvents<MeetingWorld>()

type NoShape = Record<never, never>

/** An act of a meeting: it has no stages and no paragraphs, so that its row of the policy is the roles alone. */
export function declareMeetingAct<
  const Type extends string,
  Needed extends z.ZodRawShape,
  Done extends Happening,
  Optional extends z.ZodRawShape = NoShape,
>(
  type: Type,
  facts: Omit<
    ActFacts<MeetingWorld, Needed, Optional, CommandValue<Type, Needed, Optional>, Done>,
    'allowed' | 'on'
  > & {
    readonly allowed: readonly Role[]
  },
) {
  return act<Type, Needed, Done, Optional>(type, {
    ...facts,
    allowed: [{ to: facts.allowed, during: ['meeting'] }],
    on: [],
  })
}

/** An event of a meeting: it is about the whole, everybody in the meeting may learn of it, and it touches no draft. */
export function declareMeetingEvent<const Type extends string, Shape extends z.ZodRawShape>(
  type: Type,
  facts: Pick<EventFacts<MeetingWorld, Shape, EventValue<Type, Shape>>, 'carries' | 'evolve' | 'says'>,
) {
  return event<Type, Shape>(type, {
    ...facts,
    concerns: () => [],
    visibleTo: 'everyone',
    notifies: [],
    changesDrafts: 'none',
  })
}
