/** In which order the proposals to a paragraph come to a vote: as the chair recorded it, or as its distance suggests. */

import type { ParagraphId, ProposalId } from '../acts/ids.ts'
import type { Proposal, Statement } from '../acts/statement.ts'
import { changedWords } from './changedWords.ts'

/** The proposals to a paragraph that are still before the room in the order that the chair recorded; empty where none was. */
export function votingOrder({ votingOrders, proposals }: Statement, id: ParagraphId): readonly ProposalId[] {
  const order = votingOrders.find(({ paragraphId }) => paragraphId === id)?.proposalIds ?? []
  return order.filter((one) => proposals.some((proposal) => proposal.id === one && proposal.state === 'tabled'))
}

/**
 * The tabled proposals to a paragraph, the furthest from what it reads now first: a deletion, then by how many letters go
 * out and come in. Only a suggestion: how far one is in substance the chair says (rule VO4).
 */
export function furthestFirst({ proposals }: Statement, id: ParagraphId, now: string): readonly ProposalId[] {
  return proposals
    .filter(({ paragraphId, state }) => paragraphId === id && state === 'tabled')
    .map((proposal) => ({ id: proposal.id, distance: distanceFrom(now, proposal) }))
    .sort((one, other) => other.distance - one.distance)
    .map((proposal) => proposal.id)
}

function distanceFrom(now: string, { act, text }: Proposal): number {
  const words = text ?? ''
  switch (act) {
    case 'strike':
      return Number.POSITIVE_INFINITY
    case 'insert-after':
      return words.length
    case 'replace': {
      const out = changedWords(now, words).reduce((sum, { start, end }) => sum + end - start, 0)
      return out + Math.max(0, words.length - (now.length - out))
    }
  }
}
