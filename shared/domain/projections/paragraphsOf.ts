import type { Event } from '../events.ts'
import type { ParagraphId } from '../ids.ts'
import { findBracket, findProposal } from '../standing.ts'
import type { Statement } from '../statement.ts'
import type { VoteSubject } from '../vote.ts'

/**
 * The paragraphs that an act is about, in the order in which it names them; none for an act on the whole. `statement` is
 * folded through the act or beyond: an act may name a bracket, a link, an objection, a proposal or a vote alone.
 */
export function paragraphsOf(statement: Statement, event: Event): readonly ParagraphId[] {
  switch (event.type) {
    case 'SilenceBroken':
      return event.paragraphIds
    case 'BracketsLinked':
      return brackets(statement, event.bracketIds)
    case 'BracketsUnlinked':
      return brackets(statement, statement.links.find(({ id }) => id === event.linkId)?.bracketIds ?? [])
    case 'PositionExplained':
      return event.on === null ? voted(statement, event.voteId) : [event.on]
    case 'VoteOpened':
      return ofSubject(statement, event.on)
    case 'VoteCast':
    case 'VoteClosed':
      return voted(statement, event.voteId)
    default:
      if ('paragraphId' in event) return [event.paragraphId]
      if ('bracketId' in event) return known(findBracket(statement, event.bracketId)?.paragraphId)
      if ('proposalId' in event) return known(findProposal(statement, event.proposalId)?.paragraphId)
      return []
  }
}

function known(id: ParagraphId | undefined): readonly ParagraphId[] {
  return id === undefined ? [] : [id]
}

function brackets({ brackets: all }: Statement, ids: readonly string[]): readonly ParagraphId[] {
  return [...new Set(all.filter(({ id }) => ids.includes(id)).map(({ paragraphId }) => paragraphId))]
}

function voted(statement: Statement, voteId: string | null): readonly ParagraphId[] {
  const vote = statement.votes.find(({ id }) => id === voteId)
  return vote === undefined ? [] : ofSubject(statement, vote.on)
}

function ofSubject(statement: Statement, on: VoteSubject): readonly ParagraphId[] {
  switch (on.kind) {
    case 'paragraph':
      return [on.id]
    case 'proposal':
      return known(findProposal(statement, on.id)?.paragraphId)
    case 'statement':
      return []
  }
}
