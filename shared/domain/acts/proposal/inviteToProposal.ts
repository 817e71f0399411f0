import { accept, refuse } from '../../engine/decision.ts'
import { delegationIdSchema, proposalIdSchema } from '../../schemas/idSchemas.ts'
import { several } from '../../schemas/several.ts'
import { declareAct } from '../declare.ts'
import { inEveryState } from '../paragraph/verdicts.ts'
import { atWork } from '../stages.ts'
import { findProposal } from '../standing.ts'
import { DelegationsInvited } from './events.ts'

/** Lets members of other delegations into the private room of a proposal; its own delegation alone does so (rule PR5). */
export const inviteToProposal = declareAct('inviteToProposal', {
  command: { proposalId: proposalIdSchema, delegationIds: several(delegationIdSchema) },
  allowed: [{ to: ['delegate'], during: atWork }],
  on: [{ on: 'a private proposal to it', verdicts: inEveryState }],
  reads: () => ({ delegations: true }),
  decide(statement, command, { actor, delegations }) {
    const proposal = findProposal(statement, command.proposalId)
    if (proposal === undefined) return refuse('not-found', command.proposalId)
    if (proposal.delegationId !== actor.delegationId) return refuse('not-your-proposal', proposal.id)
    if (proposal.state === 'tabled') return refuse('proposal-tabled', proposal.id)
    if (proposal.state !== 'draft') return refuse('proposal-settled', proposal.id)
    const unknown = command.delegationIds.find((id) => delegations?.includes(id) === false)
    if (unknown !== undefined) return refuse('not-found', unknown)
    const known = new Set([proposal.delegationId, ...proposal.invited])
    const delegationIds = [...new Set(command.delegationIds)].filter((id) => !known.has(id))
    return delegationIds.length === 0
      ? accept()
      : accept(DelegationsInvited({ proposalId: proposal.id, delegationIds }))
  },
})
