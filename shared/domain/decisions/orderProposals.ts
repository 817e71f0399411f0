import type { CommandOf } from '../commands.ts'
import { accept, type Decision, refuse } from '../decision.ts'
import { findParagraph, findProposal } from '../standing.ts'
import type { Statement } from '../statement.ts'

/** The chair records in which order the proposals to a paragraph are voted on, the furthest from the text first (rule VO4). */
export function orderProposals(statement: Statement, command: CommandOf<'orderProposals'>): Decision {
  const paragraph = findParagraph(statement, command.paragraphId)
  if (paragraph === undefined) return refuse('not-found', command.paragraphId)
  const proposalIds = [...new Set(command.proposalIds)]
  for (const id of proposalIds) {
    const proposal = findProposal(statement, id)
    if (proposal === undefined || proposal.paragraphId !== paragraph.id) return refuse('not-found', id)
    if (proposal.state === 'draft') return refuse('proposal-private', id)
    if (proposal.state !== 'tabled') return refuse('proposal-settled', id)
  }
  if (proposalIds.length === 0) return refuse('not-found')
  return accept({ type: 'ProposalsOrdered', paragraphId: paragraph.id, proposalIds })
}
