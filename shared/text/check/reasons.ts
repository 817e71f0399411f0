/** Why each check speaks, in both languages. */
export const reasons = {
  'bracket-unbalanced': { ar: 'قوس أو علامة تنصيص بلا مقابل.', en: 'A bracket or quotation mark has no partner.' },
  'bracket-crossing': {
    ar: 'أقواس متقاطعة: أُغلق قوس قبل الذي فُتح داخله.',
    en: 'Brackets cross: one closes before the one opened inside it.',
  },
  'bracket-reversed': {
    ar: 'قوس إغلاق يسبق قوس الفتح؛ لعل الاتجاه انعكس.',
    en: 'A closing bracket comes before its opening one; they may be reversed.',
  },
  'hidden-mark': { ar: 'محرف اتجاه خفي في النص.', en: 'A hidden direction mark stands in the text.' },
  'latin-punctuation': { ar: 'علامة ترقيم لاتينية في نص عربي.', en: 'Latin punctuation in Arabic text.' },
  'digits-mixed': {
    ar: 'أرقام من مجموعة غير المستعملة في الوثيقة.',
    en: 'Digits of another set than the document uses.',
  },
  'number-gap': { ar: 'رقم الفقرة لا يتبع ما قبله.', en: 'The number does not follow the one before.' },
  'label-ambiguous': {
    ar: 'العلامة نفسها مستعملة في قائمتين بلا رقم يميزهما.',
    en: 'Two lists carry the same label and nothing tells them apart.',
  },
  'label-missing': { ar: 'بند بلا علامة بين بنود معلّمة أو تحت تمهيد.', en: 'A point without a label under a lead-in.' },
  'doubled-word': { ar: 'كلمة مكررة.', en: 'A word is doubled.' },
  'paragraph-ending': {
    ar: 'علامة نهاية الفقرة على غير نمط الجهة.',
    en: 'The paragraph does not end as the house style asks.',
  },
  'range-reversed': { ar: 'مدى معكوس؛ الأوضح: من … إلى ….', en: 'The range is reversed; "from … to …" is clearer.' },
  'month-name': { ar: 'اسم الشهر على غير الصيغة المعتمدة.', en: 'The month is not named as the house does.' },
  'month-pair': { ar: 'اسما الشهر لا يتطابقان.', en: 'The two names are of different months.' },
  'number-flipped': {
    ar: 'رقم القرار مقلوب: الدورة أولاً ثم الرقم.',
    en: 'The resolution number is flipped: session first, then number.',
  },
  'table-sum': { ar: 'المجموع في الجدول لا يساوي حاصل الجمع.', en: 'A total in the table does not add up.' },
  'near-miss': { ar: 'كلمة تشبه المصطلح المقصود وليست هو.', en: 'A word that is near the term meant, and is not it.' },
  'term-variant': { ar: 'المصطلح المعتمد في هذا الاجتماع غير هذا.', en: 'The meeting has another term for this.' },
  'reference-moved': { ar: 'الفقرة المشار إليها تغيّر رقمها.', en: 'The paragraph referred to has another number now.' },
  'reference-lost': {
    ar: 'إشارة إلى فقرة لا وجود لها في الوثيقة.',
    en: 'A reference to a paragraph that is not in the document.',
  },
  'verb-government': {
    ar: 'ما بعد الفعل لا يناسبه: حرف جر ناقص أو زائد أو غيره أصح.',
    en: 'What follows does not go with the verb: a preposition is missing, too many, or another.',
  },
  'number-agreement': {
    ar: 'العدد لا يوافق ما يعدّه أو ما يصفه.',
    en: 'The number does not agree with what it counts or describes.',
  },
  'word-agreement': {
    ar: 'آخر الكلمة لا يوافق ما قبلها: إعرابها أو تنوينها أو جنسها.',
    en: 'The end of the word does not go with its neighbour: its case, its tanwin or its gender.',
  },
  'date-impossible': { ar: 'لا يوجد هذا اليوم في هذا الشهر.', en: 'The month has no such day.' },
  'verb-misprint': { ar: 'الفعل الافتتاحي يبدو مكتوباً خطأ.', en: 'The opening verb looks misprinted.' },
  misspelt: {
    ar: 'كلمة على غير ما تكتبه النصوص الرسمية: همزة أو حرف أو آخر الكلمة.',
    en: 'A word that official texts write otherwise: its hamza, one of its letters, or its end.',
  },
  tatweel: { ar: 'تطويل خلّفته محاذاة الأسطر.', en: 'Tatweel left by justification.' },
  'mark-order': { ar: 'ترتيب علامات التشكيل غير معياري.', en: 'Marks are not in canonical order.' },
  spacing: { ar: 'مسافة ناقصة أو زائدة حول علامة الترقيم.', en: 'A blank is missing or too many by a sign.' },
  'citation-differs': { ar: 'الوثيقة نفسها مذكورة بصيغتين.', en: 'One instrument is cited in two ways.' },
  'spelling-differs': {
    ar: 'الكلمة مكتوبة بطريقتين في الوثيقة.',
    en: 'A word is spelled in two ways in the document.',
  },
} as const

export type CheckCode = keyof typeof reasons

/** `fault`: almost surely wrong; `style`: a matter of the house that a reader may wish to see apart. */
export type Severity = 'fault' | 'style'

const stylistic: ReadonlySet<CheckCode> = new Set([
  'hidden-mark',
  'paragraph-ending',
  'month-name',
  'tatweel',
  'mark-order',
  'spacing',
  'spelling-differs',
  'label-missing',
])

/** How much a finding weighs. */
export function severityOf(code: CheckCode): Severity {
  return stylistic.has(code) ? 'style' : 'fault'
}
