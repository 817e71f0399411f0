import { amend } from '../../engine/amend.ts'
import type { ProposalId } from '../ids.ts'
import type { Proposal, Statement } from '../statement.ts'

/** The statement with one proposal changed. Throws BrokenLedger where nothing has that id. */
export function amendProposal(statement: Statement, id: ProposalId, change: (thing: Proposal) => Proposal): Statement {
  return { ...statement, proposals: amend(statement.proposals, id, change) }
}
