import type { DelegationId, ParagraphId } from '../acts/ids.ts'
import { livingParagraphs } from '../acts/standing.ts'
import type { Statement } from '../acts/statement.ts'

export interface SecondPassItem {
  readonly paragraphId: ParagraphId
  /** The gravest light that is up on it, or went out with the floor. */
  readonly light: 'yellow' | 'red'
  readonly delegationIds: readonly DelegationId[]
}

/** What this reading passed over with a light that was not green, in the order of the text: the second pass (rule FL2). */
export function secondPass(statement: Statement): readonly SecondPassItem[] {
  return livingParagraphs(statement).flatMap(({ id, agreement }) => {
    const raised = statement.lights.filter(({ paragraphId, light: shown }) => paragraphId === id && shown !== 'green')
    if (agreement !== null || raised.length === 0) return []
    const light = raised.some((one) => one.light === 'red') ? 'red' : 'yellow'
    return [{ paragraphId: id, light, delegationIds: raised.map(({ delegationId }) => delegationId) }]
  })
}
