import type { Event } from '../events.ts'
import { findProposal } from '../standing.ts'
import type { Statement } from '../statement.ts'

/**
 * Whether an act is told to everybody: what a delegation prepares in private is told to nobody else, nor that it gave it
 * up before tabling it. `statement` is folded through the act or beyond.
 */
export function isTold(event: Event, statement: Statement): boolean {
  switch (event.type) {
    case 'ProposalDrafted':
    case 'DelegationsInvited':
      return false
    case 'ProposalWithdrawn':
      return findProposal(statement, event.proposalId)?.tabledAt !== null
    default:
      return true
  }
}
