/** How votes are told. */
import type { EventType } from '../events.ts'
import type { VoteSubject } from '../vote.ts'
import type { Sentence } from './sentence.ts'
import { sayProposal, sayProposals, type Teller } from './teller.ts'
import type { Tellings } from './textSentences.ts'

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

export const voteSentences = {
  ProposalsOrdered: ({ paragraphId, proposalIds }, teller) => {
    const { who, verb, paragraph } = teller
    const proposals = sayProposals(proposalIds.map((id) => teller.proposal(id)))
    return {
      ar: `${verb('رتّب', 'رتّبت')} ${who.ar} التصويت على المقترحات بشأن ${paragraph(paragraphId).ar}، أبعدها عن النص أولاً: ${proposals.ar}`,
      en: `${who.en} set the order of voting on the proposals to ${paragraph(paragraphId).en}, the furthest from the text first: ${proposals.en}`,
    }
  },
  VoteOpened: ({ voteId, question, on, parts }, teller) => {
    const { who, verb } = teller
    const subject = saySubject(on, teller)
    const number = numberOf(voteId, teller)
    const divided =
      parts.length < 2
        ? { ar: '', en: '' }
        : { ar: `. وقُسّم السؤال: ${parts.join('؛ ')}`, en: `. The question was divided: ${parts.join('; ')}` }
    return {
      ar: `${verb('طرح', 'طرحت')} ${who.ar} للتصويت بنداء الوفود (التصويت ${number}) ${subject.ar}: «${question}»${divided.ar}`,
      en: `${who.en} put ${subject.en} to a vote by roll call (vote ${number}): “${question}”${divided.en}`,
    }
  },
  VoteCast: ({ voteId, delegationId, part, ballot }, teller) => {
    const parts = teller.statement.votes.find(({ id }) => id === voteId)?.parts ?? []
    const named = parts.length < 2 ? { ar: '', en: '' } : { ar: ` على «${parts[part]}»`, en: ` on “${parts[part]}”` }
    return {
      ar: `صوّت ${teller.delegation(delegationId).ar} ${ballotWords[ballot].ar} في التصويت ${numberOf(voteId, teller)}${named.ar}`,
      en: `${teller.delegation(delegationId).en} voted ${ballotWords[ballot].en} in vote ${numberOf(voteId, teller)}${named.en}`,
    }
  },
  VoteClosed: ({ voteId, outcome, tallies, present, quorum }, teller) => {
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
      ar: `${teller.verb('أعلن', 'أعلنت')} ${teller.who.ar} نتيجة التصويت ${numberOf(voteId, teller)}: ${ar.join('؛ ')} (الحاضرون ${present}، والنصاب ${quorum})، و${outcomeWords[outcome].ar}`,
      en: `${teller.who.en} declared the result of vote ${numberOf(voteId, teller)}: ${en.join('; ')} (present ${present}, quorum ${quorum}); ${outcomeWords[outcome].en}`,
    }
  },
} satisfies Partial<Tellings<EventType>>

function numberOf(voteId: string, { statement }: Teller): number {
  return statement.votes.find(({ id }) => id === voteId)?.number ?? 0
}

function saySubject(on: VoteSubject, teller: Teller): Sentence {
  switch (on.kind) {
    case 'paragraph':
      return teller.paragraph(on.id)
    case 'proposal':
      return sayProposal(teller.proposal(on.id))
    case 'statement':
      return { ar: 'الوثيقة كلها', en: 'the whole document' }
  }
}
