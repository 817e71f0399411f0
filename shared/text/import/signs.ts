import { type ClauseOpening, clauseOpening } from '@tawafuq/arabic/clauseOpening'
import { clauseVerbs } from '@tawafuq/arabic/clauseVerbs'
import { foldArabic } from '@tawafuq/arabic/foldArabic'
import { wordsOf } from './marks.ts'
import { remember } from './remember.ts'

// What the words of a line tell of its role, wherever it stands.

/** Looser than spelling: misprints of hamza, ى and ة are everywhere in extracted text. */
const loose = remember((text) => foldArabic(text, { letters: true }))

/** A pattern over loosely folded text; its source may be spelled properly. */
function pattern(source: string): RegExp {
  return new RegExp(loose(source), 'u')
}

const closers = /[\s"'”“’‘»)\]*\u200E\u200F\u202C]+$/u

/** The sign that ends a text, closing quotes and brackets passed over; empty if it is a letter. */
export function endingOf(marked: string): '' | '.' | '؛' | ':' | '،' | '؟' {
  const words = wordsOf(marked.slice(-80)).trim()
  const bare = words.replace(closers, '')
  const sign = bare.at(-1) ?? ''
  if (sign === ';') return '؛'
  if (sign === ',') return '،'
  if (sign === '!' || sign === '?') return '؟'
  if (sign === '…') return '.'
  return sign === '.' || sign === '؛' || sign === ':' || sign === '،' || sign === '؟' ? sign : ''
}

const english = new Map<string, 'preambular' | 'operative'>()
for (const verb of clauseVerbs) {
  for (const role of ['preambular', 'operative'] as const) {
    const word = verb.en[role].split(' ').find((part) => /^[A-Z]/u.test(part))
    if (word !== undefined) english.set(word.toLowerCase(), role)
    if (word !== undefined && role === 'operative') english.set(word.toLowerCase().replace(/s$/u, ''), role)
  }
}

/** The clause opening of a line in Arabic or, failing Arabic letters, in English. */
export function openingOf(marked: string): ClauseOpening | null {
  return readOpening(wordsOf(marked.slice(0, 250)).trim()).opening
}

// Wrapped, for a null answer must be remembered too.
const readOpening = remember((words): { readonly opening: ClauseOpening | null } => ({ opening: openingIn(words) }))

function openingIn(words: string): ClauseOpening | null {
  if (!/^[^\p{L}]*[A-Za-z]/u.test(words)) return clauseOpening(words)
  const list = words
    .toLowerCase()
    .replace(/[^a-z\s-]/gu, ' ')
    .trim()
    .split(/\s+/u)
  const rest = list.filter((word) => !/^(?:also|further|we|and|deeply|strongly|hereby|having|again)$/u.test(word))
  const role = english.get(rest[0] ?? '') ?? (list[0] === 'having' ? 'preambular' : undefined)
  return role === undefined
    ? null
    : { role, voice: 'masculine', words: 1, strength: list[0] === 'we' || role === 'preambular' ? 1 : 0.9 }
}

const bodies =
  'المجلس|الجمعية|مجلس|مؤتمر|المؤتمر|اللجنة|لجنة|الدول|الأطراف|الوزراء|المنتدى|الاجتماع|القمة|اجتماع|جمعية|الفريق|الاتحاد|المندوبين|برلمان|المشاركين|وزراء|رؤساء|قادة|ممثلي|ممثلو|الجلسة|المكتب'
const chapeau = pattern(
  `^(?:إن (?:${bodies})(?:\\s|،|,|$)|(?:و?نحن)(?:\\s|،|,|:|$)|إننا(?:\\s|،|,)|(?:المجتمعون|المشاركون|المؤتمرون)(?:\\s|،)|[با]سم الله)`,
)
const englishChapeau =
  /^(?:The (?:General Assembly|Security Council|Human Rights Council|Economic and Social Council|Council|Conference|Committee|Commission|Plenary)\b.{0,120},?$|We,? (?:the|representatives|participants|ministers|heads)\b)/iu

/** Whether a line names who speaks: إن الجمعية العامة، or نحن المشاركون. */
export function isChapeau(marked: string): boolean {
  return namesSpeaker(marked.slice(0, 400))
}

const namesSpeaker = remember((marked: string): boolean => {
  const words = wordsOf(marked).trim()
  if (englishChapeau.test(words)) return true
  const folded = loose(words.slice(0, 120)).trim()
  if (!chapeau.test(folded)) return false
  // إن المجلس opens sentences too; the one who speaks is followed by a comma, a clause, or nothing.
  return !folded.startsWith('ان ') || marked.length < 130 ? true : /،|\sاذ\s/u.test(folded)
})

const months =
  'كانون|شباط|آذار|نيسان|أيار|حزيران|تموز|آب/|أيلول|تشرين|يناير|فبراير|مارس|أبريل|مايو|يونيو|يونيه|يوليو|يوليه|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر|January|February|March|April|May|June|July|August|September|October|November|December'
const dateLine = pattern(
  `(?:^|\\D)[0-9\u0660-\u0669]{1,2}(?:\\s?[-–]\\s?\\d{1,2})?\\s*(?:${months}).{0,30}[0-9\u0660-\u0669]{4}`,
)
const symbolLine = /^[[(]?(?:[A-Z]{1,6}(?:[/\-.][A-Za-z0-9.\-()*]{1,24}){1,7})[\])]?\*?$/u
const numberLine = /^\d{1,4}\/\d{1,4}(?:[\s.]*(?:ألف|باء|جيم|دال|[A-Z]))?\.?$/u
const metaWords = pattern(
  '^(?:Distr|Original|General$|Limited$|Arabic$|English$|عام:|التوزيع|الأصل:|الوثيقة [A-Z0-9]|الدورة|البند|بند|الجلسة العامة|الجلسة \\d|دورة عام|قرار اتخذ|قرار اعتمد|مقرر اتخذ|اتخذ في|اعتمد في|اتخذه|الملحقات|المرفقات|مشروع قرار مقدم|مقدم من|Agenda item|\\[?بناء على (?:تقرير|مقترح|توصية|اقتراح)|العربية$|بالعربية|للتوزيع|\\[?دون الإحالة|الرمز:|التاريخ:|المكان:|رقم الوثيقة|No\\.)',
)
const parenthesised = pattern('اعتمد|اتخذ|عقد|الجلسة|المنعقد|المعدل|[0-9\u0660-\u0669]{4}')
const adopted = pattern('^\\[(?:اعتمد|اتخذ|بناء على)')
const masthead = pattern(
  '^(?:الأمم المتحدة|الجمعية العامة|مجلس الأمن|المجلس الاقتصادي والاجتماعي|إن المجلس الاقتصادي والاجتماعي|مجلس حقوق الإنسان|جامعة الدول العربية|الأمانة العامة|الاتحاد الدولي للاتصالات|المجلس|اللجنة الاقتصادية والاجتماعية لغربي آسيا(?: \\(الإسكوا\\))?|الإسكوا)$',
)

/**
 * Whether a line is about the document and not of it: symbol, date, place, session, agenda item, how it was adopted.
 * In `front` of the text any short line with a date counts; later on only one that opens with it.
 */
export function isMeta(marked: string, front = true): boolean {
  if (marked.length > 1_000) return false
  return front ? isMetaInFront(marked) : isMetaLater(marked)
}

const isMetaInFront = remember((marked) => isMetaAt(marked, true))
const isMetaLater = remember((marked) => isMetaAt(marked, false))

function isMetaAt(marked: string, front: boolean): boolean {
  const words = wordsOf(marked).trim()
  if (/^\[.{3,900}\]\.?$/u.test(words) && adopted.test(loose(words.slice(0, 60)))) return true
  if (words.length > 220 || words.length === 0) return false
  if (symbolLine.test(words) || numberLine.test(words)) return true
  // A masthead set in columns: each of them is meta.
  const columns = front ? words.split(/\t+| {3,}/u) : []
  if (columns.length > 1 && columns.every((column) => isMetaAt(column, true))) return true
  const folded = loose(words)
  if (front && masthead.test(folded)) return true
  if (/^\[.{3,215}\]\.?$/u.test(words) && !/^\[(?:هنا|\.)/u.test(words)) return true
  if (/^\(.{3,160}\)$/u.test(words) && parenthesised.test(folded)) return true
  if (!front && !/^[\d(]|^\S{3,12}(?: \S{3,12})?، ?\d/u.test(folded))
    return words.length <= 90 && metaWords.test(folded)
  if (
    words.length <= 110 &&
    dateLine.test(folded) &&
    endingOf(words) !== '؛' &&
    (front || /\d{4}\D{0,20}$/u.test(words))
  )
    return words.length <= 60 || !/^(?:ان|انعقد|عقد|شارك|نظم)/u.test(folded)
  return words.length <= 90 && metaWords.test(folded)
}

const documentName = pattern(
  '^(?:ال)?(?:بيان|إعلان|موجز|ملخص|محضر|تقرير|خلاصة|وثيقة|مشروع|خطة|توصيات|نتائج|رسائل|نداء|ميثاق|ورقة|مذكرة|برنامج|جدول أعمال|مقترح|اجتماع|مؤتمر|منتدى|ندوة|ورشة)\\S*\\s+\\S+\\s+\\S+',
)

/** Whether words name a document or a meeting: موجز اجتماع فريق الخبراء. */
export function namesDocument(words: string): boolean {
  return documentName.test(loose(words.trim()))
}

const annex = pattern(
  '^(?:ال)?(?:مرفق|ملحق|تذييل|ضميمة)(?:\\s+(?:ال(?:أول|ثاني|ثالث|رابع|خامس|سادس|سابع|ثامن|تاسع|عاشر)|رقم\\s*[0-9\u0660-\u0669]+|[0-9\u0660-\u0669]+|[أ-ي]))?\\s*[:.]?$',
)
const englishAnnex = /^(?:Annex|Appendix|Attachment|Enclosure)(?:\s+[IVX\d]+)?\s*[:.]?$/iu

/** Whether a line is the word that starts an annex, with or without its number. */
export function isAnnexWord(marked: string): boolean {
  const words = wordsOf(marked).trim()
  return englishAnnex.test(words) || annex.test(loose(words))
}

const noteWord = pattern(
  '^[(*[]?\\s*(?:(?:ملاحظة|ملحوظة|تنبيه|توضيح|Note|NB)(?:\\s*\\d*)?\\s*[:.-]|هذه (?:ال)?ترجمة(?:\\s|$)|ترجمة غير رسمية|هذه (?:ال)?(?:وثيقة|موجز|ملخص|نسخة|محضر|تقرير) (?:ال)?(?:غير رسمي|غير نهائي|أولي|مسودة)|هذا (?:ال)?(?:موجز|ملخص|محضر|تقرير|نص) (?:ال)?(?:غير رسمي|غير نهائي|أولي|مسودة)|لا (?:يعبر|تعبر|يمثل|تمثل) (?:هذا|هذه)|This (?:is an unofficial )?translation)',
)

/** Whether a line says itself that it is a note. */
export function isNote(marked: string): boolean {
  return noteWord.test(loose(wordsOf(marked.slice(0, 120))))
}

const counted = pattern(
  `^(?:${months}|في المائة|بالمائة|في المئة|بالمئة|نقطة مئوية|ألف(?:\\s|$)|آلاف|مليون|ملايين|مليار|تريليون|درج|ظهرا|صباحا|مساء|دولار|يورو|ريال|دينار|درهم|جنيه|كيلو|كلم|متر|طن|هكتار|سن(?:ة|وات)|عام|يوم|شهر|ساع|دقيق|مر(?:ة|ات)(?:\\s|$)|شخص|دول|من |و ?\\d|إلى \\d|%|٪)`,
)

/** Whether what stands after a number is what it counts or measures: 2.5 مليون, 12 آذار/مارس, 3.14 في المائة. */
export function isCounted(rest: string): boolean {
  return counted.test(loose(wordsOf(rest.slice(0, 60))).trim())
}

const weekday = '(?:ال)?(?:أحد|اثنين|إثنين|ثلاثاء|أربعاء|خميس|جمعة|سبت)'
const dateAlone = pattern(
  `^[(]?(?:(?:يوم |يومي |أيام )?${weekday}(?: و(?:ال)?\\p{L}+)?[،,:]?\\s*)?(?:من )?[0-9\u0660-\u0669]{1,2}(?:\\s?(?:[-–و]|إلى|و)\\s?[0-9\u0660-\u0669]{1,2})?\\s+(?:${months})(?:\\s?\\p{L}+)?(?:\\s?/\\s?\\p{L}+)?(?:\\s+[0-9\u0660-\u0669]{4})?(?:\\s?[مه]ـ?)?[)]?\\s*[:.]?$`,
)

/** Whether a line is a date, with its day of the week or without, and nothing else. */
export function isDateAlone(marked: string): boolean {
  const words = wordsOf(marked.slice(0, 120)).trim()
  return words.length <= 60 && dateAlone.test(loose(words))
}

const ordinalWord =
  '(?:ال)?(?:أول(?:ى)?|ثاني(?:ة)?|ثالث(?:ة)?|رابع(?:ة)?|خامس(?:ة)?|سادس(?:ة)?|سابع(?:ة)?|ثامن(?:ة)?|تاسع(?:ة)?|عاشر(?:ة)?|حادي(?:ة)? عشر(?:ة)?|ثاني(?:ة)? عشر(?:ة)?|ختامي(?:ة)?|افتتاحي(?:ة)?|أخير(?:ة)?)'
const counting = pattern(
  `^((?:ال)?(?:يوم|جلسة|محور|فصل|باب|قسم|جزء|بند|مسار|دورة|موضوع|مرحلة|حلقة|فريق|مجموعة|لجنة|مائدة|هدف|توصية|قرار|Day|Session|Part|Chapter|Item|Annex))\\s+(?:المستديرة\\s+)?(?:(?:رقم\\s+)?[0-9\u0660-\u0669]{1,3}|${ordinalWord}|[IVX]{1,4}|ال(?:صباحية|مسائية|افتتاحية|ختامية))(?:\\s|[:،.–-]|$)`,
)

/**
 * The series that a heading belongs to by its words: `date` for الثلاثاء 12 مارس, the counted noun for اليوم الأول and
 * الجلسة الثانية: …, null for a heading that counts nothing.
 */
export function seriesOfHeading(marked: string): string | null {
  if (isDateAlone(marked)) return 'date'
  return counting.exec(loose(wordsOf(marked.slice(0, 120)).trim()))?.[1]?.replace(/^ال/u, '') ?? null
}

const headingWord = pattern(
  '^(?:مقدمة|المقدمة|تمهيد|موجز|ملخص|خلاصة|الخلاصة|خاتمة|الخاتمة|استنتاجات|الاستنتاجات|توصيات|التوصيات|الديباجة|المنطوق|المحتويات|المشاركون|الحضور|جدول الأعمال|معلومات أساسية|نظرة عامة|الافتتاح|الختام)(?:$|\\s|:)|^(?:الفصل |الباب |القسم |الجزء |الهدف \\d|المادة \\d|الجدول \\d|الشكل \\d|المحور |الجلسة (?:الأولى|الثاني|الثالث|الرابع|الخامس|الختامي|الافتتاحي))',
)

/** Whether a short line opens with a word that heads sections. */
export function isHeadingWord(marked: string): boolean {
  const words = wordsOf(marked.slice(0, 200)).trim()
  return headingWord.test(loose(words))
}

const dangling =
  /(?:^|\s)(?:في|من|الى|إلى|على|عن|مع|بين|بشأن|بشان|حول|أو|او|ثم|أن|ان|[وفبلك]{1,2}أن|[وفبلك]{1,2}ان|التي|الذي|الذين|وفي|ومن|وعلى|وإلى|بما|كما|لا|ما|هذا|هذه|ذلك|تلك|كل|جميع|قبل|بعد|تحت|ضمن|خلال|عبر|لدى|نحو|عند|ولا|سيما|غير|أي|اي|كان|قد|عام|القرار|المؤرخ|المؤرخة|بتاريخ|الفقرة|الفقرات|المادة|والقرار|قرارها|قراره|رقم|ذات|أجل|إطار|the|of|and|to|in|for|a|with|by|on|that)$/u
const continuing = pattern(
  '^(?:المتعلق|المعني|الخاص|المنعقد|الصادر|الوارد|المؤرخ|المشار|المذكور|المنصوص|التابع|بشأن|الذي|وفقا|خلال)(?:\\S{0,3})(?:\\s|،|$)|^(?:في|من|على|إلى|عن|مع|بين|حول|أو|التي|بما|لعام|ضمن|وذلك|مما|حيث|لا سيما|بهدف|بغية|من أجل|عبر|لدى|قبل|بعد|تحت|نحو)(?:ها?|هما?|هن|نا)?(?:\\s|،|$)|^(?:وال|لل|بال|كال|فال)\\p{L}{2,}|^[،؛,.)\\]»]|^[a-z]|^\\d{4}(?:\\D|$)|^\\(',
)

/** Whether a line ends on a word that cannot end a sentence, or inside a bracket or a quotation. */
export function isDangling(marked: string): boolean {
  const words = wordsOf(marked.slice(-800)).trim()
  return (
    dangling.test(words.slice(-60).replace(closers, '')) || /[\p{L}\p{N}][/-]$/u.test(words) || hasOpenBracket(words)
  )
}

const monthFirst = pattern(`^(?:${months}).{0,24}\\d{4}`)

/** Whether a day ends one line and its month begins the next. */
export function splitsDate(marked: string, next: string): boolean {
  return (
    /(?:^|\s)[0-9\u0660-\u0669]{1,2}$/u.test(wordsOf(marked.slice(-40)).trim()) &&
    monthFirst.test(loose(next.slice(0, 60)))
  )
}

/** Whether a line begins as the middle of a sentence does. */
export function isContinuing(marked: string): boolean {
  return continuing.test(loose(wordsOf(marked.slice(0, 120))).trim())
}

function hasOpenBracket(words: string): boolean {
  if (/^\[.*\]$/u.test(words)) return false
  let depth = 0
  for (const unit of words) {
    if (unit === '(' || unit === '[') depth += 1
    else if (unit === ')' || unit === ']') depth = Math.max(0, depth - 1)
  }
  return depth > 0
}
