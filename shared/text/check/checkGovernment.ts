import { clauseVerbs } from '@tawafuq/arabic/clauseVerbs'
import { foldArabic } from '@tawafuq/arabic/foldArabic'
import { eachBlock, type Found } from './check.ts'

type Place = Omit<Found, 'block'>

/** Prepositions that one verb takes and no other will do; read from the verbs that stand alone, without a bare addressee. */
const taken = new Map<string, string>()
for (const { stem, rest, government } of clauseVerbs) {
  const [only, other] = government.addressee ? [government.by, ...government.direct] : government.follows
  if (rest === '' && other === undefined && only !== undefined && only !== '∅') taken.set(foldArabic(stem), only)
}
/** Verbs that are never followed by a bare object, أن or a noun: أقر and أوصى may be (يقر الميزانية، يوصي المجلس بأن). */
const neverBare: Readonly<Record<string, string>> = {
  هيب: 'بـ',
  سلم: 'بـ',
  رحب: 'بـ',
  شيد: 'بـ',
  عترف: 'بـ',
  شدد: 'على',
  ثني: 'على',
  وافق: 'على',
  تطلع: 'إلى',
  وصي: 'بـ',
}
/** Verbs of a bare addressee, and what stands before the act: ندعو الدول إلى، نحث الدول على. */
const addressed: Readonly<Record<string, string>> = { دعو: 'إلى', حث: 'على', شجع: 'على' }
const bareOnly = new Set(['دعو', 'حث', 'شجع', 'ناشد', 'ؤيد'].map((stem) => foldArabic(stem)))

const adverb = String.raw`(?: (?:أيضا\u064B?|ايضا|كذلك|مرة أخرى|مجددا\u064B?|بقوة|بشدة|علما\u064B?))*`
const opening = new RegExp(
  String.raw`^((?:و?كما |ثم )?(?:وإذ |إذ )?و?[تين])(\p{L}[\p{L}\p{M}\u0640]*)(${adverb}) (\p{L}[\p{L}\p{M}]*)`,
  'u',
)
const adverbial = /^(?:على (?:ال)?(?:نحو|وجه|سبيل|أساس|الفور|الصعيد|قدم)|من (?:جديد|أجل|ثم|جانب)|عن كثب)/u
const prepositions = new Set(['من', 'إلى', 'على', 'عن', 'في', 'مع'])
/** Who may stand behind the verb as the one who acts: تهيب الجمعية العامة بالدول. */
const actor =
  /^(?:ال)?(?:جمعية|مجلس|لجنة|مؤتمر|اجتماع|منتدى|مشاركون|مشاركين|وزراء|رؤساء|قادة|رئيس|أمانة|هيئة|وفود|اتحاد|ممثلون)/u

/**
 * What follows a clause verb, both ways: another preposition (نطلب من), none where the verb has one (تهيب الدول، يشدد
 * ضرورة), one where it has none (تدعو بالدول، يؤكد على), and none before the act (ندعو الدول أن). Speaks of the opening of a
 * clause only, and of a missing preposition only where it comes nowhere near.
 */
export const checkGovernment = eachBlock(({ text, kind }) => {
  if (kind !== 'operative' && kind !== 'preambular' && kind !== 'item') return []
  const found: Place[] = []
  let start = 0
  // A paragraph may hold more than one clause: نوه … . ونطلب من ….
  for (const sentence of text.split(/(?<=[.؛])\s+/u)) {
    const at = text.indexOf(sentence, start)
    start = at + sentence.length
    const place = judge(sentence)
    if (place !== null) found.push({ ...place, start: place.start + at, end: place.end + at })
  }
  for (const match of text.matchAll(appreciation)) {
    const word = match[1] ?? ''
    const end = match.index + match[0].length
    found.push({ start: end - word.length, end, code: 'verb-government', fix: attach('لـ', word) })
  }
  return found
})

/** تعرب عن تقديرها الجهود, where لـ is left out; an adjective may follow (تقديرها العميق). */
const appreciation =
  /(?<=عرب (?:أيضا |كذلك )?عن )(?:تقدير|امتنان)(?:ها|ه|نا) (ال(?:جهود|دعم|تعاون|دور|مبادرات|مساهمات|تبرعات|دول|حكومة|أمين|منظمات))(?!\p{L})/gu

interface Clause {
  readonly stem: string
  /** نـ: who acts stands in the verb. */
  readonly isWe: boolean
  readonly word: string
  /** Where the word after the verb begins. */
  readonly at: number
  readonly sentence: string
}

function judge(sentence: string): Place | null {
  const match = opening.exec(sentence)
  if (match === null) return null
  const [whole, face = '', written = '', adverbs = '', word = ''] = match
  const stem = foldArabic(written)
  if (stem === foldArabic('حيط') && !/علم/u.test(adverbs)) return null
  const clause = { stem, isWe: face.endsWith('ن'), word, at: whole.length - word.length, sentence }
  return otherPreposition(clause) ?? needless(clause) ?? missing(clause) ?? beforeTheAct(clause)
}

/** Verbs of بـ that take another thing too, but never another preposition. */
const noted = new Set(['حيط', 'وصي', 'نوه'].map((stem) => foldArabic(stem)))

function wantedBy(stem: string): string | undefined {
  return noted.has(stem) ? 'بـ' : taken.get(stem)
}

/** نطلب من, ونشيد على. */
function otherPreposition({ stem, word, at, sentence }: Clause): Place | null {
  const wanted = wantedBy(stem)
  if (wanted === undefined || word === wanted || !prepositions.has(word)) return null
  // مع and في begin a circumstance, and so do على نحو and its like; the preposition of the verb comes after.
  const isCircumstance = word === 'مع' || word === 'في' || adverbial.test(sentence.slice(at))
  if (
    isCircumstance &&
    (word !== 'في' || wanted.endsWith('ـ') || new RegExp(` ${wanted}(?!\\p{L})`, 'u').test(sentence))
  )
    return null
  if (!wanted.endsWith('ـ')) return { start: at, end: at + word.length, code: 'verb-government', fix: wanted }
  const next = /^ ([\u0621-\u064A]\p{L}*)/u.exec(sentence.slice(at + word.length))?.[1]
  if (next === undefined) return { start: at, end: at + word.length, code: 'verb-government' }
  return { start: at, end: at + word.length + 1 + next.length, code: 'verb-government', fix: attach(wanted, next) }
}

/** بـ and لـ are written on the word: بالدول, للدول. */
function attach(wanted: string, word: string): string {
  const letter = wanted.slice(0, 1)
  return letter === 'ل' && word.startsWith('ال') ? `لل${word.slice(2)}` : letter + word
}

/** يؤكد على, and بـ or لـ on the addressee of a verb that has none: تدعو بالدول. */
function needless({ stem, word, at, sentence }: Clause): Place | null {
  const rest = sentence.slice(at)
  if (stem === foldArabic('ؤكد') && word === 'على') {
    if (adverbial.test(rest)) return null
    return { start: at, end: at + word.length + 1, code: 'verb-government', fix: '' }
  }
  // يطلب للأمين العام أن
  const toWhom =
    stem === foldArabic('طلب') && / أن /u.test(rest.slice(0, 60)) ? /^لل(\p{L}{3,})$/u.exec(word)?.[1] : undefined
  if (toWhom !== undefined) return { start: at, end: at + word.length, code: 'verb-government', fix: `إلى ال${toWhom}` }
  if (!bareOnly.has(stem)) return null
  if (/^بال(?!كامل|تالي|ذات|إجماع|فعل)\p{L}{3}/u.test(word))
    return { start: at, end: at + word.length, code: 'verb-government', fix: word.slice(1) }
  // ندعو للتعاون is a way of its own; ندعو للدول إلى التعاون has both.
  if (/^لل\p{L}{3}/u.test(word) && new RegExp(`^\\p{L}+(?: \\p{L}+){0,3} ${addressed[stem] ?? 'إلى'} `, 'u').test(rest))
    return { start: at, end: at + word.length, code: 'verb-government', fix: `ال${word.slice(2)}` }
  return null
}

/** What is missed a preposition before: things that clauses speak of, and acts. */
const thing =
  /^(?:أن|أنه|أنها|ما|أهمية|ضرورة|دور|جهود|مبادرة|تقرير|قرار|جميع|كل|كافة|نتائج|قيام|اعتماد|إسهام|عمل|استمرار|حكوم\p{L}+|منظم\p{L}+)$/u
const act = /^(?:أن|إنشاء|وضع|إعداد|اعتماد|تعزيز|عقد|زيادة|تشكيل|تخصيص|إدراج|تمديد|مواصلة|اتخاذ|إجراء|توسيع|نشر)$/u

/** تهيب الدول, يشدد ضرورة, تحيط علماً تقرير. */
function missing({ stem, isWe, word, at, sentence }: Clause): Place | null {
  const wanted =
    stem === foldArabic('حيط') ? 'بـ' : neverBare[Object.keys(neverBare).find((one) => foldArabic(one) === stem) ?? '']
  if (wanted === undefined || word === wanted || prepositions.has(word) || (!isWe && actor.test(word))) return null
  const [letter, hasLetter] = [wanted.slice(0, 1), wanted.endsWith('ـ')]
  const bare = foldArabic(word, { hamza: false })
  const near = (sentence.slice(at).split(/[،:]/u)[0] ?? '').split(/[ \u00A0]+/u, 6)
  const opens = (one: string) => (hasLetter ? /^[وف]?ب\p{L}/u.test(one) : one === wanted || one === `و${wanted}`)
  if (hasLetter && bare.startsWith(letter)) return null
  // Another letter stands on the word: يثني بالدول where على is meant.
  const other = !hasLetter && wanted === 'على' ? /^بال(\p{L}{3,})$/u.exec(word)?.[1] : undefined
  if (near.some(opens)) return null
  if (other !== undefined)
    return { start: at, end: at + word.length, code: 'verb-government', fix: `${wanted} ال${other}` }
  const isObject =
    stem === foldArabic('وصي')
      ? act.test(word)
      : /^ال\p{L}{3,}/u.test(word) || thing.test(word) || /^[^\s،:]{3,}[^\s،:اً] ال\p{L}{3}/u.test(sentence.slice(at))
  if (!isObject) return null
  return {
    start: at,
    end: at + word.length,
    code: 'verb-government',
    fix: hasLetter ? attach(wanted, word) : `${wanted} ${word}`,
  }
}

/** ندعو الدول أن, نحث الدول إلى: what stands between the addressee and the act. */
function beforeTheAct({ stem, isWe, word, at, sentence }: Clause): Place | null {
  const wanted = addressed[stem]
  if (wanted === undefined || prepositions.has(word) || (!isWe && actor.test(word))) return null
  const clause = sentence.slice(at).split(/[،:]/u)[0] ?? ''
  if (new RegExp(` (?:و?${wanted}|لأن|بأن|من أجل|وأن)(?!\\p{L})`, 'u').test(sentence.slice(at).split(' أن ')[0] ?? ''))
    return null
  const that = /^((?:\p{L}+ ){1,6})(أن) /u.exec(clause)
  const isAddressee = /^(?:ال(?!له$)|جميع|كل|كافة|سائر|حكوم|منظم|وكال)/u
  if (
    that !== null &&
    isAddressee.test(word) &&
    !/(?:^| )(?:قبل|بعد|منذ|دون|غير|إلى|على|يجب|ينبغي|يمكن) $/u.test(that[1] ?? '')
  ) {
    const place = at + (that[1]?.length ?? 0)
    return { start: place, end: place + 2, code: 'verb-government', fix: `${wanted} أن` }
  }
  const other = stem === 'دعو' ? null : towards.exec(sentence.slice(at))
  if (other === null || /(?<!\p{L})و?على(?!\p{L})/u.test(sentence.slice(at))) return null
  const place = at + other[0].length - 'إلى'.length
  return { start: place, end: place + 3, code: 'verb-government', fix: wanted }
}

/** An addressee of its usual names and إلى: المبادرات الرامية إلى is another thing. */
const towards =
  /^(?:جميع )?(?:الدول|الحكومات|المنظمات|الأطراف|الأمين|الأمانة|المجتمع|الجهات|البلدان|الوكالات|الهيئات|المؤسسات|اللجنة|الشركات)(?: (?:الأعضاء|الأطراف|العام|العامة|المعنية|الدولي|المدني|المانحة|جميعا|كافة|المالية|الدولية|الوطنية|الإقليمية|المتحدة|العربية))* إلى(?= \p{L})/u
