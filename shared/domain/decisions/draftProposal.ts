import type { CommandOf } from '../commands.ts'
import { accept, type Circumstances, type Decision, refuse } from '../decision.ts'
import { asId, type ProposalId } from '../ids.ts'
import { refuseUnlessOpen } from '../refuseUnlessQuiet.ts'
import { findParagraph } from '../standing.ts'
import type { Statement } from '../statement.ts'

/** Begins a delegation's proposal. Its words are in a room of its own, and in no entry before it is tabled (rule PR1). */
export function draftProposal(
  statement: Statement,
  command: CommandOf<'draftProposal'>,
  { actor, freshId }: Circumstances,
): Decision {
  const paragraph = findParagraph(statement, command.paragraphId)
  if (paragraph === undefined) return refuse('not-found', command.paragraphId)
  if (command.act !== 'insert-after') {
    const refused = refuseUnlessOpen(paragraph)
    if (refused !== null) return refused
  }
  if (actor.delegationId === null) return refuse('delegation-missing')
  return accept({
    type: 'ProposalDrafted',
    proposalId: asId<ProposalId>(freshId),
    paragraphId: paragraph.id,
    delegationId: actor.delegationId,
    act: command.act,
  })
}
