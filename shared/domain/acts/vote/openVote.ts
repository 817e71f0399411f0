import type { Refused } from '../../engine/decision.ts'
import { accept, refuse } from '../../engine/decision.ts'
import type { RefusalCode } from '../../language/refusals.ts'
import { delegationIdSchema } from '../../schemas/idSchemas.ts'
import { several } from '../../schemas/several.ts'
import { reasonSchema } from '../../schemas/textSchemas.ts'
import { voteSubjectSchema } from '../../schemas/voteSubjectSchema.ts'
import { declareAct } from '../declare.ts'
import { asId, type ProposalId, type VoteId } from '../ids.ts'
import { inEveryState } from '../paragraph/verdicts.ts'
import { atWork } from '../stages.ts'
import { findParagraph, findProposal } from '../standing.ts'
import type { Statement } from '../statement.ts'
import { VoteOpened } from './events.ts'
import { openVoteOf, voteOn } from './votes.ts'

/**
 * Puts a question to the vote, in parts where the chair divides it. One vote is open at a time (rule VO1), and of
 * proposals with a recorded order the first that is unsettled comes first (rule VO4). It is counted by the rules that the
 * meeting has when it is opened (rule VO6).
 */
export const openVote = declareAct('openVote', {
  command: { question: reasonSchema, on: voteSubjectSchema },
  options: { division: several(reasonSchema), entitled: several(delegationIdSchema) },
  allowed: [{ to: ['chair'], during: atWork }],
  on: [
    { on: 'on it', verdicts: inEveryState },
    { on: 'on a tabled proposal to it', verdicts: inEveryState },
  ],
  reads: () => ({ delegations: true, rules: true }),
  decide(statement, command, { delegations, rules, freshId }) {
    const open = openVoteOf(statement)
    if (open !== undefined) return refuse('vote-open', open.id)
    const question = command.question.trim()
    if (question === '') return refuse('reason-missing')
    const { on } = command
    if (on.kind === 'paragraph' && findParagraph(statement, on.id) === undefined) return refuse('not-found', on.id)
    if (on.kind === 'proposal') {
      const refused = refuseUnlessNext(statement, on.id)
      if (refused !== null) return refused
    }
    const unknown = command.entitled?.find((id) => delegations?.includes(id) === false)
    if (unknown !== undefined) return refuse('not-found', unknown)
    const entitled = [...new Set(command.entitled ?? delegations)]
    if (entitled.length === 0) return refuse('nobody-entitled')
    const parts = (command.division ?? []).map((part) => part.trim()).filter((part) => part !== '')
    return accept(
      VoteOpened({
        voteId: asId<VoteId>(freshId),
        question,
        on,
        parts: parts.length > 0 ? parts : [question],
        entitled,
        ...(rules?.majority !== undefined && { majority: rules.majority }),
        ...(rules?.quorum !== undefined && { quorum: rules.quorum }),
      }),
    )
  },
})

function refuseUnlessNext(statement: Statement, id: ProposalId): Refused<RefusalCode> | null {
  const proposal = findProposal(statement, id)
  if (proposal === undefined) return refuse('not-found', id)
  if (proposal.state === 'draft') return refuse('proposal-private', id)
  if (proposal.state !== 'tabled') return refuse('proposal-settled', id)
  const order =
    statement.votingOrders.find(({ paragraphId }) => paragraphId === proposal.paragraphId)?.proposalIds ?? []
  const unsettled = order.filter(
    (one) => findProposal(statement, one)?.state === 'tabled' && voteOn(statement, one) === undefined,
  )
  const [next] = unsettled
  return unsettled.includes(id) && next !== undefined && next !== id ? refuse('vote-out-of-order', next) : null
}
