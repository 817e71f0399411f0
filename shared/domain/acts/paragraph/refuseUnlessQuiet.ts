/** What must be over before a paragraph's draft may close. */
import { type Refused, refuse } from '../../engine/decision.ts'
import type { RefusalCode } from '../../language/refusals.ts'
import { standingBrackets, standingObjections } from '../standing.ts'
import type { Paragraph, Statement } from '../statement.ts'
import { openVoteOf } from '../vote/votes.ts'

/** Null if the paragraph's draft is open and nothing stands against it; otherwise the refusal, naming what stands (rule AD1). */
export function refuseUnlessQuiet(statement: Statement, paragraph: Paragraph): Refused<RefusalCode> | null {
  const closed = refuseUnlessOpen(paragraph)
  if (closed !== null) return closed
  const vote = openVoteOf(statement)
  if (vote?.on.kind === 'paragraph' && vote.on.id === paragraph.id) return refuse('vote-open', vote.id)
  if (paragraph.parked !== null) return refuse('paragraph-parked', paragraph.id)
  const objections = standingObjections(statement, paragraph.id)
  if (objections.length > 0) return refuse('objection-stands', ...objections.map(({ id }) => id))
  const brackets = standingBrackets(statement, paragraph.id)
  if (brackets.length > 0) return refuse('bracket-stands', ...brackets.map(({ id }) => id))
  return null
}

/** Null if the paragraph takes changes; otherwise why it does not (rule PA4). */
export function refuseUnlessOpen(paragraph: Paragraph): Refused<RefusalCode> | null {
  if (paragraph.struck !== null) return refuse('paragraph-struck', paragraph.id)
  if (paragraph.agreement !== null) return refuse('paragraph-agreed', paragraph.id)
  return null
}
