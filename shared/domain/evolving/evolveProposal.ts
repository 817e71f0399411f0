import { amendProposal } from '../amend.ts'
import type { EventOf } from '../events.ts'
import type { Instant } from '../ids.ts'
import type { Entry } from '../ledger.ts'
import { awaitsText } from '../promise.ts'
import { findProposal } from '../standing.ts'
import type { Statement } from '../statement.ts'

export type ProposalEvent = EventOf<
  | 'ProposalDrafted'
  | 'ProposalTabled'
  | 'ProposalSupported'
  | 'ProposalWithdrawn'
  | 'ProposalDecided'
  | 'DelegationsInvited'
  | 'ProposalReplaced'
  | 'ProposalsMerged'
>

/** The statement after something was done with a proposal. */
export function evolveProposal(statement: Statement, event: ProposalEvent, { actor, at }: Entry): Statement {
  switch (event.type) {
    case 'ProposalDrafted':
      return {
        ...statement,
        proposals: [
          ...statement.proposals,
          {
            id: event.proposalId,
            number: statement.proposals.length + 1,
            paragraphId: event.paragraphId,
            delegationId: event.delegationId,
            act: event.act,
            text: null,
            base: null,
            draftedBy: actor,
            tabledAt: null,
            state: 'draft',
            supporters: [],
            cosponsors: [],
            merged: false,
            invited: [],
            decision: null,
          },
        ],
      }
    case 'ProposalTabled':
      return amendProposal(keepPromise(statement, event, at), event.proposalId, (proposal) => ({
        ...proposal,
        state: 'tabled',
        text: event.text,
        base: event.base,
        tabledAt: at,
      }))
    case 'ProposalSupported':
      return amendProposal(statement, event.proposalId, (proposal) => ({
        ...proposal,
        supporters: [...new Set([...proposal.supporters, event.delegationId])],
        cosponsors: event.as === 'cosponsor' ? [...proposal.cosponsors, event.delegationId] : proposal.cosponsors,
      }))
    case 'DelegationsInvited':
      return amendProposal(statement, event.proposalId, (proposal) => ({
        ...proposal,
        invited: [...proposal.invited, ...event.delegationIds],
      }))
    case 'ProposalReplaced':
      return amendProposal(statement, event.proposalId, (proposal) => ({
        ...proposal,
        text: event.text,
        base: event.base,
        tabledAt: at,
        supporters: [],
        cosponsors: [],
      }))
    case 'ProposalsMerged': {
      const { paragraphId, proposalIds, contributors, base, text, outcome, reason } = event
      const merge = { paragraphId, proposalIds, contributors, base, text, outcome, reason, by: actor, at }
      const settled = proposalIds.reduce(
        (before, id) =>
          amendProposal(before, id, (proposal) => ({
            ...proposal,
            state: outcome === 'apply' ? 'applied' : 'bracketed',
            merged: true,
            decision: { reason, by: actor, at },
          })),
        statement,
      )
      return { ...settled, merges: [...statement.merges, merge] }
    }
    case 'ProposalWithdrawn':
      return amendProposal(statement, event.proposalId, (proposal) => ({ ...proposal, state: 'withdrawn' }))
    case 'ProposalDecided':
      return amendProposal(statement, event.proposalId, (proposal) => ({
        ...proposal,
        state: ({ apply: 'applied', bracket: 'bracketed', decline: 'declined' } as const)[event.outcome],
        decision: { reason: event.reason, by: actor, at },
      }))
  }
}

/** Words promised to meet an objection have come when its delegation tables a proposal to the paragraph (rule OB3). */
function keepPromise(statement: Statement, event: EventOf<'ProposalTabled'>, at: Instant): Statement {
  const by = findProposal(statement, event.proposalId)?.delegationId
  const objections = statement.objections.map((objection) =>
    objection.paragraphId === event.paragraphId && objection.delegationId === by && awaitsText(objection)
      ? { ...objection, promise: objection.promise && { ...objection.promise, givenAt: at } }
      : objection,
  )
  return { ...statement, objections }
}
