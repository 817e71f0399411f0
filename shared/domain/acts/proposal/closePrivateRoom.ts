import type { DraftChange } from '../draftChange.ts'
import type { ProposalId } from '../ids.ts'
import { findProposal } from '../standing.ts'
import type { Statement } from '../statement.ts'

/** What was tabled before has closed its room, and what was handed in on paper never had one. */
export function closePrivateRoom(before: Statement, proposalId: ProposalId): readonly DraftChange[] {
  return findProposal(before, proposalId)?.state === 'draft'
    ? [{ do: 'close', room: { kind: 'proposal', proposalId } }]
    : []
}
