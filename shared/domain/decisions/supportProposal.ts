import type { CommandOf } from '../commands.ts'
import { accept, type Circumstances, type Decision, refuse } from '../decision.ts'
import { findProposal } from '../standing.ts'
import type { Statement } from '../statement.ts'

/** Adds a delegation to those who support a tabled proposal, or put their name to it; to support it again, or one's own, changes nothing. */
export function supportProposal(
  statement: Statement,
  command: CommandOf<'supportProposal'>,
  { actor }: Circumstances,
): Decision {
  const proposal = findProposal(statement, command.proposalId)
  if (proposal === undefined) return refuse('not-found', command.proposalId)
  const { delegationId } = actor
  if (delegationId === null) return refuse('delegation-missing')
  if (proposal.state === 'draft') return refuse('proposal-private', proposal.id)
  if (proposal.state !== 'tabled') return refuse('proposal-settled', proposal.id)
  const isCosponsor = command.as === 'cosponsor'
  const present = isCosponsor ? proposal.cosponsors : proposal.supporters
  if (proposal.delegationId === delegationId || present.includes(delegationId)) return accept()
  return accept({
    type: 'ProposalSupported',
    proposalId: proposal.id,
    delegationId,
    ...(isCosponsor ? { as: 'cosponsor' } : {}),
  })
}
