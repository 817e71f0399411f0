import { accept, refuse } from '../../engine/decision.ts'
import { voteIdSchema } from '../../schemas/idSchemas.ts'
import { declareAct } from '../declare.ts'
import { inEveryState } from '../paragraph/verdicts.ts'
import { atWork } from '../stages.ts'
import { VoteClosed } from './events.ts'
import { countVote } from './votes.ts'

/** Closes a vote and puts its result into the ledger: by the rules it was opened under (rules VO3, VO6). */
export const closeVote = declareAct('closeVote', {
  command: { voteId: voteIdSchema },
  allowed: [{ to: ['chair'], during: atWork }],
  on: [{ on: 'a vote on it', verdicts: inEveryState }],
  decide(statement, command) {
    const vote = statement.votes.find(({ id }) => id === command.voteId)
    if (vote === undefined) return refuse('not-found', command.voteId)
    if (vote.result !== null) return refuse('vote-closed', vote.id)
    return accept(VoteClosed({ voteId: vote.id, ...countVote(vote) }))
  },
})
