// Above 250 lines: what each verb takes and what is said where it stands otherwise are one grammar.
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
  لتزم: 'بـ',
  ؤمن: 'بـ',
}
/** Verbs of a bare addressee, and what stands before the act: ندعو الدول إلى، نحث الدول على، يكلف المدير بأن. */
const addressed: Readonly<Record<string, string>> = { دعو: 'إلى', حث: 'على', شجع: 'على', كلف: 'بـ' }
const bareOnly = new Set(
  ['دعو', 'حث', 'شجع', 'ناشد', 'ؤيد', 'دين', 'حيي', 'ثمن', 'بارك', 'ستنكر', 'شجب'].map((stem) => foldArabic(stem)),
)

const adverb = String.raw`(?: (?:أيضا\u064B?|ايضا|كذلك|من جديد|مرة أخرى|مجددا\u064B?|بقوة|بشدة|علما\u064B?|مع (?:بالغ )?(?:التقدير|القلق|الارتياح|الأسف|الاهتمام|الامتنان)))*`
const opening = new RegExp(
  String.raw`^((?:و?كما |ثم )?(?:وإذ |إذ )?و?[تين])(\p{L}[\p{L}\p{M}\u0640]*)(${adverb}) (\p{L}[\p{L}\p{M}]*)`,
  'u',
)
const adverbial = /^(?:على (?:ال)?(?:نحو|وجه|سبيل|أساس|الفور|الصعيد|قدم)|من (?:جديد|أجل|ثم|جانب)|عن كثب)/u
const prepositions = new Set(['من', 'إلى', 'على', 'عن', 'في', 'مع'])
/** Who may stand behind the verb as the one who acts: تهيب الجمعية العامة بالدول. */
const actor =
  /^(?:ال)?(?:جمعية|مجلس|لجنة|مؤتمر|اجتماع|منتدى|مشاركون|مشاركين|وزراء|رؤساء|قادة|رئيس|أمانة|هيئة|وفود|اتحاد|ممثلون)/u

/** Where another clause of the same paragraph may begin. */
const clauseEnd =
  /(?<=[.؛])\s+|(?<=،) (?=وإذ [يتن]|و[يتن](?:دعو|طلب|حث|شجع|ؤكد|هيب|رحب|وصي|ناشد|شدد|كلف|شيد|ثني|حيط) )/u

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
  for (const sentence of text.split(clauseEnd)) {
    const at = text.indexOf(sentence, start)
    start = at + sentence.length
    const place = judge(sentence)
    if (place !== null) found.push({ ...place, start: place.start + at, end: place.end + at })
  }
  for (const match of text.matchAll(ofNouns)) {
    const [whole, noun = '', wrong = ''] = match
    const right = Object.keys(nounTakes).find((one) => new RegExp(`^(?:${nounTakes[one] ?? ''})$`, 'u').test(noun))
    // What is reached or joined may come from somewhere: الوصول من دون عوائق.
    if (right === undefined || right === wrong || (right === 'إلى' && wrong === 'من') || /^(?:لل|ال)حصول$/u.test(noun))
      continue
    const end = match.index + whole.length
    found.push({ start: end - wrong.length, end, code: 'verb-government', fix: right })
  }
  for (const match of text.matchAll(appreciation)) {
    const word = match[1] ?? ''
    const end = match.index + match[0].length
    found.push({ start: end - word.length, end, code: 'verb-government', fix: attach('لـ', word) })
  }
  return found
})

/** Nouns that take one preposition, by the preposition; others behind them are slips: للحد عن, استناداً على. */
const nounTakes: Readonly<Record<string, string>> = {
  من: 'الحد|للحد|حد\u064Bا|حدا\u064B',
  على: 'القضاء|للقضاء|التغلب|الاعتماد|الحفاظ|للحفاظ|الحصول|للحصول|التركيز|حرصا\u064B|حفاظا\u064B|الاطلاع',
  إلى: 'استنادا\u064B?|الانضمام|للانضمام|الوصول|للوصول|بالإضافة|الإشارة|الدعوة|للدعوة|الحاجة',
  عن: 'التعبير|الإعراب|الدفاع|للدفاع|فضلا\u064B',
}
const ofNouns = new RegExp(
  `(?<![\\p{L}\\p{M}])(?:و|ف)?(${Object.values(nounTakes).join('|')})[ \\u00A0](من|على|إلى|عن)(?![\\p{L}\\p{M}])(?! (?:نحو|وجه|أساس|سبيل|قدم|الصعد|الفور|خلال|قبل|جانب|طريق|صعيد|الصعيد|المستوى|جميع|أجل|مستوى|ثم|حيث))`,
  'gu',
)

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
  const taken = noteTaken.exec(sentence)
  if (taken !== null) {
    const end = taken[0].length
    return { start: end - (taken[1] ?? '').length, end, code: 'verb-government', fix: attach('بـ', taken[2] ?? '') }
  }
  const charged = charging.exec(sentence)
  if (charged !== null) {
    const end = charged[0].length
    const task = charged[1] ?? ''
    return { start: end - task.length, end, code: 'verb-government', fix: `ب${task}` }
  }
  const allowance = allowed.exec(sentence)
  if (allowance !== null) {
    const end = allowance[0].length
    return { start: end - 2, end, code: 'verb-government', fix: 'بأن' }
  }
  const noted = actorNotes.exec(sentence)
  if (noted !== null) {
    const word = noted[1] ?? ''
    const end = noted[0].length
    return { start: end - word.length, end, code: 'verb-government', fix: attach('بـ', word) }
  }
  const match = opening.exec(sentence)
  if (match === null) return null
  const [whole, face = '', written = '', adverbs = '', word = ''] = match
  const stem = foldArabic(written)
  if (word === 'أن' && promised.has(stem))
    return { start: whole.length - 2, end: whole.length, code: 'verb-government', fix: 'بأن' }
  if (stem === foldArabic('حيط') && !/علم/u.test(adverbs)) return null
  const clause = { stem, isWe: face.endsWith('ن'), word, at: whole.length - word.length, sentence }
  return otherPreposition(clause) ?? needless(clause) ?? missing(clause) ?? beforeTheAct(clause)
}

/** What is promised has بـ before أن: نتعهد بأن. */
const promised = new Set(['تعهد', 'لتزم', 'قر', 'عترف'].map((stem) => foldArabic(stem)))

/** Verbs of بـ that take another thing too, but never another preposition. */
const noted = new Set(['حيط', 'وصي', 'نوه'].map((stem) => foldArabic(stem)))

function wantedBy(stem: string): string | undefined {
  return noted.has(stem) ? 'بـ' : taken.get(stem)
}

/** نطلب من, ونشيد على. */
function otherPreposition({ stem, word, at, sentence }: Clause): Place | null {
  const wanted = wantedBy(stem)
  if (wanted === undefined || word === wanted || !prepositions.has(word)) return null
  // ترى من المهم أن
  if (stem === foldArabic('رى')) return null
  // مع and في begin a circumstance, and so do على نحو and its like; the preposition of the verb comes after.
  const isCircumstance =
    word === 'مع' ||
    /^في (?:هذا|ذلك|الوقت|ضوء|إطار)/u.test(sentence.slice(at)) ||
    word === 'في' ||
    adverbial.test(sentence.slice(at))
  if (
    isCircumstance &&
    (word !== 'في' ||
      /^في (?:هذا|ذلك|الوقت)/u.test(sentence.slice(at)) ||
      wanted.endsWith('ـ') ||
      new RegExp(` ${wanted}(?!\\p{L})`, 'u').test(sentence))
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

/** Verbs that have a bare object alone. */
const objectOnly = new Set(['ؤكد', 'ثمن', 'ؤيد', 'دين', 'ستنكر', 'شجب', 'قدر'].map((stem) => foldArabic(stem)))

const toWhomBare =
  /^(?:إلى|على|من) (?:جميع |كافة )?(?:ال(?:دول|أطراف|حكومات|جهات|منظمات|بلدان|أمين|أمانة|مدير|شركات|مجتمع|مانحين|شركاء)|حكومات|منظمات)(?!\p{L})/u

/** Whom something is asked of: تطلب إلى المدير, and not للمدير. */
const asked =
  /^لل(?:مدير|أمين|أمانة|رئيس|جنة|لجنة|دول|حكومات|مفوض|مفوضية|منظمات|هيئات|مكتب|فريق|مجلس|مقرر|ممثل|خبير|صندوق)\p{L}{0,2}$/u

/** يؤكد على, and بـ or لـ on the addressee of a verb that has none: تدعو بالدول. */
function needless({ stem, word, at, sentence }: Clause): Place | null {
  const rest = sentence.slice(at)
  if (objectOnly.has(stem) && word === 'على') {
    if (adverbial.test(rest)) return null
    return { start: at, end: at + word.length + 1, code: 'verb-government', fix: '' }
  }
  // يطلب للأمين العام أن
  const toWhom =
    stem === foldArabic('طلب') && (/ أن /u.test(rest.slice(0, 60)) || asked.test(word))
      ? /^لل(\p{L}{3,})$/u.exec(word)?.[1]
      : undefined
  if (toWhom !== undefined) return { start: at, end: at + word.length, code: 'verb-government', fix: `إلى ال${toWhom}` }
  if (!bareOnly.has(stem)) return null
  // نناشد إلى الجهات, يدعو إلى الدول أن: whom a verb speaks to has nothing before it.
  const spokenTo = toWhomBare.exec(rest)
  if (spokenTo !== null && (stem === foldArabic('ناشد') || / أن /u.test(rest.slice(0, 80))))
    return { start: at, end: at + word.length + 1, code: 'verb-government', fix: '' }
  if (/^ب(?:جميع|كافة|سائر|جهود|دور|مبادرة|أعمال|هجمات|استمرار|عمليات|مواقف)(?!\p{L})/u.test(word))
    return { start: at, end: at + word.length, code: 'verb-government', fix: word.slice(1) }
  if (/^بال(?!كامل|تالي|ذات|إجماع|فعل|إضافة|تعاون|تنسيق|مثل)\p{L}{3}/u.test(word))
    return { start: at, end: at + word.length, code: 'verb-government', fix: word.slice(1) }
  // ندعو للتعاون is a way of its own; ندعو للدول إلى التعاون has both.
  if (/^لل\p{L}{3}/u.test(word) && new RegExp(`^\\p{L}+(?: \\p{L}+){0,3} ${addressed[stem] ?? 'إلى'} `, 'u').test(rest))
    return { start: at, end: at + word.length, code: 'verb-government', fix: `ال${word.slice(2)}` }
  return null
}

/** What is missed a preposition before: things that clauses speak of, and acts. */
const thing =
  /^(?:أن|أنه|أنها|ما|أهمية|ضرورة|دور|جهود|مبادرة|تقرير|قرار|عرض|إعلان|انعقاد|إطلاق|تعيين|انتخاب|توقيع|انضمام|مبادرات|مشاركة|إسهامات|مساهمات|مساهمة|التزام|صدور|جميع|كل|كافة|نتائج|قيام|اعتماد|إسهام|عمل|استمرار|حكوم\p{L}+|منظم\p{L}+)$/u
const act =
  /^(?:ت\p{L}{2}ي[^\P{L}ة]هم?ا?|إ\p{L}{2}ا\p{L}هم?ا?|أن|إنشاء|وضع|إعداد|اعتماد|تعزيز|عقد|زيادة|تشكيل|تخصيص|إدراج|تمديد|مواصلة|اتخاذ|إجراء|توسيع|نشر)$/u

const pledged =
  /^(?:ت\p{L}{2}ي[^\P{L}ةاىء]|إ\p{L}{2}ا[^\P{L}ةى]|ا\p{L}ت\p{L}ا\p{L}|دعم|وضع|عقد|زيادة|مواصلة|متابعة|حماية|خفض|رفع|سن)(?:ها|ه|نا)?$/u
const askedOf =
  /^ال(?:أمين|أمانة|مدير|مديرة|رئيس|حكومات|دول|مفوض|مفوضية|لجنة|مجلس|هيئات|منظمات|مقرر|مقررة|مؤسسات|أطراف|جهات|ممثل|خبير|فريق)$/u

/** تهيب الدول, يشدد ضرورة, تحيط علماً تقرير. */
function missing({ stem, isWe, word, at, sentence }: Clause): Place | null {
  // نطلب الأمين العام أن: whom something is asked of has إلى.
  if (stem === foldArabic('طلب')) {
    const isAsked =
      (isWe || !actor.test(word)) &&
      askedOf.test(word) &&
      /^[^،؛.:]{3,70} أن /u.test(sentence.slice(at)) &&
      !/ إلى .* أن /u.test(sentence.slice(at, at + 80))
    return isAsked ? { start: at, end: at + word.length, code: 'verb-government', fix: `إلى ${word}` } : null
  }
  // نتعهد توفير: what is promised is an act, and has بـ before it.
  if (stem === foldArabic('تعهد'))
    return pledged.test(word) ? { start: at, end: at + word.length, code: 'verb-government', fix: `ب${word}` } : null
  const wanted =
    stem === foldArabic('حيط') ? 'بـ' : neverBare[Object.keys(neverBare).find((one) => foldArabic(one) === stem) ?? '']
  if (wanted === undefined || word === wanted || prepositions.has(word) || (!isWe && actor.test(word))) return null
  const [letter, hasLetter] = [wanted.slice(0, 1), wanted.endsWith('ـ')]
  const bare = foldArabic(word, { hamza: false })
  // بتقرير comes at once, or behind an adverb; a ب further on belongs to another word.
  const near = (sentence.slice(at).split(/[،:]/u)[0] ?? '').split(/[ \u00A0]+/u, stem === foldArabic('حيط') ? 3 : 6)
  const opens = (one: string) => (hasLetter ? /^[وف]?ب\p{L}/u.test(one) : one === wanted || one === `و${wanted}`)
  if (hasLetter && bare.startsWith(letter)) return null
  // Another letter stands on the word: يثني بالدول where على is meant.
  const other =
    !hasLetter && wanted === 'على'
      ? /^ب((?:ال|حكوم|جهود|دور|مبادر|أعمال|عمل|دول|مملكة|جمهورية|سلطنة|دولة|جامعة)\p{L}*)$/u.exec(word)?.[1]
      : undefined
  if (word !== 'أن' && near.some(opens)) return null
  // نرحب للجهود: of the verbs of بـ none takes لـ.
  const forHow = hasLetter && stem !== foldArabic('عترف') ? /^لل(\p{L}{3,})$/u.exec(word)?.[1] : undefined
  if (forHow !== undefined) return { start: at, end: at + word.length, code: 'verb-government', fix: `بال${forHow}` }
  if (other !== undefined)
    return { start: at, end: at + word.length, code: 'verb-government', fix: `${wanted} ${other}` }
  const isObject =
    stem === foldArabic('وصي') || stem === foldArabic('لتزم')
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

/** Whom a clause may speak to, by the first word. */
const addressee =
  /^(?:ال(?!له$)|جميع|كل|كافة|سائر|حكوم|منظم|وكال|صناديق|هيئات|مدير|رئيس|أمين|وزراء|شركات|مؤسسات|بلدان|دول|أعضاء|سلطات|لجان|لجنة|مجلس|برنامج|صندوق|مصارف|مجالس|جامعات|مراكز|معاهد|جهات|شركاء|قادة|وسائل|هيئة|أمانة|اتحادات|نقابات|غرف|بنوك|ممثلي|رؤساء|مقرر|مفوض|المفوض)/u
/** What stands in an address and takes إلى or على itself. */
const taking =
  /(?:^| )(?:ال(?:رامي|هادف|داعي|مؤدي|موجه|منضم|منتمي|مستند|مشار|مقدم|مرسل|مسند|قائم|قادر|حاصل|موقع|مصدق|مطل|محتاج|عائد|وافد|لاجئ)\p{L}*|التي|الذين|اللذين|الذي|الانضمام|الوصول|العودة|الحصول|استناداً|إضافة|نظراً|بالنظر|وصولاً|قبل|بعد|منذ|دون|غير|يجب|ينبغي|يمكن)(?= |$)/u

/** ندعو الدول أن, نحث الدول إلى, نكلف المدير أن: what stands between the addressee and the act. */
function beforeTheAct({ stem, isWe, word, at, sentence }: Clause): Place | null {
  const wanted = addressed[stem]
  if (wanted === undefined || prepositions.has(word) || (!isWe && actor.test(word)) || !addressee.test(word))
    return null
  const clause = sentence.slice(at).split(':')[0] ?? ''
  const words = /^((?:[\p{L}\p{M}]+[ \u00A0،,]+){1,13}?)(أن|إلى|على|لأن|بأن)(?= )/u.exec(clause)
  const [whole = '', address = '', found = ''] = words ?? []
  if (words === null || taking.test(address) || /(?:^| )[وف]?[بل]أن |من أجل/u.test(address)) return null
  const place = at + whole.length - found.length
  if (found === 'أن') {
    if (/[ ]و?(?:إلى|على)[ ]/u.test(address)) return null
    const fix = wanted.endsWith('ـ') ? `${wanted.slice(0, -1)}أن` : `${wanted} أن`
    return { start: place, end: place + 2, code: 'verb-government', fix }
  }
  if (found === 'بأن')
    return wanted.endsWith('ـ') || / (?:و?إلى|على) /u.test(address)
      ? null
      : { start: place, end: place + 3, code: 'verb-government', fix: `${wanted} أن` }
  if (found === 'لأن')
    return stem === 'دعو' && / (?:و?إلى|على) /u.test(address) === false
      ? { start: place, end: place + 3, code: 'verb-government', fix: 'إلى أن' }
      : null
  // ندعو الدول على الإسراع
  if (stem === 'دعو' && found === 'على' && towards.test(whole.replace(/على$/u, 'إلى')))
    return { start: place, end: place + found.length, code: 'verb-government', fix: wanted }
  if (wanted === 'بـ' || found === wanted || stem === 'دعو') return null
  return towards.test(whole) ? { start: place, end: place + found.length, code: 'verb-government', fix: wanted } : null
}

/** An addressee of its usual names and إلى: المبادرات الرامية إلى is another thing. */
const towards =
  /^(?:جميع |كافة )?(?:الدول|الحكومات|المنظمات|الأطراف|الأمين|الأمانة|المجتمع|الجهات|البلدان|الوكالات|الهيئات|المؤسسات|اللجنة|الشركات|القطاع|الصناديق|المفوضية|المفوض|الطرفين)(?: (?:الأعضاء|الأطراف|العام|العامة|الخاص|المعنية|الدولي|المدني|المانحة|جميعا\u064B?|كافة|المالية|الدولية|الوطنية|الإقليمية|المتحدة|العربية|السامي|السامية|كذلك|أيضا\u064B?))* إلى$/u

/** يأخذ علماً على ما. */
const noteTaken = /^(?:وإذ |إذ )?و?[يتن]أخذ علم(?:ا\u064B?|\u064Bا) ((?:على|في|من|إلى|عن) (\p{L}+))/u
/** يحيط المؤتمر علماً تقرير: who takes note is named, and بـ is missing. */
const actorNotes =
  /^(?:وإذ |إذ )?(?:كما )?و?[يت](?:حيط|أخذ) ال\p{L}+(?: ال\p{L}+)? علم(?:ا\u064B?|\u064Bا)(?: مع (?:التقدير|الارتياح|القلق))? ((?![بمل])\p{L}{3,})/u
/** يكلف المكتب دراسة: who is charged, and the task without its بـ. */
const charging =
  /^(?:وإذ |إذ )?و?[يتن](?:كلف|طالب) (?:ال|أمين |رئيس |مدير |مجلس |لجنة |هيئة |مكتب |أمانة |فريق )\p{L}+(?: (?:ال\p{L}+|لل\p{L}+)){0,4} (إعداد|وقف|سحب|ضمان|احترام|كفالة|رفع|إعادة|دراسة|وضع|متابعة|عرض|مواصلة|عقد|صياغة|اقتراح|استكمال|ت[^\P{L}ا]{2}ي[^\P{L}ةاى]|إ[^\P{L}ا]{2}ا[^\P{L}ةاى])(?= \p{L})/u
/** يأذن للبعثة أن: what is allowed has بـ. */
const allowed = /^(?:وإذ |إذ )?و?[يتن]أذن (?:لل|ل)\p{L}+(?: ال\p{L}+){0,4} (أن)(?= )/u
