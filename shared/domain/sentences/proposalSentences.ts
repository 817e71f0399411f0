/** How proposals are told. */
import type { EventType } from '../events.ts'
import type { ProposalAct } from '../statement.ts'
import type { Sentence } from './sentence.ts'
import { because, quoted, sayProposal, sayProposals } from './teller.ts'
import type { Tellings } from './textSentences.ts'

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

export const proposalSentences = {
  ProposalDrafted: ({ proposalId, paragraphId, delegationId }, teller) => ({
    ar: `شرع ${teller.delegation(delegationId).ar} في إعداد ${sayProposal(teller.proposal(proposalId)).ar} بشأن ${teller.paragraph(paragraphId).ar}`,
    en: `${teller.delegation(delegationId).en} began ${sayProposal(teller.proposal(proposalId)).en} on ${teller.paragraph(paragraphId).en}`,
  }),
  ProposalTabled: ({ proposalId, paragraphId, text }, teller) => {
    const { who, verb } = teller
    const proposal = teller.proposal(proposalId)
    const place = teller.paragraph(paragraphId)
    const act = sayAct(proposal?.act ?? 'replace', place)
    const words = sayWords(text)
    return {
      ar: `${verb('طرح', 'طرحت')} ${who.ar} ${sayProposal(proposal).ar} ${act.ar}${words.ar}`,
      en: `${who.en} tabled ${sayProposal(proposal).en} ${act.en}${words.en}`,
    }
  },
  ProposalReceived: ({ proposalId, paragraphId, delegationId, act, text, author }, teller) => {
    const { who, verb } = teller
    const proposal = sayProposal(teller.proposal(proposalId))
    const from = teller.delegation(delegationId)
    const deed = sayAct(act, teller.paragraph(paragraphId))
    const words = sayWords(text)
    const by = author === null ? { ar: '', en: '' } : { ar: ` (بقلم ${author})`, en: ` (written by ${author})` }
    return {
      ar: `${verb('تسلّم', 'تسلّمت')} ${who.ar} ${proposal.ar} المكتوب من ${from.ar}${by.ar} ${deed.ar}${words.ar}`,
      en: `${who.en} received ${proposal.en} in writing from ${from.en}${by.en} ${deed.en}${words.en}`,
    }
  },
  ProposalSupported: ({ proposalId, delegationId, as }, teller) => {
    const who = teller.delegation(delegationId)
    const proposal = sayProposal(teller.proposal(proposalId))
    return as === 'cosponsor'
      ? { ar: `انضم ${who.ar} إلى مقدمي ${proposal.ar}`, en: `${who.en} joined the sponsors of ${proposal.en}` }
      : { ar: `أيّد ${who.ar} ${proposal.ar}`, en: `${who.en} supported ${proposal.en}` }
  },
  DelegationsInvited: ({ proposalId, delegationIds }, teller) => ({
    ar: `دعا ${teller.who.ar} ${teller.delegations(delegationIds).ar} إلى المشاركة في إعداد ${sayProposal(teller.proposal(proposalId)).ar}`,
    en: `${teller.who.en} invited ${teller.delegations(delegationIds).en} to the drafting of ${sayProposal(teller.proposal(proposalId)).en}`,
  }),
  ProposalReplaced: ({ proposalId, text }, teller) => ({
    ar: `استبدل ${teller.who.ar} بنص ${sayProposal(teller.proposal(proposalId)).ar} نصاً آخر: ${quoted(text).ar}`,
    en: `${teller.who.en} replaced the words of ${sayProposal(teller.proposal(proposalId)).en}: ${quoted(text).en}`,
  }),
  ProposalsMerged: ({ paragraphId, proposalIds, contributors, text, outcome, reason }, teller) => {
    const { who, verb } = teller
    const proposals = sayProposals(proposalIds.map((id) => teller.proposal(id)))
    const from = teller.delegations(contributors)
    const how =
      outcome === 'apply'
        ? { ar: 'وأُخذ بها في', en: 'and applied it to' }
        : { ar: 'وأُوردت بين معقوفين إلى جانب نص', en: 'and set it in brackets beside' }
    const place = teller.paragraph(paragraphId)
    return {
      ar: `${verb('دمج', 'دمجت')} ${who.ar} ${proposals.ar} ${proposalIds.length === 2 ? '(المقدمين' : '(المقدمة'} من ${from.ar}) في صيغة واحدة، ${how.ar} ${place.ar}: ${quoted(text).ar}${because(reason).ar}`,
      en: `${who.en} merged ${proposals.en} (of ${from.en}) into one wording ${how.en} ${place.en}: ${quoted(text).en}${because(reason).en}`,
    }
  },
  ProposalWithdrawn: ({ proposalId }, teller) => ({
    ar: `سحب ${teller.who.ar} ${sayProposal(teller.proposal(proposalId)).ar}`,
    en: `${teller.who.en} withdrew ${sayProposal(teller.proposal(proposalId)).en}`,
  }),
  ProposalDecided: ({ proposalId, paragraphId, outcome, reason }, teller) => {
    const { who, verb } = teller
    const proposal = sayProposal(teller.proposal(proposalId))
    const place = teller.paragraph(paragraphId)
    const why = because(reason)
    switch (outcome) {
      case 'apply':
        return {
          ar: `${verb('أخذ', 'أخذت')} ${who.ar} ب${proposal.ar} في ${place.ar}${why.ar}`,
          en: `${who.en} applied ${proposal.en} to ${place.en}${why.en}`,
        }
      case 'bracket':
        return {
          ar: `${verb('أورد', 'أوردت')} ${who.ar} ${proposal.ar} بين معقوفين إلى جانب نص ${place.ar}${why.ar}`,
          en: `${who.en} set ${proposal.en} in brackets beside the text of ${place.en}${why.en}`,
        }
      case 'decline':
        return {
          ar: `لم ${verb('يأخذ', 'تأخذ')} ${who.ar} ب${proposal.ar} بشأن ${place.ar}${why.ar}`,
          en: `${who.en} declined ${proposal.en} on ${place.en}${why.en}`,
        }
    }
  },
} satisfies Partial<Tellings<EventType>>
