/** The words of a public consultation, in both languages: groups, channels, types, outcomes, reasons. */
import type { Sentence } from '../../language/sentence.ts'
import type {
  AnswerOutcome,
  Channel,
  CommentType,
  ConsultationStage,
  ContributorGroup,
  Identity,
  ModerationOutcome,
  ModerationReason,
  Visibility,
} from './publicConsultation.ts'

const groups: Readonly<Record<ContributorGroup, Sentence>> = {
  government: { ar: 'الحكومات', en: 'Governments' },
  intergovernmental: { ar: 'المنظمات الدولية', en: 'International organisations' },
  'civil-society': { ar: 'المجتمع المدني', en: 'Civil society' },
  'private-sector': { ar: 'القطاع الخاص', en: 'Private sector' },
  'technical-academic': { ar: 'الأوساط التقنية والأكاديمية', en: 'Technical and academic community' },
  individual: { ar: 'الأفراد', en: 'Individuals' },
}

const channelWords: Readonly<Record<Channel, Sentence>> = {
  online: { ar: 'عبر الإنترنت', en: 'Online' },
  'e-mail': { ar: 'بالبريد الإلكتروني', en: 'E-mail' },
  paper: { ar: 'ورقياً', en: 'Paper' },
  'oral-onsite': { ar: 'شفوياً في القاعة', en: 'Oral, on site' },
  'oral-remote': { ar: 'شفوياً عن بُعد', en: 'Oral, remote' },
  floor: { ar: 'في المناقشة', en: 'Floor discussion' },
}

const types: Readonly<Record<CommentType, Sentence>> = {
  substantive: { ar: 'موضوعي', en: 'Substantive' },
  technical: { ar: 'تقني', en: 'Technical' },
  editorial: { ar: 'تحريري', en: 'Editorial' },
  translation: { ar: 'ترجمة', en: 'Translation' },
}

const outcomes: Readonly<Record<AnswerOutcome, Sentence>> = {
  accepted: { ar: 'أُخذ به', en: 'Accepted' },
  partly: { ar: 'أُخذ به جزئياً', en: 'Accepted in part' },
  'not-accepted': { ar: 'لم يؤخذ به', en: 'Not accepted' },
  noted: { ar: 'أُحيط علماً به', en: 'Noted' },
  'out-of-scope': { ar: 'خارج عن الموضوع', en: 'Out of scope' },
}

const reasons: Readonly<Record<ModerationReason, Sentence>> = {
  'not-relevant': { ar: 'لا صلة له بالموضوع', en: 'not relevant' },
  unlawful: { ar: 'مخالف للقانون', en: 'unlawful' },
  insult: { ar: 'فيه إساءة', en: 'insulting' },
  'third-party-data': { ar: 'فيه بيانات شخصية لغير صاحبه', en: 'personal data of a third party' },
  spam: { ar: 'مراسلة دعائية', en: 'spam' },
  'false-attribution': { ar: 'منسوب إلى غير صاحبه', en: 'attributed to somebody else' },
}

const stages: Readonly<Record<ConsultationStage, Sentence>> = {
  prepared: { ar: 'قيد الإعداد', en: 'In preparation' },
  announced: { ar: 'معلنة، لم تُفتح بعد', en: 'Announced, not open yet' },
  open: { ar: 'مفتوحة', en: 'Open' },
  closed: { ar: 'مغلقة', en: 'Closed' },
  reported: { ar: 'صدر تقريرها', en: 'Report published' },
  answered: { ar: 'اكتملت الردود', en: 'Answered' },
  final: { ar: 'صدرت الصيغة النهائية', en: 'Final edition out' },
  cancelled: { ar: 'ملغاة', en: 'Cancelled' },
}

const identityWords: Readonly<Record<Identity, Sentence>> = {
  declared: { ar: 'بحسب إفادة صاحبها', en: 'as declared' },
  email: { ar: 'بريد إلكتروني مؤكد', en: 'e-mail confirmed' },
  accredited: { ar: 'مشارك معتمد', en: 'accredited' },
}

const visibilityWords: Readonly<Record<Visibility, Sentence>> = {
  'at-once': { ar: 'تُنشر التعليقات فور ورودها', en: 'Comments are published as they come' },
  moderated: { ar: 'تُنشر التعليقات بعد مراجعتها', en: 'Comments are published after moderation' },
  'after-close': {
    ar: 'تُنشر التعليقات بعد إغلاق المشاورة',
    en: 'Comments are published after the consultation closes',
  },
}

export const sayGroup = (group: ContributorGroup): Sentence => groups[group]
export const sayChannel = (channel: Channel): Sentence => channelWords[channel]
export const sayType = (type: CommentType): Sentence => types[type]
export const sayOutcome = (outcome: AnswerOutcome): Sentence => outcomes[outcome]
export const sayReason = (reason: ModerationReason): Sentence => reasons[reason]
export const sayConsultationStage = (stage: ConsultationStage): Sentence => stages[stage]
export const sayIdentity = (identity: Identity): Sentence => identityWords[identity]
export const sayVisibility = (visibility: Visibility): Sentence => visibilityWords[visibility]

/** What was done to a comment, as it stands before "comment n" in Arabic and after it in English, and why. */
export function sayModeration(
  outcome: ModerationOutcome,
  reason: ModerationReason | null,
  isRedacted: boolean,
): Sentence & { readonly why: Sentence } {
  const done: Readonly<Record<ModerationOutcome, Sentence>> = {
    publish: isRedacted
      ? { ar: 'نشر بعد حجب جزء من', en: 'was published with a part blacked out' }
      : { ar: 'نشر', en: 'was published' },
    hold: { ar: 'إرجاء نشر', en: 'was held' },
    refuse: { ar: 'عدم نشر', en: 'was not published' },
  }
  const why =
    reason === null
      ? { ar: '', en: '' }
      : { ar: `. السبب: ${reasons[reason].ar}`, en: `. Reason: ${reasons[reason].en}` }
  return { ...done[outcome], why }
}
