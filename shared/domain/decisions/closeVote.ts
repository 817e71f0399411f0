import type { CommandOf } from '../commands.ts'
import { accept, type Decision, refuse } from '../decision.ts'
import type { Statement } from '../statement.ts'
import { countVote } from '../vote.ts'

/** Closes a vote and puts its result into the ledger: quorum one third, simple majority of those voting (rule VO3). */
export function closeVote(statement: Statement, command: CommandOf<'closeVote'>): Decision {
  const vote = statement.votes.find(({ id }) => id === command.voteId)
  if (vote === undefined) return refuse('not-found', command.voteId)
  if (vote.result !== null) return refuse('vote-closed', vote.id)
  return accept({ type: 'VoteClosed', voteId: vote.id, ...countVote(vote) })
}
