import { type Refused, refuse } from '../../engine/decision.ts'
import type { RefusalCode } from '../../language/refusals.ts'
import { livingParagraphs } from '../standing.ts'
import type { Statement } from '../statement.ts'
import { openVoteOf } from '../vote/votes.ts'

/** Null if every paragraph is agreed or struck; otherwise the refusal, naming those that are not (rule AD2). */
export function refuseUnlessAllAgreed(statement: Statement): Refused<RefusalCode> | null {
  const living = livingParagraphs(statement)
  if (living.length === 0) return refuse('statement-empty')
  const vote = openVoteOf(statement)
  if (vote !== undefined) return refuse('vote-open', vote.id)
  const notAgreed = living.filter(({ agreement }) => agreement === null)
  return notAgreed.length > 0 ? refuse('paragraph-not-agreed', ...notAgreed.map(({ id }) => id)) : null
}
