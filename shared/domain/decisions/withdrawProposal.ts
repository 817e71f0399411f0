import type { CommandOf } from '../commands.ts'
import { accept, type Circumstances, type Decision, refuse } from '../decision.ts'
import { findProposal } from '../standing.ts'
import type { Statement } from '../statement.ts'

/** The proposing delegation takes its proposal back, private or tabled, until it is settled. */
export function withdrawProposal(
  statement: Statement,
  command: CommandOf<'withdrawProposal'>,
  { actor }: Circumstances,
): Decision {
  const proposal = findProposal(statement, command.proposalId)
  if (proposal === undefined) return refuse('not-found', command.proposalId)
  if (proposal.delegationId !== actor.delegationId) return refuse('not-your-proposal', proposal.id)
  if (proposal.state !== 'draft' && proposal.state !== 'tabled') return refuse('proposal-settled', proposal.id)
  return accept({ type: 'ProposalWithdrawn', proposalId: proposal.id })
}
