import { accept, refuse } from '../../engine/decision.ts'
import { paragraphIdSchema, proposalIdSchema } from '../../schemas/idSchemas.ts'
import { several } from '../../schemas/several.ts'
import { declareAct } from '../declare.ts'
import { inEveryState } from '../paragraph/verdicts.ts'
import { atWork } from '../stages.ts'
import { findParagraph, findProposal } from '../standing.ts'
import { ProposalsOrdered } from './events.ts'

/** The chair records in which order the proposals to a paragraph are voted on, the furthest from the text first (rule VO4). */
export const orderProposals = declareAct('orderProposals', {
  command: { paragraphId: paragraphIdSchema, proposalIds: several(proposalIdSchema) },
  allowed: [{ to: ['chair'], during: atWork }],
  on: [{ on: 'tabled proposals to it', verdicts: inEveryState }],
  decide(statement, command) {
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
    return accept(ProposalsOrdered({ paragraphId: paragraph.id, proposalIds }))
  },
})
