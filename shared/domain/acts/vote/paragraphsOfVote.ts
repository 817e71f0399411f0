import type { ParagraphId, VoteId } from '../ids.ts'
import { paragraphOfProposal } from '../proposal/proposerOf.ts'
import type { Statement } from '../statement.ts'
import type { VoteSubject } from './votes.ts'

/** The paragraph that a vote is about; none where it is on the whole, or there is no such vote. */
export function paragraphsOfVote(statement: Statement, voteId: VoteId | null): readonly ParagraphId[] {
  const vote = statement.votes.find(({ id }) => id === voteId)
  return vote === undefined ? [] : paragraphsOfSubject(statement, vote.on)
}

export function paragraphsOfSubject(statement: Statement, on: VoteSubject): readonly ParagraphId[] {
  switch (on.kind) {
    case 'paragraph':
      return [on.id]
    case 'proposal':
      return paragraphOfProposal(statement, on.id)
    case 'statement':
      return []
  }
}
