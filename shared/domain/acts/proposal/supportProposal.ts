import { z } from 'zod'
import { accept, refuse } from '../../engine/decision.ts'
import { proposalIdSchema } from '../../schemas/idSchemas.ts'
import { declareAct } from '../declare.ts'
import { inEveryState } from '../paragraph/verdicts.ts'
import { atWork } from '../stages.ts'
import { findProposal } from '../standing.ts'
import { ProposalSupported } from './events.ts'

/** Adds a delegation to those who support a tabled proposal, or put their name to it; to support it again, or one's own, changes nothing. */
export const supportProposal = declareAct('supportProposal', {
  command: { proposalId: proposalIdSchema },
  options: { as: z.enum(['support', 'cosponsor']) },
  allowed: [{ to: ['delegate'], during: atWork }],
  on: [{ on: 'a tabled proposal to it', verdicts: inEveryState }],
  decide(statement, command, { actor }) {
    const proposal = findProposal(statement, command.proposalId)
    if (proposal === undefined) return refuse('not-found', command.proposalId)
    const { delegationId } = actor
    if (delegationId === null) return refuse('delegation-missing')
    if (proposal.state === 'draft') return refuse('proposal-private', proposal.id)
    if (proposal.state !== 'tabled') return refuse('proposal-settled', proposal.id)
    const isCosponsor = command.as === 'cosponsor'
    const present = isCosponsor ? proposal.cosponsors : proposal.supporters
    if (proposal.delegationId === delegationId || present.includes(delegationId)) return accept()
    return accept(
      ProposalSupported({
        proposalId: proposal.id,
        delegationId,
        ...(isCosponsor ? { as: 'cosponsor' } : {}),
      }),
    )
  },
})
