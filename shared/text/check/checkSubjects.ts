import { masculineNouns } from './adjectives.ts'
import { eachBlock, type Found } from './check.ts'

type Place = Omit<Found, 'block'>

const start = String.raw`(?<![\p{L}\p{M}])`
const end = String.raw`(?![\p{L}\p{M}])`
const blank = String.raw`[ \u00A0]+`
const tanwin = 'ا\u064B'

function lastOf(match: RegExpExecArray, word: string, fix: string): Place {
  const to = match.index + match[0].length
  return { start: to - word.length, end: to, code: 'word-agreement', fix }
}

/** Verbs that have no subject of their own before them, or one behind them: أن الدول يجب أن, أن المنطقة يوجد فيها. */
const impersonal =
  /^[يت](?:جب|نبغي|مكن|تعين|لزم|جوز|كفي|توقع|قال|وجد|بلغ|قع|قل|زداد|بدو|تضح|تبين|تعذر|صعب|سهل|ستحيل|حق|حسن|جدر|شترط|فترض|ظهر|بقى|مثل|شكل|عتبر|تراوح|تجاوز|عد|قدر|كون|عيش|قيم|عمل|ذهب|عاني)$/u
const refersBack = /^(?:[ \u00A0]+\p{L}+){0,3}?[ \u00A0]+\p{L}*(?:ها|هم|هن|ه)(?!\p{L})/u

const toThem = /^(?:[ \u00A0]+\p{L}+){0,3}?[ \u00A0]+(?:في|من|ب|إلي|علي|عن|ل|حول|لدي|مع)ها(?!\p{L})/u

/** A noun, and what with articles belongs to it or describes it; then a verb of the present. */
const nounThenVerb = new RegExp(
  String.raw`${start}[وفبل]?(?:أن|إن|لأن)${blank}((?!ال)\p{L}{3,})((?:${blank}(?!التي|الذي|الل)ال\p{L}+){1,3})${blank}([يت])(\p{L}{2,}[^\P{L}نوا])${end}`,
  'gu',
)

/** أن مساحة الغابات يتقلص: the verb behind a noun has its gender. */
function verbBehind(text: string): readonly Place[] {
  return Array.from(text.matchAll(nounThenVerb)).flatMap((match): readonly Place[] => {
    const [whole, head = '', others = '', face = '', rest = ''] = match
    const isShe =
      /[^\P{L}ا]ة$/u.test(head) &&
      !/^(?:كافة|عامة|خاصة|غالبية|أغلبية|نسبة|عدة|مائة|مئة|ثلاثة|أربعة|خمسة|ستة|سبعة|ثمانية|تسعة|عشرة|قادة|طلبة)$/u.test(
        head,
      )
    const isHe = masculineNouns.has(head) && !/ة(?:[ \u00A0]|$)|ات(?:[ \u00A0]|$)/u.test(others)
    if ((!isShe && !isHe) || (isShe ? face === 'ت' : face === 'ي')) return []
    if (impersonal.test(face + rest) || refersBack.test(text.slice(match.index + whole.length))) return []
    // In a row of nouns the last may be of persons, whose verb it is not; a feminine behind a masculine head speaks too.
    const verb = face + rest
    return [lastOf(match, verb, (isShe ? 'ت' : 'ي') + rest)]
  })
}

const bodies = String.raw`(?:ال|لل|بال)(?:دول|بلدان|حكومات|منظمات|مؤسسات|هيئات|وكالات|شركات|مجتمعات|لجان|جمعيات|وفود|أطراف|جهات|صناديق|برامج|أحزاب|بعثات|سلطات|إدارات|وزارات|جامعات)`
const describing = String.raw`(?:${blank}(?:ال\p{L}+ة|الأعضاء|الأطراف|الأخرى|الكبرى))`
const bodiesDo = new RegExp(
  String.raw`${start}[وف]?${bodies}${describing}{0,2}${blank}(ي(?!كون|صون|خون|هون|دين|تعاون|تهاون)(\p{L}{2,})ون)${end}`,
  'gu',
)
const bodiesWhoDid = new RegExp(
  String.raw`${start}[وف]?${bodies}${describing}{0,2}${blank}التي${blank}(?:لا${blank}|لم${blank}|قد${blank})?(\p{L}{3,}وا)${end}`,
  'gu',
)

/** الدول يعتمدون, الجهات المانحة التي أوفوا: of bodies no verb of persons is said. */
function ofBodies(text: string): readonly Place[] {
  return [
    ...Array.from(text.matchAll(bodiesDo)).flatMap((match): readonly Place[] => {
      const [whole, verb = '', stem = ''] = match
      const [before, after] = [
        text.slice(Math.max(0, match.index - 24), match.index),
        text.slice(match.index + whole.length),
      ]
      // موظفو المنظمات يعملون: whoever the bodies belong to. The last of a row may be persons too.
      if (
        /(?:[ \u00A0]|^)\p{L}+(?:و|ي|ء|ون|ين|اء|ال)[ \u00A0]+$|(?:سكان|شعوب|أطفال|نساء|أهالي|مواطني|قادة|رعايا|ممثلي?|عمال|خبراء|أعضاء|أفراد|موظفي?|طلاب|شباب|ناس|جميع من)[ \u00A0]+$/u.test(
          before,
        ) ||
        refersBack.test(after)
      )
        return []
      return [lastOf(match, verb, `ت${stem}`)]
    }),
    ...Array.from(text.matchAll(bodiesWhoDid)).flatMap((match): readonly Place[] => {
      const verb = match[1] ?? ''
      if (toThem.test(text.slice(match.index + match[0].length).split(/[،؛.]/u)[0] ?? '')) return []
      const isPresent = /^[يت]/u.test(verb)
      return [lastOf(match, verb, isPresent ? `ت${verb.slice(1, -2)}` : `${verb.slice(0, -2)}ت`)]
    }),
  ]
}

const governing = String.raw`(?:في|إلى|من|عن|على|خلال|قبل|بعد|أثناء|منذ|بين|لدى|مع|نحو|كلا)`
const twoOf = new RegExp(
  String.raw`${start}[وف]?${governing}${blank}(ال(\p{L}{2,})ان)((?:${blank}ال\p{L}+ان)?)${end}`,
  'gu',
)
/** Plurals in ان: البلدان, الجدران. */
const severalInAn = /^(?:بلد|جدر|قضب|خلج|حيط|تيج|جير|فرس|شب|غلم|صب|ود)$/u
/** خلال العقدان الماضيان: behind a preposition two end in ين. */
function twoBehind(text: string): readonly Place[] {
  return Array.from(text.matchAll(twoOf)).flatMap((match): readonly Place[] => {
    const [whole, noun = '', stem = '', others = ''] = match
    if (!masculineNouns.has(stem) || masculineNouns.has(`${stem}ان`) || severalInAn.test(stem)) return []
    const fix = `${noun}${others}`.replaceAll(/ان(?!\p{L})/gu, 'ين')
    const from = match.index + whole.length - noun.length - others.length
    return [{ start: from, end: match.index + whole.length, code: 'word-agreement', fix }]
  })
}

const oneAsked = new RegExp(
  String.raw`${start}(?:إلى${blank})?ال(?:أمين|مدير|رئيس|مفوض|مقرر|ممثل|خبير|مبعوث)(?:${blank}(?:ال|لل)\p{L}+(?<!ين|ون)){0,3}${blank}أن${blank}((ي\p{L}{2,})وا)${end}`,
  'gu',
)
/** نطلب إلى الأمين العام أن يتابعوا: one is asked, and one acts. */
function ofOne(text: string): readonly Place[] {
  return Array.from(text.matchAll(oneAsked), (match) => lastOf(match, match[1] ?? '', match[2] ?? ''))
}

const persons = String.raw`(?:ال(?:أطفال|أشخاص|سكان|شباب|عمال|خبراء|وزراء|أعضاء|لاجئين|نازحين|مدنيين|صحفيين|مزارعين|مهاجرين|مشاركين|ممثلين|مواطنين|طلاب|موظفين))`
const theyAre = new RegExp(
  String.raw`${start}[وفبل]?(?:أن|إن|لأن)${blank}(?:(?:ملايين|آلاف|معظم|جميع|كثيرا\u064B من|بعض|غالبية|عدد من)${blank})?${persons}${blank}(م\p{L}{2,})ين(?=${blank}(?:ل|ب|في${end}|من${end}|على${end}|عن${end}|إلى${end}))`,
  'gu',
)
/** أن الأطفال معرضين لمخاطر: what is said of persons behind أن is a nominative. */
function saidOfPersons(text: string): readonly Place[] {
  return Array.from(text.matchAll(theyAre), (match) => lastOf(match, `${match[1] ?? ''}ين`, `${match[1] ?? ''}ون`))
}

const ofDegree = new RegExp(
  String.raw`${start}[وفبل]?(?:ال)?(?:أكثر|أقل|أشد|أعظم|أسرع|أعمق|أوسع)${blank}(?:ال\p{L}+${blank})?(نمو|تأثر|تضرر|فقر|ضعف|احتياج|تقدم|تطور|إلحاح|تعرض|شمول|فعالي|انتشار|استخدام|تواتر|ارتباط|إنصاف|اتساق|وضوح|تنوع|أمان|استقرار|طموح|تأثير)(\u064C?)(?=${blank}(?:ب\p{L}|من|في|إلى|على|ل\p{L})|[،؛.])`,
  'gu',
)
/** أقل البلدان نمو, الأكثر تأثر بها: that in which something is more is an accusative. */
function inDegree(text: string): readonly Place[] {
  return Array.from(text.matchAll(ofDegree), (match) => {
    const word = `${match[1] ?? ''}${match[2] ?? ''}`
    return lastOf(match, word, `${match[1] ?? ''}${tanwin}`)
  })
}

/** Words that are others of another letter, told by what stands beside them: عن أثار, المعنى بالغابات. */
const byNeighbour: readonly (readonly [RegExp, string])[] = [
  [
    new RegExp(
      String.raw`${start}[وف]?(?:عن|من|في|على|إلى|ضد|بشأن|تخفيف|مواجهة|دراسة|معالجة|تقييم)${blank}(أثار)${end}`,
      'gu',
    ),
    'آثار',
  ],
  [
    new RegExp(
      String.raw`(?<=${start}ال\p{L}{3,}${blank}(?:ال\p{L}+${blank})?)(المعنى)(?=${blank}ب(?:ال|حقوق|شؤون|مسائل|تغير|قضايا|تنفيذ|مكافحة|حماية))`,
      'gu',
    ),
    'المعني',
  ],
]
function besideOthers(text: string): readonly Place[] {
  return byNeighbour.flatMap(([pattern, fix]) =>
    Array.from(text.matchAll(pattern), (match): Place => {
      const word = match[1] ?? ''
      const to = match.index + match[0].length
      return { start: to - word.length, end: to, code: 'misspelt', fix }
    }),
  )
}

/** Whether a verb and what is said of its subject agree with it where the subject stands before (rule TX45). */
export const checkSubjects = eachBlock(({ text, kind }) =>
  kind === 'meta'
    ? []
    : [
        ...verbBehind(text),
        ...ofBodies(text),
        ...twoBehind(text),
        ...saidOfPersons(text),
        ...ofOne(text),
        ...inDegree(text),
        ...besideOthers(text),
      ],
)
