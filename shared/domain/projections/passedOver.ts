import type { EventType } from '../events.ts'
import type { ParagraphId } from '../ids.ts'
import type { Entry } from '../ledger.ts'
import { livingParagraphs, standingBrackets, standingObjections } from '../standing.ts'
import type { Statement } from '../statement.ts'
import { paragraphsOf } from './paragraphsOf.ts'

/** What leaves a paragraph as it was: said or shown, with nothing moved. */
const movesNothing: ReadonlySet<EventType> = new Set([
  'LightRaised',
  'RemarkMade',
  'ProposalDrafted',
  'DelegationsInvited',
  'LateTextOffered',
  'LateTextSettled',
])

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
    } else if (!movesNothing.has(event.type)) {
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
