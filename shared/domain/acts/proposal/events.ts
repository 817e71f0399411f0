/** What happens to proposals. Above 250 lines: the events of one noun are read beside each other. */

import { z } from 'zod'
import type { ValueOf } from '../../engine/event.ts'
import { because, quoted, sayProposal, sayProposals } from '../../language/formatter.ts'
import type { Sentence } from '../../language/sentence.ts'
import { delegationIdSchema, paragraphIdSchema, proposalIdSchema } from '../../schemas/idSchemas.ts'
import { declareEvent } from '../declare.ts'
import type { DelegationId, Instant, ParagraphId } from '../ids.ts'
import type { Actor } from '../meeting/roles.ts'
import { awaitsText } from '../objection/promise.ts'
import { closedWording } from '../paragraph/closedWording.ts'
import { draftRoom } from '../paragraph/openRoom.ts'
import { findParagraph, findProposal } from '../standing.ts'
import { type Proposal, type ProposalAct, proposalActs, type Statement } from '../statement.ts'
import { amendProposal } from './amendProposal.ts'
import { closePrivateRoom } from './closePrivateRoom.ts'
import { mayEnterProposal, paragraphOfProposal, proposerOf, sharersOf } from './proposerOf.ts'

export type ProposalDrafted = ValueOf<typeof ProposalDrafted>
/** A delegation begins a proposal in a room of its own; nobody else is told (rule PR1). */
export const ProposalDrafted = declareEvent('ProposalDrafted', {
  carries: {
    proposalId: proposalIdSchema,
    paragraphId: paragraphIdSchema,
    delegationId: delegationIdSchema,
    act: z.enum(proposalActs),
  },
  evolve(statement, event, { actor }) {
    return { ...statement, proposals: [...statement.proposals, begun(statement, event, actor)] }
  },
  says: ({ proposalId, paragraphId, delegationId }, formatter) => ({
    ar: `شرع ${formatter.delegation(delegationId).ar} في إعداد ${sayProposal(formatter.proposal(proposalId)).ar} بشأن ${formatter.paragraph(paragraphId).ar}`,
    en: `${formatter.delegation(delegationId).en} began ${sayProposal(formatter.proposal(proposalId)).en} on ${formatter.paragraph(paragraphId).en}`,
  }),
  concerns: (_, { paragraphId }) => [paragraphId],
  visibleTo: (_, { delegationId }, party) => party === delegationId,
  notifies: [],
  changesDrafts(before, { proposalId, paragraphId, act }, { base, words }) {
    const stands = act === 'replace' ? (base ?? closedWording(before, paragraphId).text) : ''
    return [{ do: 'open', room: { kind: 'proposal', proposalId }, wording: { text: words ?? stands } }]
  },
  claims: true,
  movesNothing: true,
})

export type ProposalTabled = ValueOf<typeof ProposalTabled>
/** Its words are before everybody, with what the paragraph read then. */
export const ProposalTabled = declareEvent('ProposalTabled', {
  carries: {
    proposalId: proposalIdSchema,
    paragraphId: paragraphIdSchema,
    text: z.string().nullable(),
    base: z.string(),
  },
  evolve(statement, event, { at }) {
    return amendProposal(
      keepPromise(statement, event.paragraphId, proposerOf(statement, event.proposalId), at),
      event.proposalId,
      (proposal) => ({
        ...proposal,
        state: 'tabled',
        text: event.text,
        base: event.base,
        tabledAt: at,
      }),
    )
  },
  says({ proposalId, paragraphId, text }, formatter) {
    const { who, verb } = formatter
    const proposal = formatter.proposal(proposalId)
    const place = formatter.paragraph(paragraphId)
    const act = sayAct(proposal?.act ?? 'replace', place)
    const words = sayWords(text)
    return {
      ar: `${verb('طرح', 'طرحت')} ${who.ar} ${sayProposal(proposal).ar} ${act.ar}${words.ar}`,
      en: `${who.en} tabled ${sayProposal(proposal).en} ${act.en}${words.en}`,
    }
  },
  concerns: (_, { paragraphId }) => [paragraphId],
  belongsTo: (before, { proposalId }) => proposerOf(before, proposalId),
  visibleTo: 'everyone',
  notifies: ['chair', 'rapporteur'],
  changesDrafts: (before, { proposalId }) => closePrivateRoom(before, proposalId),
})

export type ProposalReceived = ValueOf<typeof ProposalReceived>
/** Handed in on paper and entered by another; from then on it is the delegation’s own. */
export const ProposalReceived = declareEvent('ProposalReceived', {
  carries: {
    proposalId: proposalIdSchema,
    paragraphId: paragraphIdSchema,
    delegationId: delegationIdSchema,
    act: z.enum(proposalActs),
    text: z.string().nullable(),
    base: z.string(),
    author: z.string().nullable(),
  },
  evolve(statement, event, { actor, at }) {
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
    const kept = keepPromise(statement, event.paragraphId, [delegationId], at)
    return { ...kept, proposals: [...kept.proposals, proposal] }
  },
  says({ proposalId, paragraphId, delegationId, act, text, author }, formatter) {
    const { who, verb } = formatter
    const proposal = sayProposal(formatter.proposal(proposalId))
    const from = formatter.delegation(delegationId)
    const action = sayAct(act, formatter.paragraph(paragraphId))
    const words = sayWords(text)
    const by = author === null ? { ar: '', en: '' } : { ar: ` (بقلم ${author})`, en: ` (written by ${author})` }
    return {
      ar: `${verb('تسلّم', 'تسلّمت')} ${who.ar} ${proposal.ar} المكتوب من ${from.ar}${by.ar} ${action.ar}${words.ar}`,
      en: `${who.en} received ${proposal.en} in writing from ${from.en}${by.en} ${action.en}${words.en}`,
    }
  },
  concerns: (_, { paragraphId }) => [paragraphId],
  belongsTo: (_, { delegationId }) => [delegationId],
  visibleTo: 'everyone',
  notifies: ['chair', 'rapporteur'],
  changesDrafts: 'none',
  claims: true,
})

export type ProposalSupported = ValueOf<typeof ProposalSupported>
/** Another delegation is for it; a cosponsor puts its name to it. */
export const ProposalSupported = declareEvent('ProposalSupported', {
  carries: {
    proposalId: proposalIdSchema,
    delegationId: delegationIdSchema,
    as: z.literal('cosponsor').exactOptional(),
  },
  evolve(statement, event) {
    return amendProposal(statement, event.proposalId, (proposal) => ({
      ...proposal,
      supporters: [...new Set([...proposal.supporters, event.delegationId])],
      cosponsors: event.as === 'cosponsor' ? [...proposal.cosponsors, event.delegationId] : proposal.cosponsors,
    }))
  },
  says({ proposalId, delegationId, as }, formatter) {
    const who = formatter.delegation(delegationId)
    const proposal = sayProposal(formatter.proposal(proposalId))
    return as === 'cosponsor'
      ? { ar: `انضم ${who.ar} إلى مقدمي ${proposal.ar}`, en: `${who.en} joined the sponsors of ${proposal.en}` }
      : { ar: `أيّد ${who.ar} ${proposal.ar}`, en: `${who.en} supported ${proposal.en}` }
  },
  concerns: (statement, { proposalId }) => paragraphOfProposal(statement, proposalId),
  belongsTo: (before, { proposalId }) => proposerOf(before, proposalId),
  visibleTo: 'everyone',
  notifies: [],
  changesDrafts: 'none',
})

export type DelegationsInvited = ValueOf<typeof DelegationsInvited>
/** They are let into the room of a private proposal, and they alone are told (rule PR5). */
export const DelegationsInvited = declareEvent('DelegationsInvited', {
  carries: { proposalId: proposalIdSchema, delegationIds: z.array(delegationIdSchema) },
  evolve(statement, event) {
    return amendProposal(statement, event.proposalId, (proposal) => ({
      ...proposal,
      invited: [...proposal.invited, ...event.delegationIds],
    }))
  },
  says: ({ proposalId, delegationIds }, formatter) => ({
    ar: `دعا ${formatter.who.ar} ${formatter.delegations(delegationIds).ar} إلى المشاركة في إعداد ${sayProposal(formatter.proposal(proposalId)).ar}`,
    en: `${formatter.who.en} invited ${formatter.delegations(delegationIds).en} to the drafting of ${sayProposal(formatter.proposal(proposalId)).en}`,
  }),
  concerns: (statement, { proposalId }) => paragraphOfProposal(statement, proposalId),
  belongsTo: (before, { proposalId, delegationIds }) => [...proposerOf(before, proposalId), ...delegationIds],
  visibleTo: (statement, { proposalId, delegationIds }, party) =>
    party !== null && (delegationIds.includes(party) || mayEnterProposal(statement, proposalId, party)),
  notifies: [],
  changesDrafts: 'none',
  movesNothing: true,
})

export type ProposalReplaced = ValueOf<typeof ProposalReplaced>
/** Its delegation puts other words in the place of those tabled; support has to be given anew. */
export const ProposalReplaced = declareEvent('ProposalReplaced', {
  carries: { proposalId: proposalIdSchema, paragraphId: paragraphIdSchema, text: z.string(), base: z.string() },
  evolve(statement, event, { at }) {
    return amendProposal(statement, event.proposalId, (proposal) => ({
      ...proposal,
      text: event.text,
      base: event.base,
      tabledAt: at,
      supporters: [],
      cosponsors: [],
    }))
  },
  says: ({ proposalId, text }, formatter) => ({
    ar: `استبدل ${formatter.who.ar} بنص ${sayProposal(formatter.proposal(proposalId)).ar} نصاً آخر: ${quoted(text).ar}`,
    en: `${formatter.who.en} replaced the words of ${sayProposal(formatter.proposal(proposalId)).en}: ${quoted(text).en}`,
  }),
  concerns: (_, { paragraphId }) => [paragraphId],
  belongsTo: (before, { proposalId }) => proposerOf(before, proposalId),
  visibleTo: 'everyone',
  notifies: ['rapporteur'],
  changesDrafts: 'none',
})

export type ProposalsMerged = ValueOf<typeof ProposalsMerged>
/** Several proposals became one wording, which names those who contributed. */
export const ProposalsMerged = declareEvent('ProposalsMerged', {
  carries: {
    paragraphId: paragraphIdSchema,
    draft: z.int().min(1),
    proposalIds: z.array(proposalIdSchema),
    contributors: z.array(delegationIdSchema),
    base: z.string(),
    text: z.string(),
    outcome: z.enum(['apply', 'bracket']),
    reason: z.string(),
  },
  evolve(statement, event, { actor, at }) {
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
  },
  says({ paragraphId, proposalIds, contributors, text, outcome, reason }, formatter) {
    const { who, verb } = formatter
    const proposals = sayProposals(proposalIds.map((id) => formatter.proposal(id)))
    const from = formatter.delegations(contributors)
    const how =
      outcome === 'apply'
        ? { ar: 'وأُخذ بها في', en: 'and applied it to' }
        : { ar: 'وأُوردت بين معقوفين إلى جانب نص', en: 'and set it in brackets beside' }
    const place = formatter.paragraph(paragraphId)
    return {
      ar: `${verb('دمج', 'دمجت')} ${who.ar} ${proposals.ar} ${proposalIds.length === 2 ? '(المقدمين' : '(المقدمة'} من ${from.ar}) في صيغة واحدة، ${how.ar} ${place.ar}: ${quoted(text).ar}${because(reason).ar}`,
      en: `${who.en} merged ${proposals.en} (of ${from.en}) into one wording ${how.en} ${place.en}: ${quoted(text).en}${because(reason).en}`,
    }
  },
  concerns: (_, { paragraphId }) => [paragraphId],
  visibleTo: 'everyone',
  notifies: [],
  changesDrafts(_, { paragraphId, draft, outcome, text }) {
    const room = draftRoom(paragraphId, draft)
    return [outcome === 'apply' ? { do: 'rewrite', room, text } : { do: 'append', room, text: ` ${text}` }]
  },
})

export type ProposalWithdrawn = ValueOf<typeof ProposalWithdrawn>
/** Given up. One that was still private is given up in private. */
export const ProposalWithdrawn = declareEvent('ProposalWithdrawn', {
  carries: { proposalId: proposalIdSchema },
  evolve(statement, event) {
    return amendProposal(statement, event.proposalId, (proposal) => ({ ...proposal, state: 'withdrawn' }))
  },
  says: ({ proposalId }, formatter) => ({
    ar: `سحب ${formatter.who.ar} ${sayProposal(formatter.proposal(proposalId)).ar}`,
    en: `${formatter.who.en} withdrew ${sayProposal(formatter.proposal(proposalId)).en}`,
  }),
  concerns: (statement, { proposalId }) => paragraphOfProposal(statement, proposalId),
  belongsTo: (before, { proposalId }) => sharersOf(before, proposalId),
  visibleTo: (statement, { proposalId }, party) =>
    findProposal(statement, proposalId)?.tabledAt !== null || mayEnterProposal(statement, proposalId, party),
  notifies: [],
  changesDrafts: (before, { proposalId }) => closePrivateRoom(before, proposalId),
})

export type ProposalDecided = ValueOf<typeof ProposalDecided>
/** Applied, set in brackets beside the text, or declined (rule PR3). */
export const ProposalDecided = declareEvent('ProposalDecided', {
  carries: {
    proposalId: proposalIdSchema,
    paragraphId: paragraphIdSchema,
    outcome: z.enum(['apply', 'bracket', 'decline']),
    reason: z.string().nullable(),
    /** The words in which it is taken, where they are not those that were tabled (rule PR11). */
    text: z.string().exactOptional(),
  },
  evolve(statement, event, { actor, at }) {
    return amendProposal(statement, event.proposalId, (proposal) => ({
      ...proposal,
      state: ({ apply: 'applied', bracket: 'bracketed', decline: 'declined' } as const)[event.outcome],
      decision: { reason: event.reason, by: actor, at, ...(event.text !== undefined && { text: event.text }) },
    }))
  },
  says({ proposalId, paragraphId, outcome, reason, text }, formatter) {
    const { who, verb } = formatter
    const proposal = sayProposal(formatter.proposal(proposalId))
    const place = formatter.paragraph(paragraphId)
    const why = because(reason)
    const part =
      text === undefined
        ? { ar: '', en: '' }
        : { ar: ` بصيغة ${quoted(text).ar}`, en: ` in these words: ${quoted(text).en}` }
    switch (outcome) {
      case 'apply':
        return {
          ar: `${verb('أخذ', 'أخذت')} ${who.ar} ب${proposal.ar} في ${place.ar}${part.ar}${why.ar}`,
          en: `${who.en} applied ${proposal.en} to ${place.en}${part.en}${why.en}`,
        }
      case 'bracket':
        return {
          ar: `${verb('أورد', 'أوردت')} ${who.ar} ${proposal.ar} بين معقوفين إلى جانب نص ${place.ar}${part.ar}${why.ar}`,
          en: `${who.en} set ${proposal.en} in brackets beside the text of ${place.en}${part.en}${why.en}`,
        }
      case 'decline':
        return {
          ar: `لم ${verb('يأخذ', 'تأخذ')} ${who.ar} ب${proposal.ar} بشأن ${place.ar}${why.ar}`,
          en: `${who.en} declined ${proposal.en} on ${place.en}${why.en}`,
        }
    }
  },
  concerns: (_, { paragraphId }) => [paragraphId],
  belongsTo: (before, { proposalId }) => proposerOf(before, proposalId),
  visibleTo: 'everyone',
  notifies: [],
  changesDrafts(before, { proposalId, paragraphId, outcome, text: taken }) {
    const proposal = findProposal(before, proposalId)
    const draft = findParagraph(before, paragraphId)?.draft.number
    if (proposal?.act !== 'replace' || draft === undefined || outcome === 'decline') return []
    const room = draftRoom(paragraphId, draft)
    const text = taken ?? proposal.text ?? ''
    return [outcome === 'apply' ? { do: 'rewrite', room, text } : { do: 'append', room, text: ` ${text}` }]
  },
})

/** What a proposal asks for, after the verb that brings it. */
function sayAct(act: ProposalAct, place: Sentence): Sentence {
  const acts: Readonly<Record<ProposalAct, Sentence>> = {
    replace: { ar: `بتعديل ${place.ar}`, en: `to amend ${place.en}` },
    'insert-after': { ar: `بإدراج فقرة بعد ${place.ar}`, en: `to insert a paragraph after ${place.en}` },
    strike: { ar: `بحذف ${place.ar}`, en: `to strike ${place.en}` },
  }
  return acts[act]
}

function sayWords(text: string | null): Sentence {
  return text === null ? { ar: '', en: '' } : { ar: `: ${quoted(text).ar}`, en: `: ${quoted(text).en}` }
}

function begun(
  statement: Statement,
  event: Pick<ProposalReceived, 'proposalId' | 'paragraphId' | 'delegationId' | 'act'>,
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

/** Words promised to meet an objection have come when its delegation tables a proposal to the paragraph (rule OB3). */
function keepPromise(
  statement: Statement,
  paragraphId: ParagraphId,
  by: readonly DelegationId[],
  at: Instant,
): Statement {
  const objections = statement.objections.map((objection) =>
    objection.paragraphId === paragraphId && by.includes(objection.delegationId) && awaitsText(objection)
      ? { ...objection, promise: objection.promise && { ...objection.promise, givenAt: at } }
      : objection,
  )
  return { ...statement, objections }
}
