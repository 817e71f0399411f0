import type { CommandOf } from '../commands.ts'
import { accept, type Circumstances, type Decision, refuse } from '../decision.ts'
import { findProposal } from '../standing.ts'
import type { Statement } from '../statement.ts'
import { openVoteOf, voteOn } from '../vote.ts'

/** The proposing delegation takes its proposal back, private or tabled, until it is settled or put to the vote (rules VO1, VO4). */
export function withdrawProposal(
  statement: Statement,
  command: CommandOf<'withdrawProposal'>,
  { actor }: Circumstances,
): Decision {
  const proposal = findProposal(statement, command.proposalId)
  if (proposal === undefined) return refuse('not-found', command.proposalId)
  if (proposal.delegationId !== actor.delegationId) return refuse('not-your-proposal', proposal.id)
  if (proposal.state !== 'draft' && proposal.state !== 'tabled') return refuse('proposal-settled', proposal.id)
  const vote = openVoteOf(statement)
  if (vote?.on.kind === 'proposal' && vote.on.id === proposal.id) return refuse('vote-open', vote.id)
  if (voteOn(statement, proposal.id) === 'carried') return refuse('vote-carried', proposal.id)
  return accept({ type: 'ProposalWithdrawn', proposalId: proposal.id })
}
