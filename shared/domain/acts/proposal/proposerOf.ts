/** Whose a proposal is, whom it lets in, and what it is about. */
import type { DelegationId, ParagraphId, ProposalId } from '../ids.ts'
import { findProposal, maySeeProposal } from '../standing.ts'
import type { Statement } from '../statement.ts'

/** The delegation whose proposal it is; none where none is named. */
export function proposerOf(statement: Statement, id: ProposalId | undefined): readonly DelegationId[] {
  const proposal = id === undefined ? undefined : findProposal(statement, id)
  return proposal === undefined ? [] : [proposal.delegationId]
}

/** The delegations that a proposal concerns as their own: while it is private, those that it lets in as well. */
export function sharersOf(statement: Statement, id: ProposalId): readonly DelegationId[] {
  const proposal = findProposal(statement, id)
  if (proposal === undefined) return []
  return proposal.tabledAt === null ? [proposal.delegationId, ...proposal.invited] : [proposal.delegationId]
}

/** Whether a delegation may enter the proposal's room; nobody in general may. */
export function mayEnterProposal(statement: Statement, id: ProposalId, party: DelegationId | null): boolean {
  const proposal = findProposal(statement, id)
  return proposal !== undefined && maySeeProposal(proposal, party)
}

export function paragraphOfProposal(statement: Statement, id: ProposalId): readonly ParagraphId[] {
  const proposal = findProposal(statement, id)
  return proposal === undefined ? [] : [proposal.paragraphId]
}
