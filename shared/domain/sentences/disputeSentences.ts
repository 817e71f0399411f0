/** How brackets, objections and reservations are told. */
import type { EventType } from '../events.ts'
import type { RemarkSubject } from '../remark.ts'
import type { BracketKind, Consent } from '../statement.ts'
import { sayInstant } from './sayInstant.ts'
import { closedText, type Sentence } from './sentence.ts'
import { because, quoted, sayBracket, sayBrackets, sayProposal, type Teller } from './teller.ts'
import type { Tellings } from './textSentences.ts'

const bracketKindWords: Readonly<Record<BracketKind, Sentence>> = {
  disputed: { ar: 'نص مختلف عليه', en: 'disputed' },
  alternatives: { ar: 'صيغة بديلة', en: 'an alternative' },
  placeholder: { ar: 'موضع نص يُستكمل', en: 'words to be supplied' },
  instructions: { ar: 'في انتظار تعليمات', en: 'awaiting instructions' },
}

/** The Arabic verb comes before the delegation, its preposition after. */
const stanceWords = {
  support: { ar: 'أيّد', on: '', en: 'supported' },
  oppose: { ar: 'عارض', on: '', en: 'opposed' },
  reserve: { ar: 'تحفّظ', on: 'على ', en: 'reserved its position on' },
} as const

export const disputeSentences = {
  BracketPlaced: ({ bracketId, paragraphId, kind, reason, quote, delegationId, dueAt }, teller) => {
    const { who, verb, paragraph, delegation } = teller
    const bracket = sayBracket(teller.bracket(bracketId))
    const until = dueAt === undefined ? null : sayInstant(dueAt)
    const due = until === null ? { ar: '', en: '' } : { ar: ` حتى ${until.ar}`, en: ` until ${until.en}` }
    const owner = delegationId === null ? null : delegation(delegationId)
    const forWhom =
      owner === null || owner.ar === who.ar ? { ar: '', en: '' } : { ar: ` باسم ${owner.ar}`, en: ` for ${owner.en}` }
    return {
      ar: `${verb('وضع', 'وضعت')} ${who.ar}${forWhom.ar} ${bracket.ar} حول ${quoted(quote.exact).ar} في ${paragraph(paragraphId).ar} (${bracketKindWords[kind].ar}${due.ar})${because(reason).ar}`,
      en: `${who.en} placed ${bracket.en}${forWhom.en} around ${quoted(quote.exact).en} in ${paragraph(paragraphId).en} (${bracketKindWords[kind].en}${due.en})${because(reason).en}`,
    }
  },
  BracketLifted: ({ bracketId, paragraphId, outcome, text, consent }, teller) => {
    const { who, verb, paragraph } = teller
    const bracket = teller.bracket(bracketId)
    const words = quoted(bracket?.quote.exact ?? '')
    const outcomes = {
      keep: { ar: 'وبقي النص', en: 'and the words stand' },
      drop: { ar: `وحُذف نصهما: ${words.ar}`, en: `and its words were dropped: ${words.en}` },
      replace: {
        ar: `وحلّ محل نصهما: ${quoted(text ?? '').ar}`,
        en: `and its words were replaced by ${quoted(text ?? '').en}`,
      },
    } as const
    const ground = sayConsent(consent, teller.delegation(bracket?.delegationId ?? null))
    return {
      ar: `${verb('رفع', 'رفعت')} ${who.ar} ${sayBracket(bracket).ar} في ${paragraph(paragraphId).ar}${ground.ar}، ${outcomes[outcome].ar}`,
      en: `${who.en} lifted ${sayBracket(bracket).en} in ${paragraph(paragraphId).en}${ground.en}, ${outcomes[outcome].en}`,
    }
  },
  BracketPositionTaken: ({ bracketId, delegationId, stance }, teller) => {
    const bracket = sayBracket(teller.bracket(bracketId))
    const words = stanceWords[stance]
    const who = teller.delegation(delegationId)
    return {
      ar: `${words.ar} ${who.ar} ${words.on}النص الوارد بين ${bracket.ar}`,
      en: `${who.en} ${words.en} the words in ${bracket.en}`,
    }
  },
  BracketRepaired: ({ bracketId, paragraphId, quote }, teller) => {
    const { who, verb, paragraph } = teller
    const bracket = sayBracket(teller.bracket(bracketId))
    return {
      ar: `${verb('أعاد', 'أعادت')} ${who.ar} ${bracket.ar} إلى موضعهما حول ${quoted(quote.exact).ar} في ${paragraph(paragraphId).ar}`,
      en: `${who.en} put ${bracket.en} back round ${quoted(quote.exact).en} in ${paragraph(paragraphId).en}`,
    }
  },
  BracketsLinked: ({ bracketIds, as, noText }, teller) => {
    const { who, verb } = teller
    const brackets = sayBrackets(bracketIds.map((id) => teller.bracket(id)))
    const none = noText ? { ar: '، وحذف النص أحد البدائل', en: ', "no text" being one of them' } : { ar: '', en: '' }
    return as === 'package'
      ? {
          ar: `${verb('ربط', 'ربطت')} ${who.ar} ${brackets.ar} في حزمة تُرفع معاً`,
          en: `${who.en} linked ${brackets.en} in a package to be lifted together`,
        }
      : {
          ar: `${verb('جعل', 'جعلت')} ${who.ar} ما بين ${brackets.ar} صيغاً بديلة يُختار منها${none.ar}`,
          en: `${who.en} made the words of ${brackets.en} alternatives to choose among${none.en}`,
        }
  },
  BracketsUnlinked: ({ linkId, reason }, teller) => {
    const { who, verb } = teller
    const members = teller.statement.links.find(({ id }) => id === linkId)?.bracketIds ?? []
    const brackets = sayBrackets(members.map((id) => teller.bracket(id)))
    return {
      ar: `${verb('فك', 'فكت')} ${who.ar} الرباط بين ${brackets.ar}${because(reason).ar}`,
      en: `${who.en} dissolved the link between ${brackets.en}${because(reason).en}`,
    }
  },
  RemarkMade: ({ on, paragraphId, text }, teller) => {
    const { who, verb, paragraph } = teller
    const subject = saySubject(on, teller)
    return {
      ar: `${verb('علّق', 'علّقت')} ${who.ar} على ${subject.ar} في ${paragraph(paragraphId).ar}: «${text}»`,
      en: `${who.en} remarked on ${subject.en} in ${paragraph(paragraphId).en}: “${text}”`,
    }
  },
  ObjectionLodged: ({ paragraphId, delegationId, grounds, counterText, confirmation }, { delegation, paragraph }) => {
    const counter = counterText === null ? null : quoted(counterText)
    const awaited =
      confirmation === 'awaited'
        ? { ar: ' بلسان أحد أعضائه، بانتظار تأكيد رئيسه', en: ' through a member, pending confirmation by its head' }
        : { ar: '', en: '' }
    return {
      ar: `اعترض ${delegation(delegationId).ar} على ${paragraph(paragraphId).ar}${awaited.ar}. الأسباب: ${counter === null ? grounds : `${closedText(grounds)} وقدّم صيغة مقابلة: ${counter.ar}`}`,
      en: `${delegation(delegationId).en} objected to ${paragraph(paragraphId).en}${awaited.en}. Grounds: ${counter === null ? grounds : `${closedText(grounds)} It offered other words: ${counter.en}`}`,
    }
  },
  TextPromised: ({ paragraphId, until }, { who, paragraph }) => ({
    ar: `وعد ${who.ar} بتقديم صيغة تزيل اعتراضه على ${paragraph(paragraphId).ar} قبل ${sayInstant(until).ar}`,
    en: `${who.en} promised words to meet its objection to ${paragraph(paragraphId).en} by ${sayInstant(until).en}`,
  }),
  CounterTextGiven: ({ paragraphId, text }, { who, paragraph }) => ({
    ar: `قدّم ${who.ar} صيغة تزيل اعتراضه على ${paragraph(paragraphId).ar}: ${quoted(text).ar}`,
    en: `${who.en} gave words to meet its objection to ${paragraph(paragraphId).en}: ${quoted(text).en}`,
  }),
  PositionExplained: ({ on: paragraphId, voteId, delegationId, text }, { delegation, paragraph, statement }) => {
    const vote = statement.votes.find(({ id }) => id === voteId)
    if (vote !== undefined) {
      return {
        ar: `أدلى ${delegation(delegationId).ar} ببيان لتعليل تصويته في التصويت ${vote.number}، ونصه: «${text}»`,
        en: `${delegation(delegationId).en} explained its vote (vote ${vote.number}): “${text}”`,
      }
    }
    const place =
      paragraphId === null
        ? { ar: 'من الوثيقة', en: 'on the document' }
        : { ar: `من ${paragraph(paragraphId).ar}`, en: `on ${paragraph(paragraphId).en}` }
    return {
      ar: `أدلى ${delegation(delegationId).ar} ببيان لتعليل موقفه ${place.ar}، ونصه: «${text}»`,
      en: `${delegation(delegationId).en} explained its position ${place.en}: “${text}”`,
    }
  },
  ObjectionWithdrawn: ({ paragraphId }, { who, paragraph }) => ({
    ar: `سحب ${who.ar} اعتراضه على ${paragraph(paragraphId).ar}`,
    en: `${who.en} withdrew its objection to ${paragraph(paragraphId).en}`,
  }),
  ObjectionConfirmed: ({ paragraphId }, { who, paragraph }) => ({
    ar: `أكّد رئيس ${who.ar} اعتراض وفده على ${paragraph(paragraphId).ar}`,
    en: `the head of ${who.en} confirmed its objection to ${paragraph(paragraphId).en}`,
  }),
  ObjectionDisowned: ({ paragraphId, reason }, { who, paragraph }) => ({
    ar: `نفى رئيس ${who.ar} الاعتراض المقدَّم باسم وفده على ${paragraph(paragraphId).ar}، فلم يعد قائماً${because(reason).ar}`,
    en: `the head of ${who.en} disowned the objection lodged in its name to ${paragraph(paragraphId).en}, which no longer stands${because(reason).en}`,
  }),
  ConsultationBegun: ({ objectionId, paragraphId, note }, teller) => {
    const { who, verb, paragraph } = teller
    const objector = teller.delegation(teller.objection(objectionId)?.delegationId ?? null)
    const said = sayNote(note)
    return {
      ar: `${verb('فتح', 'فتحت')} ${who.ar} التشاور في اعتراض ${objector.ar} على ${paragraph(paragraphId).ar}، وهو قائم أثناءه${said.ar}`,
      en: `${who.en} opened consultations on the objection of ${objector.en} to ${paragraph(paragraphId).en}, which stands meanwhile${said.en}`,
    }
  },
  ConsultationEnded: ({ objectionId, paragraphId, note }, teller) => {
    const { who, verb, paragraph } = teller
    const objector = teller.delegation(teller.objection(objectionId)?.delegationId ?? null)
    const said = sayNote(note)
    return {
      ar: `${verb('أنهى', 'أنهت')} ${who.ar} التشاور في اعتراض ${objector.ar} على ${paragraph(paragraphId).ar}${said.ar}`,
      en: `${who.en} closed the consultations on the objection of ${objector.en} to ${paragraph(paragraphId).en}${said.en}`,
    }
  },
  RulingGiven: ({ objectionId, paragraphId, outcome, reason }, teller) => {
    const { who, verb, paragraph, delegation } = teller
    const objector = delegation(teller.objection(objectionId)?.delegationId ?? null)
    return outcome === 'met'
      ? {
          ar: `${verb('رأى', 'رأت')} ${who.ar} أن اعتراض ${objector.ar} على ${paragraph(paragraphId).ar} قد زال${because(reason).ar}`,
          en: `${who.en} ruled that the objection of ${objector.en} to ${paragraph(paragraphId).en} had been met${because(reason).en}`,
        }
      : {
          ar: `${verb('قرر', 'قررت')} ${who.ar} أن يُسجَّل اعتراض ${objector.ar} على ${paragraph(paragraphId).ar} تحفظاً${because(reason).ar}`,
          en: `${who.en} ruled that the objection of ${objector.en} to ${paragraph(paragraphId).en} be recorded as a reservation${because(reason).en}`,
        }
  },
  ReservationRecorded: ({ paragraphId, delegationId, text }, { delegation, paragraph }) => ({
    ar: `سُجّل تحفظ ${delegation(delegationId).ar} على ${paragraph(paragraphId).ar}${text.trim() === '' ? '' : `، ونصه: «${text}»`}`,
    en: `the reservation of ${delegation(delegationId).en} on ${paragraph(paragraphId).en} was recorded${text.trim() === '' ? '' : `: “${text}”`}`,
  }),
} satisfies Partial<Tellings<EventType>>

function sayNote(note: string | null): Sentence {
  return note === null ? { ar: '', en: '' } : { ar: `. ${note}`, en: `. ${note}` }
}

function saySubject(on: RemarkSubject, teller: Teller): Sentence {
  switch (on.kind) {
    case 'bracket':
      return sayBracket(teller.bracket(on.id))
    case 'proposal':
      return sayProposal(teller.proposal(on.id))
    case 'objection': {
      const objector = teller.delegation(teller.objection(on.id)?.delegationId ?? null)
      return { ar: `اعتراض ${objector.ar}`, en: `the objection of ${objector.en}` }
    }
  }
}

function sayConsent(consent: Consent | null, owner: Teller['who']): Sentence {
  if (consent === null) return { ar: '', en: '' }
  const note = consent.note.trim() === '' ? '' : ` (${consent.note.trim()})`
  return consent.basis === 'consent'
    ? { ar: ` بموافقة ${owner.ar}${note}`, en: ` with the consent of ${owner.en}${note}` }
    : { ar: ` مع تسجيل تحفظ ${owner.ar}${note}`, en: ` with the reservation of ${owner.en} on record${note}` }
}
