import type { CommandOf } from '../commands.ts'
import { accept, type Circumstances, type Decision, refuse } from '../decision.ts'
import { wordingOf } from '../projections/sheet.ts'
import { findParagraph, findProposal } from '../standing.ts'
import type { Statement } from '../statement.ts'

/**
 * Makes a private proposal everybody's to read, with the words that its room reads now (`reading`) and what the
 * paragraph read when it was tabled (`base`), so that whoever decides sees whether the base has moved (rule PR2).
 */
export function tableProposal(
  statement: Statement,
  command: CommandOf<'tableProposal'>,
  { actor, reading, base }: Circumstances,
): Decision {
  const proposal = findProposal(statement, command.proposalId)
  const paragraph = proposal && findParagraph(statement, proposal.paragraphId)
  if (proposal === undefined || paragraph === undefined) return refuse('not-found', command.proposalId)
  if (proposal.delegationId !== actor.delegationId) return refuse('not-your-proposal', proposal.id)
  if (proposal.state === 'tabled') return refuse('proposal-tabled', proposal.id)
  if (proposal.state !== 'draft') return refuse('proposal-settled', proposal.id)
  const text = proposal.act === 'strike' ? null : (reading?.text ?? '')
  if (text !== null && text.trim() === '') return refuse('proposal-empty', proposal.id)
  // A paragraph whose draft is closed reads what was agreed, or struck.
  const stood = wordingOf(paragraph, base === undefined ? undefined : { text: base, spans: [] }).text
  return accept({ type: 'ProposalTabled', proposalId: proposal.id, paragraphId: paragraph.id, text, base: stood })
}
