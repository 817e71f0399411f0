// Above 250 lines: each look is a pattern and its exceptions, and they share what an ending is.
/** Endings that a neighbouring word decides: the case of sound plurals and duals, tanwin of noun and adjective, gender. */

import { feminineNouns } from './adjectives.ts'
import { type Check, type CheckContext, eachBlock, type Found } from './check.ts'
import { type KnownForms, knownForms } from './knownForms.ts'

type Place = Omit<Found, 'block'>
type Look = (text: string, forms: KnownForms) => readonly Place[]

const start = String.raw`(?<![\p{L}\p{M}])`
const end = String.raw`(?![\p{L}\p{M}])`

/** A place for a word of a match, with the word that is meant; none is offered where either of two words may be wrong. */
function placeOf(match: RegExpExecArray, group: number, fix?: string): Place {
  const word = match[group] ?? ''
  const at = match.index + match[0].lastIndexOf(word)
  return { start: at, end: at + word.length, code: 'word-agreement', ...(fix !== undefined && { fix }) }
}

/** The word that ends at a place. */
function wordBefore(text: string, place: number): string {
  return /[\p{L}\p{M}]*$/u.exec(text.slice(Math.max(0, place - 40), place))?.[0] ?? ''
}

function each(text: string, pattern: RegExp, look: (match: RegExpExecArray) => Place | null): readonly Place[] {
  return Array.from(text.matchAll(pattern)).flatMap((match) => look(match) ?? [])
}

/** Duals whose ان is no ending of a dual, and words of ون that are no plurals: their genitive has another meaning or none. */
const noEnding =
  /^[وف]?(?:[بك]?ال|لل)?(?:أ\p{L}{2}ان|حرمان|فقدان|عدوان|طيران|ائتمان|إدمان|جولان|مهرجان|امتنان|اطمئنان|إتقان|نقصان|نسيان|حسبان|عصيان|دوران|فيضان|جريان|سريان|كيان|شريان|عنوان|برهان|ديوان|ميزان|بستان|سلطان|قضبان|جيران|نيران|بلدان|سودان|لبنان|إنسان|برلمان|لجان|ضمان|سكان|ميدان|قانون|تعاون|شؤون|ديون|مليون|سجون|عيون|زيتون|كربون|مضمون|قرون|غصون|متون|فنون|ظنون|حصون|بنون|سنون)$/u

/** Shapes that only plurals of persons have: المنتجون, السائقون, الفلاحون, العراقيون. */
const ofPersons = /^[وف]?(?:[بك]?ال|لل)(?:م\p{L}{3,}|\p{L}ا[^\P{L}اوي]\p{L}|\p{L}[^\P{L}اوي]ا\p{L}|\p{L}{4,}ي)ون$/u
/** Those who speak in a statement: يدعو المشاركون. */
const speakers = /^ال(?:مشارك|حاضر|مجتمع|موقع|مؤتمر|مندوب|متحدث|متدخل)ون$/u

/** The sound plural or dual in the other case; null for what is neither. */
function oblique(word: string, { isKnown }: KnownForms): string | null {
  if (noEnding.test(word) || !/(?:ون|ان)$/u.test(word)) return null
  const other = `${word.slice(0, -2)}ين`
  return isKnown(other) || ofPersons.test(word) ? other : null
}

const ruling =
  'في|من|إلى|على|عن|بين|مع|لدى|منذ|جميع|كافة|سائر|كل|بعض|معظم|صغار|كبار|حقوق|مشاركة|حماية|تمكين|شؤون|احتياجات|تدريب|آلاف|مئات|ملايين|خبرات|كبير|لصغار|بحقوق|لجميع|بجميع|بين'
const governed = new RegExp(String.raw`${start}[وف]?(?:${ruling})[ \u00A0](ال\p{L}{3,}(?:ون|ان))${end}`, 'gu')
const attached = new RegExp(String.raw`${start}([وف]?(?:بال|لل)\p{L}{3,}(?:ون|ان))${end}`, 'gu')
const afterThat = new RegExp(
  String.raw`${start}[وف]?[بلك]?(?:أن|إن|لكن)[ \u00A0](ال\p{L}{3,}ون|كثيرون|آخرون|مسؤولون)${end}`,
  'gu',
)
/** A verb of the feminine has no men for its subject. */
const theyMeet = new RegExp(
  String.raw`${start}(?:التي|لن|لم|لكي)[ \u00A0]ت\p{L}{3,}[ \u00A0](ال\p{L}{3,}ون)${end}`,
  'gu',
)
/** Verbs at the head of a clause, whose subject stands in them: what follows is whom they address. */
const addressing =
  /^(?:و?كما |ثم )?(?:وإذ |إذ )?و?[تين](?:طالب|دعو|حث|شجع|ناشد|كلف|ذك\u0651?ر|شكر|هنئ)[ \u00A0](?:جميع )?((?:ال)?\p{L}{3,}(?:ون|ان|و))(?=[ \u00A0])(?=[ \u00A0](\p{L}+))/u

const joinedTo = new RegExp(String.raw`[ \u00A0](ال\p{L}{3,}ون)${end}`, 'gu')
/** What may be a verb of the past as well: ساعد المشاركون, تعاون المندوبون. */
const maybeVerb = /^(?:\p{L}ا\p{L}{2}|[تأاين]\p{L}+|جميع)$/u

/** لصغار المزارعون, يطالب الطرفان, وأن كثيرون, يحث مشغلو الشبكات. */
const cases: Look = (text, forms) => [
  ...[governed, attached, afterThat, theyMeet].flatMap((pattern) =>
    each(text, pattern, (match) => {
      const right = oblique(match[1] ?? '', forms)
      return right === null || (pattern === governed && match[0].startsWith('كل ')) ? null : placeOf(match, 1, right)
    }),
  ),
  ...addressed(text, forms),
  // قروض الموظفون: a noun, which cannot be a verb, and whose it is.
  ...each(text, joinedTo, (match) => {
    const word = match[1] ?? ''
    const noun = wordBefore(text, match.index).replace(/^[وف]?[بلك]?(?=\p{L}{4})/u, '')
    if (noun.length < 4 || maybeVerb.test(noun) || noun.startsWith('ال') || !forms.isForm(`ال${noun}`)) return null
    const right = oblique(word, forms)
    return right === null ? null : placeOf(match, 1, right)
  }),
]

function addressed(text: string, forms: KnownForms): readonly Place[] {
  const match = addressing.exec(text)
  const word = match?.[1] ?? ''
  if (match === null) return []
  if (!word.endsWith('و')) {
    const right = /^ال/u.test(word) && !speakers.test(word) ? oblique(word, forms) : null
    return right === null ? [] : [placeOf(match, 1, right)]
  }
  const stem = word.slice(0, -1)
  const isPlural = forms.isKnown(`${stem}ين`) || forms.isKnown(`ال${stem}ين`) || forms.isForm(`${stem}ي`)
  return (isPlural || word.startsWith('م')) && /^ال/u.test(match[2] ?? '') && !forms.isForm(`ال${word}`)
    ? [placeOf(match, 1, `${stem}ي`)]
    : []
}

const round = 'عشر|ثلاث|أربع|خمس|ست|سبع|ثمان|تسع'
const ordinalTens = new RegExp(
  String.raw`${start}(?:[وف]?(?:في|إلى|من|عن|على|خلال|قبل|بعد|أثناء|منذ|حتى)[ \u00A0](?:(?:جمعية|مؤتمر|مجلس|اجتماع|دورة|لجنة)[ \u00A0])?(?:ال\p{L}+|دورت\p{L}+|جلست\p{L}+|ذكرا\p{L}+)|[وف]?(?:[بل]|لل|بال)(?:دورة|دورت|اجتماع|ذكرى|جلسة)\p{L}*)[ \u00A0](ال(?:${round})ون)${end}`,
  'gu',
)
const measured = new RegExp(
  String.raw`${start}(?:قوام|مدت|عدد|قيمت|مجموع|قدر|مقدار)(?:ها|ه|هم)[ \u00A0](مائتي|ألفي|مليوني|سنتين|شهرين|يومين|أسبوعين|عامين)${end}`,
  'gu',
)

const tensOf =
  '(?:عشر|ثلاث|أربع|خمس|ست|سبع|ثمان|تسع)(?:ون|ين)|(?:أحد|اثنا|اثني|ثلاثة|أربعة|خمسة|ستة|سبعة|ثمانية|تسعة)[ \\u00A0]عشر'
const countedOne = new RegExp(
  String.raw`${start}[وفبلك]{0,2}(?:ال)?(?:${tensOf})[ \u00A0](يوم|عام|شهر|عضو|خبير|بلد|مقعد|شخص|متر|كيلومتر|كتاب|مشروع|طالب|مندوب|وفد|تقرير|قرار|مركز|أسبوع|موظف|مراقب|ممثل|دولار)${end}(?! عمل)`,
  'gu',
)

/** قبل دورته الستون; قوامها مائتي مراقب. */
const numbers: Look = (text) => [
  ...each(text, countedOne, (match) => placeOf(match, 1, `${match[1] ?? ''}ا\u064B`)),
  ...each(text, ordinalTens, (match) => placeOf(match, 1, (match[1] ?? '').replace(/ون$/u, 'ين'))),
  ...each(text, measured, (match) => {
    const word = match[1] ?? ''
    return placeOf(match, 1, word.endsWith('ين') ? word.replace(/ين$/u, 'ان') : word.replace(/ي$/u, 'ا'))
  }),
]

const tanwinAlef = '\u064B?ا\u064B?'
/** Words in اً that stand beside any other: adverbs, and what opens a phrase. */
const adverb =
  /^[وف]?(?:أيض|مجدد|جد|تمام|مع|سوي|حالي|سابق|لاحق|دائم|عموم|خصوص|خاص|مثل|فضل|نظر|وفق|طبق|تبع|استناد|بناء|ابتداء|انطلاق|علم|عمل|سعي|رغب|إذ|كثير|قليل|بعيد|قريب|مؤخر|فور|حتم|أخير|أول|ثاني|ثالث|رابع|خامس|عدد|كل|بعض|غالب|نادر|أحيان|معظم|قدم|يوم|عام|شهر|سن|مباشر|مطلق|كامل|جزئي|قطع|شكر|عوض|بدل|جنب|ليل|نهار|صباح|مساء|طوع|كره|حق|فعل|عاد|حاد|سريع|بطيء|جيد|حسن|آنف|تحديد|ضمن|رسم|علن|سر|شفو|كتاب|خط)\u064B?ا/u

// عملي المنحى is one description.
const nounThenNisba = new RegExp(String.raw`(?:\u064Bا|ا\u064B)[ \u00A0](\p{L}{3,}ي|واحد)${end}(?! ال)`, 'gu')
const bareThenOne = new RegExp(
  String.raw`${start}(\p{L}{2,}[^\P{L}ةاىءيتنوأ])[ \u00A0](واحد${tanwinAlef})(?![\p{L}\p{M}])(?! (?:تلو|من|بعد|عن|على))`,
  'gu',
)
const nisbaThenAdjective = new RegExp(
  String.raw`${start}(?!ال|لل|بال|وال|كال)(\p{L}{3,}ي)[ \u00A0](\p{L}{3,})(?:\u064Bا|ا\u064B)${end}`,
  'gu',
)
const nounThenAdjective = new RegExp(
  String.raw`${start}(تقرير|قرار|تقدم|دور|اجتماع|مؤتمر|اتفاق|برنامج|إطار|نهج|جدول|نظام|موقف|مشروع|اهتمام|دعم|التزام|تعاون|تأثير|تهديد|خطر|عنصر|مبلغ|عدد|مصدر|مركز|حوار|تقييم|استعراض|بيان|إعلان|فريق|صندوق|تحد|حل|عائق|تمويل|إسهام|تعديل|شرط|ركن|عامل|مكون)[ \u00A0](\p{L}{3,})(?:\u064Bا|ا\u064B)${end}`,
  'gu',
)
const nounThenBare = new RegExp(
  String.raw`(?:\u064Bا|ا\u064B)[ \u00A0](\p{L}{3,}[^\P{L}ةاىءيهن])(?=[،؛.]| (?:في|على|من|إلى|عن|بين)${end}|$)`,
  'gu',
)
const isStill = new RegExp(
  String.raw`${start}(?:يزال|كان|ليس|أصبح|يظل|يبقى|يصبح|يكون|بات|ظل)[ \u00A0]([^\P{L}بلكوف]\p{L}{2,}[^\P{L}ةاىءيهن])(?=[،؛.]| (?:في|على|من|إلى|عن|بين)${end}|$)`,
  'gu',
)
const besideTanwin = new RegExp(String.raw`(?:\u064Bا|ا\u064B|ء\u064B)[ \u00A0]و(\p{L}{2,}[^\P{L}هنويل])ا${end}`, 'gu')
const objects = new RegExp(
  String.raw`${start}(?:[وف]?س?[تي](?:شكل|مثل)(?:ان|ون)?)[ \u00A0](\p{L}{2,}[^\P{L}ةاىءيتنو])[ \u00A0](?:لل\p{L}+|على|في|أمام|كبير|خطير|جسيم|هام|مهم|حقيقي|رئيسي|أساسي|إضافي)${end}`,
  'gu',
)

/** تقريراً سنوي, كابلاً واحد, مستوى معيشي لائقاً, تقرير موجزاً, تشكل تهديد للسلام: one of the two has lost its tanwin, or has one too many. */
const tanwin: Look = (text, forms) => [
  ...each(text, nounThenNisba, (match) => {
    const word = match[1] ?? ''
    if (word !== 'واحد' && (adverb.test(wordBefore(text, match.index + 2)) || !isNisba(word, forms))) return null
    return placeOf(match, 1, `${word}ا\u064B`)
  }),
  ...each(text.includes('واحد') ? text : '', bareThenOne, (match) =>
    /^[وف]?[يتن]/u.test(match[1] ?? '') ? null : placeOf(match, 2, 'واحد'),
  ),
  // Both look for the sign, which many texts never write.
  ...(text.includes('\u064B') ? [nisbaThenAdjective, nounThenAdjective] : []).flatMap((pattern) =>
    each(text, pattern, (match) => {
      const [, first = '', second = ''] = match
      if (adverb.test(`${second}ا`) || second.endsWith('ي') || !isAdjective(second, forms)) return null
      if (pattern === nisbaThenAdjective)
        return isNisba(first, forms) ? { ...placeOf(match, 2), end: match.index + match[0].length } : null
      return placeOf(match, 1, `${first}ا\u064B`)
    }),
  ),
  ...each(text, nounThenBare, (match) => {
    const word = match[1] ?? ''
    const isMeant =
      !adverb.test(wordBefore(text, match.index + 2)) && !/^[بلكوف]/u.test(word) && isAdjective(word, forms)
    return isMeant ? placeOf(match, 1, `${word}ا\u064B`) : null
  }),
  ...each(text, isStill, (match) => {
    const word = match[1] ?? ''
    const isMeant = isAdjective(word, forms) && !/^(?:غير|أكثر|أقل|[يتن]\p{L}+)$/u.test(word)
    return isMeant ? placeOf(match, 1, `${word}ا\u064B`) : null
  }),
  ...each(text, besideTanwin, (match) => {
    const word = match[1] ?? ''
    const isNoun = forms.isForm(`ال${word}`) && !forms.isForm(`${word}وا`)
    return isNoun ? { ...placeOf(match, 1, `${word}ا\u064B`), end: match.index + match[0].length } : null
  }),
  ...each(text, objects, (match) => {
    const word = match[1] ?? ''
    if (feminineNouns.has(word) || /^[وف]?ب/u.test(word)) return null
    return forms.isForm(`${word}ا`) || forms.isForm(`ال${word}`) ? placeOf(match, 1, `${word}ا\u064B`) : null
  }),
]

function isNisba(word: string, forms: KnownForms): boolean {
  return word.endsWith('ي') && forms.isForm(`ال${word}ة`) && !/^[بلكوف]/u.test(word)
}

function isAdjective(word: string, forms: KnownForms): boolean {
  return forms.isForm(`ال${word}ة`) || (forms.isForm(`${word}ة`) && forms.isForm(`ال${word}`))
}

const womenDo = new RegExp(
  String.raw`${start}(?:النساء|الفتيات|المسنات|العاملات|الطالبات)(?:[ \u00A0]و?ال\p{L}+ات|[ \u00A0]ذوات[ \u00A0]ال\p{L}+){0,3}[ \u00A0]([وف]?ي\p{L}{2,})ون${end}`,
  'gu',
)
const peopleDo = new RegExp(
  String.raw`${start}(?:كبار السن|الأطفال|الشباب|الوزراء|السكان|الطلاب|العمال|اللاجئين|المسنين|المشاركين|المشاركون|المزارعين|الصحفيين|الممثلين|الأعضاء|الشركاء|الخبراء|الرجال)[ \u00A0]((?:لا )?ي\p{L}{2,})ن${end}`,
  'gu',
)

/** النساء الريفيات يشكلون; كبار السن يواجهن. */
const people: Look = (text, forms) => [
  ...each(text, womenDo, (match) => ({
    ...placeOf(match, 1, `${match[1] ?? ''}ن`),
    end: match.index + match[0].length,
  })),
  ...each(text, peopleDo, (match) => {
    const stem = match[1] ?? ''
    if (/[ويا]$/u.test(stem) || !forms.isKnown(`${stem.replace('لا ', '')}ون`)) return null
    return { ...placeOf(match, 1, `${stem}ون`), end: match.index + match[0].length }
  }),
]

/** Behind a preposition a noun with its article is followed by what describes it, and by nothing else that has one. */
const preposition = String.raw`${start}[وف]?(?:في|من|إلى|على|عن)[ \u00A0]ال`
const action = String.raw`(?:إ\p{L}{2}ا[^\P{L}ةاىء]|ت\p{L}{2}ي[^\P{L}ةاىء]|ا\p{L}ت\p{L}ا[^\P{L}ةاىء]|ان\p{L}{2}ا[^\P{L}ةاىء]|است\p{L}{2}ا[^\P{L}ةاىء])`
const actionThenFeminine = new RegExp(
  String.raw`${preposition}(?!إنسان|اعتبار)${action}[ \u00A0](?!الوثيق)(ال\p{L}{3,})ة${end}`,
  'gu',
)
const feminineThenNisba = new RegExp(
  // على المستويات الوطني والإقليمي names one after the other.
  String.raw`${preposition}\p{L}{3,}(?:ة|ات)[ \u00A0](ال\p{L}{3,}ي)${end}(?![ \u00A0](?:ال\p{L}+ة|و))`,
  'gu',
)
const feminineThenBare = new RegExp(
  String.raw`${preposition}\p{L}{3,}(?:ة|ات)[ \u00A0](?!ال|لل|بال|[وفكبل])(\p{L}{3,}ية)${end}(?=[ \u00A0]*[،؛.:)]|$)`,
  'gu',
)

/** في الإنذار المبكرة; في المنطقة العربي; في الدول عربية. */
const description: Look = (text, forms) => [
  ...each(text, actionThenFeminine, (match) => {
    const word = match[1] ?? ''
    const isDescription = forms.isForm(word) && (forms.isForm(`${word}ة`) || forms.isForm(`${word.slice(2)}ة`))
    return isDescription ? { ...placeOf(match, 1, word), end: match.index + match[0].length } : null
  }),
  ...each(text, feminineThenNisba, (match) => {
    const word = match[1] ?? ''
    return forms.isForm(`${word}ة`) && forms.frequent.has(`${word}ة`) ? placeOf(match, 1, `${word}ة`) : null
  }),
  ...each(text, feminineThenBare, (match) => {
    const word = match[1] ?? ''
    return forms.isForm(`ال${word}`) && forms.isForm(word) ? placeOf(match, 1, `ال${word}`) : null
  }),
]

const predicate = new RegExp(
  String.raw`(?:\u064Bا|ا\u064B|\p{L}ة\u064B?|${start}(?:تزال|زالت|كانت|ليست|أصبحت|تظل|ظلت|باتت|تبقى|تعد|تعتبر|تكون|تصبح|تبدو))[ \u00A0](\p{L}{3,})ه${end}`,
  'gu',
)

/** أضراراً جسيمه, لا تزال واسعه: a description, which has no pronoun. */
const feminine: Look = (text, forms) =>
  each(text, predicate, (match) => {
    const word = match[1] ?? ''
    const isMeant =
      forms.isForm(`ال${word}ة`) &&
      !forms.isForm(`${word}ه`) &&
      !(/^[بلكوف]/u.test(word) && forms.isKnown(word.slice(1)))
    return isMeant ? { ...placeOf(match, 1, `${word}ة`), end: match.index + match[0].length } : null
  })

const thisOf = new RegExp(String.raw`${start}([وف]?[بلك]?هذا)[ \u00A0]ال\p{L}{2,}(?:ة|ات)${end}`, 'gu')
const youDo = new RegExp(String.raw`${start}(?:أن|لن|لم|لكي)[ \u00A0](ت\p{L}{2,})وا${end}`, 'gu')

/** هذا الظاهرة; الدول أن تعتمدوا: nobody is spoken to as you in an outcome text. */
const gender: Look = (text) => [
  ...each(text, thisOf, (match) => placeOf(match, 1, (match[1] ?? '').replace('هذا', 'هذه'))),
  ...each(text, youDo, (match) => ({ ...placeOf(match, 1, match[1] ?? ''), end: match.index + match[0].length })),
]

const looks: readonly Look[] = [cases, numbers, tanwin, people, description, feminine, gender]

/**
 * Words whose ending their neighbour decides (rule TX45). Speaks only where no parsing is needed: behind a preposition,
 * behind a verb that holds its subject, between a noun and the adjective that stands beside it.
 */
export const checkWordForms: Check = (context) => {
  const forms = formsOf(context)
  return eachBlock(({ text, kind }) =>
    kind === 'title' || kind === 'meta' ? [] : looks.flatMap((look) => look(text, forms)),
  )(context)
}

function formsOf({ vocabulary, rarer }: CheckContext): KnownForms {
  return knownForms(vocabulary, rarer)
}
