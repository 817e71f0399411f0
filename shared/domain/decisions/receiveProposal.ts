import { toNfc } from '@tawafuq/arabic/toNfc'
import type { CommandOf } from '../commands.ts'
import { accept, type Circumstances, type Decision, refuse } from '../decision.ts'
import { asId, type ProposalId } from '../ids.ts'
import { wordingOf } from '../projections/sheet.ts'
import { refuseUnlessOpen } from '../refuseUnlessQuiet.ts'
import { findParagraph } from '../standing.ts'
import type { Statement } from '../statement.ts'

/**
 * Enters a written amendment that a delegation handed in: it is tabled at once and is that delegation's from then on,
 * with the name of who received it, and of who wrote it where the paper says (rule PR9).
 */
export function receiveProposal(
  statement: Statement,
  command: CommandOf<'receiveProposal'>,
  { delegations, freshId, base }: Circumstances,
): Decision {
  const { paragraphId, delegationId, act } = command
  const paragraph = findParagraph(statement, paragraphId)
  if (paragraph === undefined) return refuse('not-found', paragraphId)
  if (delegations?.includes(delegationId) === false) return refuse('not-found', delegationId)
  if (act !== 'insert-after') {
    const refused = refuseUnlessOpen(paragraph)
    if (refused !== null) return refused
  }
  const proposalId = asId<ProposalId>(freshId)
  const text = act === 'strike' ? null : toNfc((command.text ?? '').trim())
  if (text === '') return refuse('proposal-empty', proposalId)
  const stood = wordingOf(paragraph, base === undefined ? undefined : { text: base, spans: [] }).text
  if (act === 'replace' && text === stood) return refuse('proposal-same', paragraphId)
  const author = command.author?.trim() || null
  return accept({ type: 'ProposalReceived', proposalId, paragraphId, delegationId, act, text, base: stood, author })
}
