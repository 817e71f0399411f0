import { accept, refuse } from '../../engine/decision.ts'
import { proposalIdSchema } from '../../schemas/idSchemas.ts'
import { declareAct } from '../declare.ts'
import { openRoom } from '../paragraph/openRoom.ts'
import { inEveryState } from '../paragraph/verdicts.ts'
import { wordingOf } from '../paragraph/wordingOf.ts'
import { atWork } from '../stages.ts'
import { findParagraph, findProposal } from '../standing.ts'
import { ProposalTabled } from './events.ts'

/**
 * Makes a private proposal everybody's to read, with the words that its room reads now (`reading`) and what the
 * paragraph read when it was tabled (`base`), so that whoever decides sees whether the base has moved (rule PR2).
 */
export const tableProposal = declareAct('tableProposal', {
  command: { proposalId: proposalIdSchema },
  allowed: [{ to: ['delegate'], during: atWork }],
  on: [{ on: 'a private proposal to it', verdicts: inEveryState }],
  reads(statement, { proposalId }) {
    const proposal = findProposal(statement, proposalId)
    if (proposal?.state !== 'draft') return {}
    return { room: { kind: 'proposal', proposalId }, base: openRoom(statement, proposal.paragraphId) }
  },
  decide(statement, command, { actor, reading, base }) {
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
    return accept(ProposalTabled({ proposalId: proposal.id, paragraphId: paragraph.id, text, base: stood }))
  },
})
