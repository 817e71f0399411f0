import type { z } from 'zod'
import { BrokenLedger } from '../engine/brokenLedger.ts'
import { byType } from '../engine/byType.ts'
import type { AnyEvent, EventFacts } from '../engine/event.ts'
import type { Event } from './events.ts'
import { statementEvents } from './registry.ts'
import type { StatementWorld } from './statementWorld.ts'

const declared = byType<AnyEvent<StatementWorld>>(statementEvents)

/** What is declared of an event's type. Throws BrokenLedger where the type is unheard of. */
export function factsOf<One extends Event>(event: One): EventFacts<StatementWorld, z.ZodRawShape, One> {
  const facts = declared.get(event.type)
  if (facts === undefined) throw new BrokenLedger(`unheard-of event ${JSON.stringify(event)}`)
  // Found by the event's own type, so that it is of this event that the declaration speaks.
  return facts as unknown as EventFacts<StatementWorld, z.ZodRawShape, One>
}
