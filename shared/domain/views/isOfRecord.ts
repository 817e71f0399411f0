import type { Event } from '../acts/events.ts'
import { factsOf } from '../acts/factsOf.ts'
import type { Statement } from '../acts/statement.ts'
import { isPublished } from './isPublished.ts'

/** Whether an act is a matter of record: neither only shown, nor private (rule RE2). `statement` is folded through it or beyond. */
export function isOfRecord(event: Event, statement: Statement): boolean {
  return factsOf(event).shownOnly !== true && isPublished(event, statement)
}
