import type { Entry } from '../acts/entry.ts'
import { factsOf } from '../acts/factsOf.ts'
import type { ParagraphId } from '../acts/ids.ts'
import { livingParagraphs, standingBrackets, standingObjections } from '../acts/standing.ts'
import type { Statement } from '../acts/statement.ts'
import { paragraphsOf } from './paragraphsOf.ts'

/**
 * The paragraphs that the present reading had on the floor and passed, against which something stands, and with which
 * nothing has been done since: to put one of them on the floor again would be to hear the same again (rule FL4).
 */
export function passedOver(entries: readonly Entry[], statement: Statement): ReadonlySet<ParagraphId> {
  const passed = new Set<ParagraphId>()
  let floor: ParagraphId | null = null
  for (const { event } of entries) {
    if (event.type === 'ReadingOpened' || event.type === 'NegotiationOpened') passed.clear()
    else if (event.type === 'FloorGiven') {
      if (floor !== null) passed.add(floor)
      floor = event.paragraphId
      passed.delete(floor)
    } else if (factsOf(event).movesNothing !== true) {
      for (const id of paragraphsOf(statement, event)) passed.delete(id)
    }
  }
  return new Set(
    livingParagraphs(statement).flatMap(({ id, agreement, parked }) => {
      const stands = standingBrackets(statement, id).length + standingObjections(statement, id).length > 0
      return passed.has(id) && agreement === null && parked === null && stands ? [id] : []
    }),
  )
}
