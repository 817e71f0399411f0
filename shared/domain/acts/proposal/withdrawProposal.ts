import { accept, refuse } from '../../engine/decision.ts'
import { proposalIdSchema } from '../../schemas/idSchemas.ts'
import { declareAct } from '../declare.ts'
import { inEveryState } from '../paragraph/verdicts.ts'
import { atWork } from '../stages.ts'
import { findProposal } from '../standing.ts'
import { openVoteOf, voteOn } from '../vote/votes.ts'
import { ProposalWithdrawn } from './events.ts'

/** The proposing delegation takes its proposal back, private or tabled, until it is settled or put to the vote (rules VO1, VO4). */
export const withdrawProposal = declareAct('withdrawProposal', {
  command: { proposalId: proposalIdSchema },
  allowed: [{ to: ['delegate'], during: atWork }],
  on: [{ on: 'a proposal to it', verdicts: inEveryState }],
  decide(statement, command, { actor }) {
    const proposal = findProposal(statement, command.proposalId)
    if (proposal === undefined) return refuse('not-found', command.proposalId)
    if (proposal.delegationId !== actor.delegationId) return refuse('not-your-proposal', proposal.id)
    if (proposal.state !== 'draft' && proposal.state !== 'tabled') return refuse('proposal-settled', proposal.id)
    const vote = openVoteOf(statement)
    if (vote?.on.kind === 'proposal' && vote.on.id === proposal.id) return refuse('vote-open', vote.id)
    if (voteOn(statement, proposal.id) === 'carried') return refuse('vote-carried', proposal.id)
    return accept(ProposalWithdrawn({ proposalId: proposal.id }))
  },
})
