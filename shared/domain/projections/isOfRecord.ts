import type { Event } from '../events.ts'
import type { Statement } from '../statement.ts'
import { isTold } from './isTold.ts'

/** Whether an act is a matter of record: neither only shown, nor private (rule RE2). `statement` is folded through it or beyond. */
export function isOfRecord(event: Event, statement: Statement): boolean {
  return event.type !== 'LightRaised' && isTold(event, statement)
}
