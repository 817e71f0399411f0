import { toNfc } from '@tawafuq/arabic/toNfc'
import { accept, refuse } from '../../engine/decision.ts'
import { proposalIdSchema } from '../../schemas/idSchemas.ts'
import { paragraphTextSchema } from '../../schemas/textSchemas.ts'
import { declareAct } from '../declare.ts'
import { openRoom } from '../paragraph/openRoom.ts'
import { inEveryState } from '../paragraph/verdicts.ts'
import { wordingOf } from '../paragraph/wordingOf.ts'
import { atWork } from '../stages.ts'
import { findParagraph, findProposal } from '../standing.ts'
import { openVoteOf, voteOn } from '../vote/votes.ts'
import { ProposalReplaced } from './events.ts'
/** The proposing delegation puts other words in the place of those it tabled. Who supported those supports them no longer (rule PR6). */
export const replaceProposal = declareAct('replaceProposal', {
  command: { proposalId: proposalIdSchema, text: paragraphTextSchema },
  allowed: [{ to: ['delegate'], during: atWork }],
  on: [{ on: 'a tabled proposal to it', verdicts: inEveryState }],
  reads: (statement, { proposalId }) => ({
    base: openRoom(statement, findProposal(statement, proposalId)?.paragraphId),
  }),
  decide(statement, command, { actor, base }) {
    const proposal = findProposal(statement, command.proposalId)
    if (proposal === undefined) return refuse('not-found', command.proposalId)
    if (proposal.delegationId !== actor.delegationId) return refuse('not-your-proposal', proposal.id)
    if (proposal.state === 'draft') return refuse('proposal-private', proposal.id)
    if (proposal.state !== 'tabled') return refuse('proposal-settled', proposal.id)
    const vote = openVoteOf(statement)
    if (vote?.on.kind === 'proposal' && vote.on.id === proposal.id) return refuse('vote-open', vote.id)
    const voted = voteOn(statement, proposal.id)
    if (voted !== undefined) return refuse(voted === 'carried' ? 'vote-carried' : 'vote-rejected', proposal.id)
    const text = toNfc(command.text.trim())
    if (text === '' || proposal.act === 'strike') return refuse('proposal-empty', proposal.id)
    const { id: proposalId, paragraphId } = proposal
    const paragraph = findParagraph(statement, paragraphId)
    if (paragraph === undefined) return refuse('not-found', paragraphId)
    const stood = wordingOf(paragraph, base === undefined ? undefined : { text: base, spans: [] }).text
    return accept(ProposalReplaced({ proposalId, paragraphId, text, base: stood }))
  },
})
