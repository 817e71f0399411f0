import type { EventOf } from '../events.ts'
import type { Entry } from '../ledger.ts'
import { BrokenLedger } from '../refusals.ts'
import type { Statement } from '../statement.ts'

export type LateTextEvent = EventOf<'LateTextOffered' | 'LateTextSettled'>

/** The statement after late words were listed, or taken off the list. No paragraph changes by either. */
export function evolveLateText(statement: Statement, event: LateTextEvent, { actor, at }: Entry): Statement {
  if (event.type === 'LateTextOffered') {
    const { lateTextId: id, paragraphId, draft, delegationId, text, base } = event
    const listed = { id, paragraphId, draft, delegationId, text, base, by: actor, at, settled: null }
    return { ...statement, lateTexts: [...statement.lateTexts, listed] }
  }
  if (!statement.lateTexts.some(({ id }) => id === event.lateTextId)) {
    throw new BrokenLedger(`no late text ${event.lateTextId}`)
  }
  const lateTexts = statement.lateTexts.map((late) =>
    late.id === event.lateTextId ? { ...late, settled: { note: event.note, by: actor, at } } : late,
  )
  return { ...statement, lateTexts }
}
