import { toNfc } from '@tawafuq/arabic/toNfc'
import type { CommandOf } from '../commands.ts'
import { accept, type Circumstances, type Decision, refuse } from '../decision.ts'
import { wordingOf } from '../projections/sheet.ts'
import { findParagraph, findProposal } from '../standing.ts'
import type { Statement } from '../statement.ts'
import { openVoteOf, voteOn } from '../vote.ts'

/** The proposing delegation puts other words in the place of those it tabled. Who supported those supports them no longer (rule PR6). */
export function replaceProposal(
  statement: Statement,
  command: CommandOf<'replaceProposal'>,
  { actor, base }: Circumstances,
): Decision {
  const proposal = findProposal(statement, command.proposalId)
  if (proposal === undefined) return refuse('not-found', command.proposalId)
  if (proposal.delegationId !== actor.delegationId) return refuse('not-your-proposal', proposal.id)
  if (proposal.state === 'draft') return refuse('proposal-private', proposal.id)
  if (proposal.state !== 'tabled') return refuse('proposal-settled', proposal.id)
  const vote = openVoteOf(statement)
  if (vote?.on.kind === 'proposal' && vote.on.id === proposal.id) return refuse('vote-open', vote.id)
  const voted = voteOn(statement, proposal.id)
  if (voted !== undefined) return refuse(voted === 'carried' ? 'vote-carried' : 'vote-rejected', proposal.id)
  const text = toNfc(command.text.trim())
  if (text === '' || proposal.act === 'strike') return refuse('proposal-empty', proposal.id)
  const { id: proposalId, paragraphId } = proposal
  const paragraph = findParagraph(statement, paragraphId)
  if (paragraph === undefined) return refuse('not-found', paragraphId)
  const stood = wordingOf(paragraph, base === undefined ? undefined : { text: base, spans: [] }).text
  return accept({ type: 'ProposalReplaced', proposalId, paragraphId, text, base: stood })
}
