import type { Event } from '../acts/events.ts'
import { factsOf } from '../acts/factsOf.ts'
import type { ParagraphId } from '../acts/ids.ts'
import type { Statement } from '../acts/statement.ts'

/**
 * The paragraphs that an act is about, in the order in which it names them; none for an act on the whole. `statement` is
 * folded through the act or beyond: an act may name a bracket, a link, an objection, a proposal or a vote alone.
 */
export function paragraphsOf(statement: Statement, event: Event): readonly ParagraphId[] {
  return factsOf(event).concerns(statement, event)
}
