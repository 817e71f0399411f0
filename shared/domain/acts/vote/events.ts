/** What happens in a vote. */

import { z } from 'zod'
import { amend } from '../../engine/amend.ts'
import type { ValueOf } from '../../engine/event.ts'
import { type Formatter, sayProposal, sayProposals } from '../../language/formatter.ts'
import { sayRules } from '../../language/sayRules.ts'
import type { Sentence } from '../../language/sentence.ts'
import { delegationIdSchema, paragraphIdSchema, proposalIdSchema, voteIdSchema } from '../../schemas/idSchemas.ts'
import { voteSubjectSchema } from '../../schemas/voteSubjectSchema.ts'
import { declareEvent } from '../declare.ts'
import { majorities } from '../rules/rules.ts'
import { paragraphsOfSubject, paragraphsOfVote } from './paragraphsOfVote.ts'
import { ballots, type VoteSubject } from './votes.ts'

export type ProposalsOrdered = ValueOf<typeof ProposalsOrdered>
/** In which order the proposals to a paragraph are voted on, the furthest from the text first. */
export const ProposalsOrdered = declareEvent('ProposalsOrdered', {
  carries: { paragraphId: paragraphIdSchema, proposalIds: z.array(proposalIdSchema) },
  evolve(statement, event) {
    const { paragraphId, proposalIds } = event
    const others = statement.votingOrders.filter((order) => order.paragraphId !== paragraphId)
    return { ...statement, votingOrders: [...others, { paragraphId, proposalIds }] }
  },
  says({ paragraphId, proposalIds }, formatter) {
    const { who, verb, paragraph } = formatter
    const proposals = sayProposals(proposalIds.map((id) => formatter.proposal(id)))
    return {
      ar: `${verb('رتّب', 'رتّبت')} ${who.ar} التصويت على المقترحات بشأن ${paragraph(paragraphId).ar}، أبعدها عن النص أولاً: ${proposals.ar}`,
      en: `${who.en} set the order of voting on the proposals to ${paragraph(paragraphId).en}, the furthest from the text first: ${proposals.en}`,
    }
  },
  concerns: (_, { paragraphId }) => [paragraphId],
  visibleTo: 'everyone',
  notifies: [],
  changesDrafts: 'none',
})

export type VoteOpened = ValueOf<typeof VoteOpened>
/** A question put by roll call. `parts`: what is voted on apart; the question itself where it was not divided. */
export const VoteOpened = declareEvent('VoteOpened', {
  carries: {
    voteId: voteIdSchema,
    question: z.string(),
    on: voteSubjectSchema,
    parts: z.array(z.string()),
    entitled: z.array(delegationIdSchema),
    majority: z.enum(majorities).exactOptional(),
    quorum: z.int().min(1).exactOptional(),
  },
  evolve(statement, event, { actor, at }) {
    const { voteId: id, question, on, parts, entitled, majority, quorum } = event
    const number = statement.votes.length + 1
    const ruled = { ...(majority !== undefined && { majority }), ...(quorum !== undefined && { quorum }) }
    const fresh = { openedBy: actor, openedAt: at, result: null }
    const vote = { id, number, question, on, parts, entitled, ...ruled, roll: [], ...fresh }
    return { ...statement, votes: [...statement.votes, vote] }
  },
  says({ voteId, question, on, parts, majority, quorum }, formatter) {
    const { who, verb } = formatter
    const subject = saySubject(on, formatter)
    const number = numberOf(voteId, formatter)
    const divided =
      parts.length < 2
        ? { ar: '', en: '' }
        : { ar: `. وقُسّم السؤال: ${parts.join('؛ ')}`, en: `. The question was divided: ${parts.join('; ')}` }
    const rules = sayRules({ ...(quorum !== undefined && { quorum }), ...(majority !== undefined && { majority }) })
    const by = rules.ar === '' ? { ar: '', en: '' } : { ar: `. ${rules.ar}`, en: `. Rules: ${rules.en}` }
    return {
      ar: `${verb('طرح', 'طرحت')} ${who.ar} للتصويت بنداء الوفود (التصويت ${number}) ${subject.ar}: «${question}»${divided.ar}${by.ar}`,
      en: `${who.en} put ${subject.en} to a vote by roll call (vote ${number}): “${question}”${divided.en}${by.en}`,
    }
  },
  concerns: (statement, { on }) => paragraphsOfSubject(statement, on),
  visibleTo: 'everyone',
  notifies: ['everybody'],
  changesDrafts: 'none',
})

export type VoteCast = ValueOf<typeof VoteCast>
/** One ballot of one delegation on one part: its latest counts. */
export const VoteCast = declareEvent('VoteCast', {
  carries: { voteId: voteIdSchema, delegationId: delegationIdSchema, part: z.int().min(0), ballot: z.enum(ballots) },
  evolve(statement, event) {
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
  },
  says({ voteId, delegationId, part, ballot }, formatter) {
    const parts = formatter.statement.votes.find(({ id }) => id === voteId)?.parts ?? []
    const named = parts.length < 2 ? { ar: '', en: '' } : { ar: ` على «${parts[part]}»`, en: ` on “${parts[part]}”` }
    return {
      ar: `صوّت ${formatter.delegation(delegationId).ar} ${ballotWords[ballot].ar} في التصويت ${numberOf(voteId, formatter)}${named.ar}`,
      en: `${formatter.delegation(delegationId).en} voted ${ballotWords[ballot].en} in vote ${numberOf(voteId, formatter)}${named.en}`,
    }
  },
  concerns: (statement, { voteId }) => paragraphsOfVote(statement, voteId),
  visibleTo: 'everyone',
  notifies: [],
  changesDrafts: 'none',
})

export type VoteClosed = ValueOf<typeof VoteClosed>
/** The result as the roll stood. */
export const VoteClosed = declareEvent('VoteClosed', {
  carries: {
    voteId: voteIdSchema,
    outcome: z.enum(['carried', 'rejected', 'no-quorum']),
    tallies: z.array(
      z.object({
        part: z.string(),
        yes: z.int().min(0),
        no: z.int().min(0),
        abstain: z.int().min(0),
        carried: z.boolean(),
      }),
    ),
    present: z.int().min(0),
    quorum: z.int().min(0),
  },
  evolve(statement, event, { at }) {
    const { outcome, tallies, present, quorum } = event
    const result = { outcome, tallies, present, quorum, at }
    return { ...statement, votes: amend(statement.votes, event.voteId, (vote) => ({ ...vote, result })) }
  },
  says({ voteId, outcome, tallies, present, quorum }, formatter) {
    const named = tallies.length > 1
    const ar = tallies.map(
      ({ part, yes, no, abstain }) =>
        `${named ? `«${part}»: ` : ''}المؤيدون ${yes}، والمعارضون ${no}، والممتنعون ${abstain}`,
    )
    const en = tallies.map(
      ({ part, yes, no, abstain }) =>
        `${named ? `“${part}”: ` : ''}${yes} in favour, ${no} against, ${abstain} abstaining`,
    )
    return {
      ar: `${formatter.verb('أعلن', 'أعلنت')} ${formatter.who.ar} نتيجة التصويت ${numberOf(voteId, formatter)}: ${ar.join('؛ ')} (الحاضرون ${present}، والنصاب ${quorum})، و${outcomeWords[outcome].ar}`,
      en: `${formatter.who.en} declared the result of vote ${numberOf(voteId, formatter)}: ${en.join('; ')} (present ${present}, quorum ${quorum}); ${outcomeWords[outcome].en}`,
    }
  },
  concerns: (statement, { voteId }) => paragraphsOfVote(statement, voteId),
  visibleTo: 'everyone',
  notifies: ['everybody'],
  changesDrafts: 'none',
})

const ballotWords = {
  yes: { ar: 'مؤيداً', en: 'in favour' },
  no: { ar: 'معارضاً', en: 'against' },
  abstain: { ar: 'ممتنعاً', en: 'in abstention' },
} as const

const outcomeWords = {
  carried: { ar: 'اعتُمد المطروح', en: 'it was carried' },
  rejected: { ar: 'لم يُعتمد المطروح', en: 'it was rejected' },
  'no-quorum': { ar: 'لم يكتمل النصاب', en: 'there was no quorum' },
} as const

function numberOf(voteId: string, { statement }: Formatter): number {
  return statement.votes.find(({ id }) => id === voteId)?.number ?? 0
}

function saySubject(on: VoteSubject, formatter: Formatter): Sentence {
  switch (on.kind) {
    case 'paragraph':
      return formatter.paragraph(on.id)
    case 'proposal':
      return sayProposal(formatter.proposal(on.id))
    case 'statement':
      return { ar: 'الوثيقة كلها', en: 'the whole document' }
  }
}
