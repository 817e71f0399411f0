import { amend } from '../amend.ts'
import type { EventOf } from '../events.ts'
import type { Entry } from '../ledger.ts'
import type { Statement } from '../statement.ts'

export type VoteEvent = EventOf<'ProposalsOrdered' | 'VoteOpened' | 'VoteCast' | 'VoteClosed'>

/** The statement after something was done about a vote. */
export function evolveVote(statement: Statement, event: VoteEvent, { actor, at }: Entry): Statement {
  switch (event.type) {
    case 'ProposalsOrdered': {
      const { paragraphId, proposalIds } = event
      const others = statement.votingOrders.filter((order) => order.paragraphId !== paragraphId)
      return { ...statement, votingOrders: [...others, { paragraphId, proposalIds }] }
    }
    case 'VoteOpened': {
      const { voteId: id, question, on, parts, entitled } = event
      const number = statement.votes.length + 1
      const vote = { id, number, question, on, parts, entitled, roll: [], openedBy: actor, openedAt: at, result: null }
      return { ...statement, votes: [...statement.votes, vote] }
    }
    case 'VoteCast': {
      const { delegationId, part, ballot } = event
      return {
        ...statement,
        votes: amend(statement.votes, event.voteId, (vote) => ({
          ...vote,
          roll: [
            ...vote.roll.filter((one) => one.delegationId !== delegationId || one.part !== part),
            { delegationId, part, ballot },
          ],
        })),
      }
    }
    case 'VoteClosed': {
      const { outcome, tallies, present, quorum } = event
      const result = { outcome, tallies, present, quorum, at }
      return { ...statement, votes: amend(statement.votes, event.voteId, (vote) => ({ ...vote, result })) }
    }
  }
}
