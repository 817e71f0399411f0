import { amendProposal } from '../amend.ts'
import type { EventOf } from '../events.ts'
import type { DelegationId, Instant, ParagraphId } from '../ids.ts'
import type { Entry } from '../ledger.ts'
import { awaitsText } from '../promise.ts'
import type { Actor } from '../roles.ts'
import { findProposal } from '../standing.ts'
import type { Proposal, Statement } from '../statement.ts'

export type ProposalEvent = EventOf<
  | 'ProposalDrafted'
  | 'ProposalTabled'
  | 'ProposalReceived'
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
      return { ...statement, proposals: [...statement.proposals, begun(statement, event, actor)] }
    case 'ProposalTabled':
      return amendProposal(
        keepPromise(statement, event.paragraphId, proposerOf(statement, event), at),
        event.proposalId,
        (proposal) => ({
          ...proposal,
          state: 'tabled',
          text: event.text,
          base: event.base,
          tabledAt: at,
        }),
      )
    case 'ProposalReceived': {
      const { act, text, base, author, delegationId } = event
      const proposal: Proposal = {
        ...begun(statement, event, actor),
        act,
        text,
        base,
        received: { author },
        tabledAt: at,
        state: 'tabled',
      }
      const kept = keepPromise(statement, event.paragraphId, delegationId, at)
      return { ...kept, proposals: [...kept.proposals, proposal] }
    }
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

function begun(
  statement: Statement,
  event: EventOf<'ProposalDrafted' | 'ProposalReceived'>,
  draftedBy: Actor,
): Proposal {
  const { proposalId: id, paragraphId, delegationId, act } = event
  return {
    id,
    number: statement.proposals.length + 1,
    paragraphId,
    delegationId,
    act,
    text: null,
    base: null,
    draftedBy,
    tabledAt: null,
    state: 'draft',
    supporters: [],
    cosponsors: [],
    merged: false,
    invited: [],
    decision: null,
  }
}

function proposerOf(statement: Statement, event: EventOf<'ProposalTabled'>): DelegationId | undefined {
  return findProposal(statement, event.proposalId)?.delegationId
}

/** Words promised to meet an objection have come when its delegation tables a proposal to the paragraph (rule OB3). */
function keepPromise(
  statement: Statement,
  paragraphId: ParagraphId,
  by: DelegationId | undefined,
  at: Instant,
): Statement {
  const objections = statement.objections.map((objection) =>
    objection.paragraphId === paragraphId && objection.delegationId === by && awaitsText(objection)
      ? { ...objection, promise: objection.promise && { ...objection.promise, givenAt: at } }
      : objection,
  )
  return { ...statement, objections }
}
