/** How what concerns a reader is told: a title for a list, and a whole sentence for a feed. */
import type { Concern, ConcernKind } from '../views/concern.ts'
import { citeParagraph } from './citeParagraph.ts'
import type { RecordNames } from './formatter.ts'
import { sayInstant } from './sayInstant.ts'
import { closed, type Sentence, sentenceOf } from './sentence.ts'

/** To the reader; a delegation is spoken to as one, an officer by what their office has before it. */
export const concernTitles: Readonly<Record<ConcernKind, Sentence>> = {
  'silence-runs': { ar: 'الموافقة الصامتة جارية', en: 'The silence procedure is under way' },
  'vote-open': { ar: 'التصويت مفتوح، وصوت وفدكم مطلوب', en: 'A vote is open and asks for your ballot' },
  'to-confirm': { ar: 'اعتراض باسم وفدكم ينتظر تأكيدكم', en: 'An objection in your name awaits your confirmation' },
  'text-due': { ar: 'صيغتكم الموعودة متأخرة', en: 'Your promised text is overdue' },
  'text-promised': { ar: 'صيغة وعدتم بها', en: 'A text that you promised' },
  'instructions-due': { ar: 'تعليمات انقضى موعدها', en: 'Instructions are overdue' },
  'instructions-awaited': { ar: 'قوسكم ينتظر تعليمات أو نصاً', en: 'Your bracket awaits instructions or words' },
  'own-objection': { ar: 'اعتراضكم قائم', en: 'Your objection stands' },
  'own-awaits-head': {
    ar: 'اعتراضكم قائم، بانتظار تأكيد رئاسة الوفد',
    en: 'Your objection stands, and awaits your head',
  },
  'own-bracket': { ar: 'قوسكم قائم', en: 'Your bracket stands' },
  'own-proposal-private': { ar: 'مقترحكم لم يُطرح', en: 'Your proposal is not tabled' },
  'own-proposal-tabled': { ar: 'مقترحكم ينتظر البتّ', en: 'Your proposal awaits a decision' },
  'others-bracket': {
    ar: 'قوس لغيركم في فقرتكم، موقفكم مطلوب',
    en: 'A bracket of others in your paragraph asks your position',
  },
  'others-proposal': { ar: 'مقترح لغيركم على فقرتكم', en: 'A proposal of others on your paragraph' },
  'objection-to-rule': { ar: 'اعتراض ينتظر قراركم', en: 'An objection awaits your ruling' },
  'objection-stands': { ar: 'اعتراض قائم', en: 'An objection stands' },
  'objection-awaits-head': {
    ar: 'اعتراض بانتظار تأكيد رئاسة الوفد',
    en: 'An objection awaits the head of its delegation',
  },
  'objection-consulted': { ar: 'اعتراض قيد التشاور', en: 'An objection is under consultation' },
  'text-overdue': { ar: 'صيغة موعودة انقضى موعدها', en: 'A promised text is overdue' },
  'text-awaited': { ar: 'صيغة موعودة', en: 'A text is promised' },
  'proposal-to-decide': { ar: 'مقترح ينتظر البتّ', en: 'A proposal awaits a decision' },
  'late-to-settle': { ar: 'صيغة متأخرة عُرضت عليكم', en: 'Late words are laid before you' },
  'bracket-overdue': { ar: 'قوس انقضى موعد ما يُنتظر له', en: 'What a bracket awaits is overdue' },
  'bracket-awaited': { ar: 'قوس يُنتظر له نص أو تعليمات', en: 'A bracket awaits words or instructions' },
  'vote-to-close': { ar: 'تصويت لم تُعلن نتيجته', en: 'A vote whose result is not declared' },
  parked: { ar: 'فقرة لدى مجموعة مصغرة', en: 'A paragraph is out with a small group' },
}

/** One concern in a sentence: what it is, whose, where, and by when. */
export function concernSentence(concern: Concern, names: RecordNames): Sentence {
  const { kind, paragraphId, dueAt } = concern
  const title = concernTitles[kind]
  const owner = ownerOf(concern, names)
  const place = paragraphId === null ? null : citeParagraph(names.statement, names.labels, paragraphId)
  const due = dueAt === null ? null : sayInstant(dueAt, names.zone)
  return closed({
    ar: [title.ar, owner?.ar, place?.ar, due && `الموعد: ${due.ar}`].filter((part) => part != null).join('، '),
    en: [title.en, owner?.en, place?.en, due && `by ${due.en}`].filter((part) => part != null).join(', '),
  })
}

/** The kinds about what belongs to others than the reader: they are told with whose it is. */
const ofOthers: ReadonlySet<ConcernKind> = new Set([
  'others-bracket',
  'others-proposal',
  'objection-to-rule',
  'objection-stands',
  'objection-awaits-head',
  'objection-consulted',
  'text-overdue',
  'text-awaited',
  'proposal-to-decide',
  'late-to-settle',
  'bracket-overdue',
  'bracket-awaited',
])

/** Whose it is, where that is not the reader. */
function ownerOf({ kind, subject }: Concern, { statement, delegationName }: RecordNames): Sentence | null {
  if (!ofOthers.has(kind)) return null
  const owner =
    statement.objections.find(({ id }) => id === subject)?.delegationId ??
    statement.brackets.find(({ id }) => id === subject)?.delegationId ??
    statement.proposals.find(({ id }) => id === subject)?.delegationId ??
    statement.lateTexts.find(({ id }) => id === subject)?.delegationId
  return owner === undefined || owner === null ? null : sentenceOf(delegationName(owner))
}
