import { accept, refuse } from '../../engine/decision.ts'
import { paragraphIdSchema, voteIdSchema } from '../../schemas/idSchemas.ts'
import { reasonSchema } from '../../schemas/textSchemas.ts'
import { partyOf } from '../addition.ts'
import { declareAct } from '../declare.ts'
import { asId, type ExplanationId } from '../ids.ts'
import { leavesToHead } from '../meeting/voice.ts'
import { inEveryState } from '../paragraph/verdicts.ts'
import { findParagraph, findProposal } from '../standing.ts'
import { PositionExplained } from './events.ts'

/** A delegation explains its position, on a paragraph or on the whole; it is printed with the adopted text (rules OB4, OB6). */
export const explainPosition = declareAct('explainPosition', {
  command: { text: reasonSchema },
  options: { paragraphId: paragraphIdSchema, voteId: voteIdSchema },
  allowed: [{ to: ['delegate'], during: ['drafting', 'negotiating', 'silence'] }],
  on: [{ on: '', verdicts: inEveryState }],
  reads: () => ({ voice: true }),
  lays: (_, { paragraphId, text }, actor) => ({
    kind: 'explanations',
    owner: partyOf(actor),
    paragraphId: paragraphId ?? null,
    words: text.length,
  }),
  decide(statement, command, { actor, freshId, voice }) {
    const { delegationId } = actor
    if (delegationId === null) return refuse('delegation-missing')
    if (leavesToHead(voice)) return refuse('head-speaks')
    const paragraphId = command.paragraphId ?? null
    if (paragraphId !== null && findParagraph(statement, paragraphId) === undefined)
      return refuse('not-found', paragraphId)
    const voteId = command.voteId ?? null
    const vote = voteId === null ? null : statement.votes.find(({ id }) => id === voteId)
    if (vote === undefined) return refuse('not-found', voteId ?? '')
    // The model rules let nobody explain a vote on their own proposal (rule 39).
    const own = vote?.on.kind === 'proposal' ? findProposal(statement, vote.on.id) : undefined
    if (own?.delegationId === delegationId) return refuse('own-proposal', own.id)
    const text = command.text.trim()
    if (text === '') return refuse('reason-missing')
    const explanationId = asId<ExplanationId>(freshId)
    return accept(PositionExplained({ explanationId, on: paragraphId, voteId, delegationId, text }))
  },
})
