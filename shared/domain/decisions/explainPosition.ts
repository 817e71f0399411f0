import type { CommandOf } from '../commands.ts'
import { accept, type Circumstances, type Decision, refuse } from '../decision.ts'
import { asId, type ExplanationId } from '../ids.ts'
import { findParagraph, findProposal } from '../standing.ts'
import type { Statement } from '../statement.ts'
import { leavesToHead } from '../voice.ts'

/** A delegation explains its position, on a paragraph or on the whole; it is printed with the adopted text (rules OB4, OB6). */
export function explainPosition(
  statement: Statement,
  command: CommandOf<'explainPosition'>,
  { actor, freshId, voice }: Circumstances,
): Decision {
  const { delegationId } = actor
  if (delegationId === null) return refuse('delegation-missing')
  if (leavesToHead(voice)) return refuse('head-speaks')
  const paragraphId = command.paragraphId ?? null
  if (paragraphId !== null && findParagraph(statement, paragraphId) === undefined)
    return refuse('not-found', paragraphId)
  const voteId = command.voteId ?? null
  const vote = voteId === null ? null : statement.votes.find(({ id }) => id === voteId)
  if (vote === undefined) return refuse('not-found', voteId ?? '')
  // The model rules let nobody explain a vote on their own proposal (rule 39).
  const own = vote?.on.kind === 'proposal' ? findProposal(statement, vote.on.id) : undefined
  if (own?.delegationId === delegationId) return refuse('own-proposal', own.id)
  const text = command.text.trim()
  if (text === '') return refuse('reason-missing')
  const explanationId = asId<ExplanationId>(freshId)
  return accept({ type: 'PositionExplained', explanationId, on: paragraphId, voteId, delegationId, text })
}
