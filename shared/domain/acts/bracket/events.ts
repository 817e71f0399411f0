/** What happens to brackets. Above 250 lines: the events of one noun are read beside each other. */

import { z } from 'zod'
import { amend } from '../../engine/amend.ts'
import type { ValueOf } from '../../engine/event.ts'
import { because, type Formatter, quoted, sayBracket, sayBrackets } from '../../language/formatter.ts'
import type { Sentence } from '../../language/sentence.ts'
import {
  bracketIdSchema,
  delegationIdSchema,
  linkIdSchema,
  paragraphIdSchema,
  proposalIdSchema,
} from '../../schemas/idSchemas.ts'
import { instantSchema } from '../../schemas/textSchemas.ts'
import { declareEvent } from '../declare.ts'
import { draftRoom } from '../paragraph/openRoom.ts'
import { proposerOf } from '../proposal/proposerOf.ts'
import { findParagraph } from '../standing.ts'
import { type BracketKind, bracketKinds, type Consent, stances } from '../statement.ts'
import { amendBracket } from './amendBracket.ts'
import { bracketOwner } from './bracketOwner.ts'
import { linkKinds } from './link.ts'
import { membersOf, paragraphsOfBrackets } from './paragraphsOfBrackets.ts'

const consent = z.object({ basis: z.enum(['consent', 'reservation']), note: z.string() })

const quoteAnswerSchema = z.object({
  exact: z.string(),
  prefix: z.string().exactOptional(),
  suffix: z.string().exactOptional(),
})

const rangeSchema = z.object({ start: z.int().min(0), end: z.int().min(0) })

export type BracketPlaced = ValueOf<typeof BracketPlaced>
/**
 * Words marked as not agreed. `range`: where the quotation stood at that instant, in UTF-16 units. The owner is null
 * where one without delegation owns it in person; `dueAt`: by when words or instructions are awaited (rules BR1, BR9).
 */
export const BracketPlaced = declareEvent('BracketPlaced', {
  carries: {
    bracketId: bracketIdSchema,
    paragraphId: paragraphIdSchema,
    draft: z.int().min(1),
    kind: z.enum(bracketKinds),
    reason: z.string().nullable(),
    quote: quoteAnswerSchema,
    range: rangeSchema,
    delegationId: delegationIdSchema.nullable(),
    proposalId: proposalIdSchema.exactOptional(),
    dueAt: instantSchema.exactOptional(),
  },
  evolve(statement, event, { actor, at }) {
    return {
      ...statement,
      brackets: [
        ...statement.brackets,
        {
          id: event.bracketId,
          number: statement.brackets.length + 1,
          paragraphId: event.paragraphId,
          kind: event.kind,
          reason: event.reason,
          quote: event.quote,
          dueAt: event.dueAt ?? null,
          delegationId: event.delegationId,
          placedBy: actor,
          placedAt: at,
          positions: [],
          lifted: null,
        },
      ],
    }
  },
  says({ bracketId, paragraphId, kind, reason, quote, delegationId, dueAt }, formatter) {
    const { who, verb, paragraph, delegation } = formatter
    const bracket = sayBracket(formatter.bracket(bracketId))
    const until = dueAt === undefined ? null : formatter.moment(dueAt)
    const due = until === null ? { ar: '', en: '' } : { ar: ` حتى ${until.ar}`, en: ` until ${until.en}` }
    const owner = delegationId === null ? null : delegation(delegationId)
    const forWhom =
      owner === null || owner.ar === who.ar ? { ar: '', en: '' } : { ar: ` باسم ${owner.ar}`, en: ` for ${owner.en}` }
    return {
      ar: `${verb('وضع', 'وضعت')} ${who.ar}${forWhom.ar} ${bracket.ar} حول ${quoted(quote.exact).ar} في ${paragraph(paragraphId).ar} (${bracketKindWords[kind].ar}${due.ar})${because(reason).ar}`,
      en: `${who.en} placed ${bracket.en}${forWhom.en} around ${quoted(quote.exact).en} in ${paragraph(paragraphId).en} (${bracketKindWords[kind].en}${due.en})${because(reason).en}`,
    }
  },
  concerns: (_, { paragraphId }) => [paragraphId],
  belongsTo: (before, { proposalId }) => proposerOf(before, proposalId),
  visibleTo: 'everyone',
  notifies: ['rapporteur'],
  changesDrafts: (_, { bracketId, paragraphId, draft, range }) => [
    { do: 'place-glyphs', room: draftRoom(paragraphId, draft), bracketId, range },
  ],
  claims: true,
})

export type BracketLifted = ValueOf<typeof BracketLifted>
/** A bracket with its outcome. `linkId`: the alternatives among which this act chose (rules BR2, BR7). */
export const BracketLifted = declareEvent('BracketLifted', {
  carries: {
    bracketId: bracketIdSchema,
    paragraphId: paragraphIdSchema,
    outcome: z.enum(['keep', 'drop', 'replace']),
    text: z.string().nullable(),
    consent: consent.nullable(),
    linkId: linkIdSchema.exactOptional(),
  },
  evolve(statement, event, { actor, at }) {
    return amendBracket(statement, event.bracketId, (bracket) => ({
      ...bracket,
      lifted: { outcome: event.outcome, text: event.text, consent: event.consent, by: actor, at },
    }))
  },
  says({ bracketId, paragraphId, outcome, text, consent }, formatter) {
    const { who, verb, paragraph } = formatter
    const bracket = formatter.bracket(bracketId)
    const words = quoted(bracket?.quote.exact ?? '')
    const outcomes = {
      keep: { ar: 'وبقي النص', en: 'and the words stand' },
      drop: { ar: `وحُذف نصهما: ${words.ar}`, en: `and its words were dropped: ${words.en}` },
      replace: {
        ar: `وحلّ محل نصهما: ${quoted(text ?? '').ar}`,
        en: `and its words were replaced by ${quoted(text ?? '').en}`,
      },
    } as const
    const ground = sayConsent(consent, formatter.delegation(bracket?.delegationId ?? null))
    return {
      ar: `${verb('رفع', 'رفعت')} ${who.ar} ${sayBracket(bracket).ar} في ${paragraph(paragraphId).ar}${ground.ar}، ${outcomes[outcome].ar}`,
      en: `${who.en} lifted ${sayBracket(bracket).en} in ${paragraph(paragraphId).en}${ground.en}, ${outcomes[outcome].en}`,
    }
  },
  concerns: (_, { paragraphId }) => [paragraphId],
  belongsTo: (before, { bracketId }) => bracketOwner(before, bracketId),
  visibleTo: 'everyone',
  notifies: [],
  changesDrafts(before, { bracketId, paragraphId, outcome, text }) {
    const draft = findParagraph(before, paragraphId)?.draft.number ?? 1
    return [{ do: 'lift-glyphs', room: draftRoom(paragraphId, draft), bracketId, outcome, text }]
  },
})

export type BracketRepaired = ValueOf<typeof BracketRepaired>
/** A torn bracket is round its words again, and is the same bracket (rule BR6). */
export const BracketRepaired = declareEvent('BracketRepaired', {
  carries: {
    bracketId: bracketIdSchema,
    paragraphId: paragraphIdSchema,
    draft: z.int().min(1),
    quote: quoteAnswerSchema,
    range: rangeSchema,
  },
  evolve(statement, event) {
    return amendBracket(statement, event.bracketId, (bracket) => ({ ...bracket, quote: event.quote }))
  },
  says({ bracketId, paragraphId, quote }, formatter) {
    const { who, verb, paragraph } = formatter
    const bracket = sayBracket(formatter.bracket(bracketId))
    return {
      ar: `${verb('أعاد', 'أعادت')} ${who.ar} ${bracket.ar} إلى موضعهما حول ${quoted(quote.exact).ar} في ${paragraph(paragraphId).ar}`,
      en: `${who.en} put ${bracket.en} back round ${quoted(quote.exact).en} in ${paragraph(paragraphId).en}`,
    }
  },
  concerns: (_, { paragraphId }) => [paragraphId],
  belongsTo: (before, { bracketId }) => bracketOwner(before, bracketId),
  visibleTo: 'everyone',
  notifies: [],
  changesDrafts(_, { bracketId, paragraphId, draft, range }) {
    const room = draftRoom(paragraphId, draft)
    // The end that may still stand goes first, so that the bracket is round the words quoted and no others.
    return [
      { do: 'lift-glyphs', room, bracketId, outcome: 'keep', text: null },
      { do: 'place-glyphs', room, bracketId, range },
    ]
  },
})

export type BracketsLinked = ValueOf<typeof BracketsLinked>
/** Brackets that are chosen among, or lifted together (rules BR7, BR8). */
export const BracketsLinked = declareEvent('BracketsLinked', {
  carries: { linkId: linkIdSchema, bracketIds: z.array(bracketIdSchema), as: z.enum(linkKinds), noText: z.boolean() },
  evolve(statement, event, { actor, at }) {
    const { linkId: id, as: kind, bracketIds, noText } = event
    const link = { id, kind, bracketIds, noText, by: actor, at, dissolved: false }
    return { ...statement, links: [...statement.links, link] }
  },
  says({ bracketIds, as, noText }, formatter) {
    const { who, verb } = formatter
    const brackets = sayBrackets(bracketIds.map((id) => formatter.bracket(id)))
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
  concerns: (statement, { bracketIds }) => paragraphsOfBrackets(statement, bracketIds),
  visibleTo: 'everyone',
  notifies: [],
  changesDrafts: 'none',
})

export type BracketsUnlinked = ValueOf<typeof BracketsUnlinked>
/** Each of them stands for itself again. */
export const BracketsUnlinked = declareEvent('BracketsUnlinked', {
  carries: { linkId: linkIdSchema, reason: z.string().nullable() },
  evolve(statement, event) {
    return { ...statement, links: amend(statement.links, event.linkId, (link) => ({ ...link, dissolved: true })) }
  },
  says({ linkId, reason }, formatter) {
    const { who, verb } = formatter
    const members = formatter.statement.links.find(({ id }) => id === linkId)?.bracketIds ?? []
    const brackets = sayBrackets(members.map((id) => formatter.bracket(id)))
    return {
      ar: `${verb('فك', 'فكت')} ${who.ar} الرباط بين ${brackets.ar}${because(reason).ar}`,
      en: `${who.en} dissolved the link between ${brackets.en}${because(reason).en}`,
    }
  },
  concerns: (statement, { linkId }) => paragraphsOfBrackets(statement, membersOf(statement, linkId)),
  visibleTo: 'everyone',
  notifies: [],
  changesDrafts: 'none',
})

export type BracketPositionTaken = ValueOf<typeof BracketPositionTaken>
/** The position of a delegation on a bracket: its latest counts (rule BR5). */
export const BracketPositionTaken = declareEvent('BracketPositionTaken', {
  carries: { bracketId: bracketIdSchema, delegationId: delegationIdSchema, stance: z.enum(stances) },
  evolve(statement, event) {
    return amendBracket(statement, event.bracketId, (bracket) => ({
      ...bracket,
      positions: [
        ...bracket.positions.filter(({ delegationId }) => delegationId !== event.delegationId),
        { delegationId: event.delegationId, stance: event.stance },
      ],
    }))
  },
  says({ bracketId, delegationId, stance }, formatter) {
    const bracket = sayBracket(formatter.bracket(bracketId))
    const words = stanceWords[stance]
    const who = formatter.delegation(delegationId)
    return {
      ar: `${words.ar} ${who.ar} ${words.on}النص الوارد بين ${bracket.ar}`,
      en: `${who.en} ${words.en} the words in ${bracket.en}`,
    }
  },
  concerns: (statement, { bracketId }) => paragraphsOfBrackets(statement, [bracketId]),
  belongsTo: (before, { bracketId }) => bracketOwner(before, bracketId),
  visibleTo: 'everyone',
  notifies: [],
  changesDrafts: 'none',
})

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

function sayConsent(consent: Consent | null, owner: Formatter['who']): Sentence {
  if (consent === null) return { ar: '', en: '' }
  const note = consent.note.trim() === '' ? '' : ` (${consent.note.trim()})`
  return consent.basis === 'consent'
    ? { ar: ` بموافقة ${owner.ar}${note}`, en: ` with the consent of ${owner.en}${note}` }
    : { ar: ` مع تسجيل تحفظ ${owner.ar}${note}`, en: ` with the reservation of ${owner.en} on record${note}` }
}
