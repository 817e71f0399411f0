import type { CommandOf } from '../commands.ts'
import { accept, type Circumstances, type Decision, refuse } from '../decision.ts'
import { findProposal } from '../standing.ts'
import type { Statement } from '../statement.ts'

/** Lets members of other delegations into the private room of a proposal; its own delegation alone does so (rule PR5). */
export function inviteToProposal(
  statement: Statement,
  command: CommandOf<'inviteToProposal'>,
  { actor, delegations }: Circumstances,
): Decision {
  const proposal = findProposal(statement, command.proposalId)
  if (proposal === undefined) return refuse('not-found', command.proposalId)
  if (proposal.delegationId !== actor.delegationId) return refuse('not-your-proposal', proposal.id)
  if (proposal.state === 'tabled') return refuse('proposal-tabled', proposal.id)
  if (proposal.state !== 'draft') return refuse('proposal-settled', proposal.id)
  const unknown = command.delegationIds.find((id) => delegations?.includes(id) === false)
  if (unknown !== undefined) return refuse('not-found', unknown)
  const known = new Set([proposal.delegationId, ...proposal.invited])
  const delegationIds = [...new Set(command.delegationIds)].filter((id) => !known.has(id))
  return delegationIds.length === 0
    ? accept()
    : accept({ type: 'DelegationsInvited', proposalId: proposal.id, delegationIds })
}
