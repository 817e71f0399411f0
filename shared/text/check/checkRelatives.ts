import { adjectives, masculineNouns } from './adjectives.ts'
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

const persons = String.raw`(?:ال|لل|بال)(?:أشخاص|أطفال|سكان|شباب|عمال|خبراء|وزراء|أعضاء|رؤساء|قادة|طلاب|أفراد|نساء|فتيات|(?!قوان|مياد|مواز|براه)م\p{L}{2,}(?:ين|ون)|لاجئ(?:ين|ون)|ناز(?:حين|حون)|عامل(?:ين|ون)|باحث(?:ين|ون))`
/** ينتجون, كانوا: verbs of several persons; of يكون and its like the ن is of the root. */
const severalDo = String.raw`(?:لا${blank}|قد${blank}|لم${blank})?(?:ي(?!كون|صون|خون|هون|دين|تعاون|تهاون|تكون)\p{L}{2,}ون|\p{L}{3,}وا)`
const persons1 = new RegExp(
  String.raw`${start}(?:${persons})${blank}(الذي|التي|اللذين|اللذان)(?=${blank}${severalDo}${end})`,
  'gu',
)

/** الأشخاص الذي يعانون. A place in which somebody does something has no name of persons before it: المكان الذي يعيشون فيه. */
function severalOf(text: string): readonly Place[] {
  return Array.from(text.matchAll(persons1), (match) => {
    const word = match[1] ?? ''
    const isWomen = /(?:نساء|فتيات)[ \u00A0]+\p{L}+$/u.test(match[0])
    return lastOf(match, word, isWomen ? 'اللاتي' : 'الذين')
  })
}

/** Verbs that take one preposition, in the present. */
const governed =
  'ضطلع(?:ون)? ب|قوم(?:ون)? ب|شرف(?:ون)? علي|تسم ب|تمتع(?:ون)? ب|لتزم(?:ون)? ب|عتمد(?:ون)? علي|ستند إلي|تعرض(?:ون)? ل|سهم(?:ون)? في|شارك(?:ون)? في|عنى ب|حظى ب|سعى إلي|طمح إلي|تطلع إلي|نتمي إلي|عيش(?:ون)? في|مر(?:ون)? ب|عاني من|ركز علي|فتقر إلي|حتاج إلي|رغب في|نطوي علي|شتمل علي|حتوي علي|عمل(?:ون)? علي|رحب ب|شيد ب|نادي ب|طالب ب|ؤمن ب|فخر ب|عتز ب|كلف ب|ساهم في|نخرط في|وافق علي|حصل علي|حرص علي|تفق علي|دعو إلي|شير إلي'.replaceAll(
    ' ',
    blank,
  )
const behindHe = new RegExp(
  String.raw`${start}(?:الذي|اللذين)${blank}(?:لا${blank}|قد${blank}|سوف${blank})?[تن](?:${governed})(ها)${end}`,
  'gu',
)
const behindShe = new RegExp(
  String.raw`${start}التي${blank}(?:لا${blank}|قد${blank}|سوف${blank})?[ين](?:${governed})(ه)${end}`,
  'gu',
)

/** الدور الذي تضطلع بها: whoever acts is feminine, so that the pronoun is of what الذي stands for. */
function referringBack(text: string): readonly Place[] {
  return [
    ...Array.from(text.matchAll(behindHe), (match) => lastOf(match, 'ها', 'ه')),
    ...Array.from(text.matchAll(behindShe), (match) => lastOf(match, 'ه', 'ها')),
  ]
}

const womenIn = new RegExp(
  String.raw`${start}[وفبل]{0,2}(?:ال|لل)?(?:نساء|فتيات|بنات|أمهات|طالبات|عاملات|أرامل)${blank}(?:و?(?:ال|لل)(?:نساء|فتيات|بنات|أمهات)${blank})?(ال\p{L}{3,}?)(ي?)(ين|ون)${end}`,
  'gu',
)
/** النساء الريفيين, الفتيات النازحين. */
function ofWomen(text: string): readonly Place[] {
  return Array.from(text.matchAll(womenIn), (match) => {
    const [, stem = '', relation = '', last = ''] = match
    return lastOf(match, stem + relation + last, `${stem}${relation}ات`)
  })
}

const titledHe =
  'بند|قرار|تقرير|مقرر|فصل|باب|مشروع القرار|برنامج|منشور|كتاب|إعلان|بيان|مؤتمر|اجتماع|منتدى|بروتوكول|مرفق'
const titledShe = 'وثيقة|مذكرة|دراسة|ورقة|مبادرة|خطة|استراتيجية|ندوة|رسالة|توصية|فقرة'
const wrongTitle = new RegExp(
  String.raw`${start}[وفبل]{0,2}(?:ال|لل)(?:(${titledHe})${blank}(المعنونة)|(${titledShe})${blank}(المعنون))${end}(?=${blank}["“”«‘’])`,
  'gu',
)
/** البند المعنونة ”…“. */
function titled(text: string): readonly Place[] {
  return Array.from(text.matchAll(wrongTitle), (match) => {
    const word = match[2] ?? match[4] ?? ''
    return lastOf(match, word, word === 'المعنونة' ? 'المعنون' : 'المعنونة')
  })
}

const sheIs = String.raw`[وفسل]?(?:تكون|تظل|تبقى|تصبح|ستكون|كانت|أصبحت|ظلت|باتت)`
const heIs = String.raw`[وفسل]?(?:يكون|يظل|يبقى|يصبح|سيكون|كان|أصبح|ظل|بات)`
const subject = String.raw`(ال\p{L}{2,})((?:${blank}(?:إليها|إليه|عليها|عليه|فيها|فيه|منها|منه|بها|به|لها|له))?)`
const isOf = new RegExp(
  String.raw`${start}(${sheIs}|${heIs})${blank}${subject}${blank}(\p{L}{3,}(?:\u064Bا|\u064B)?)${end}(?!${blank}ال)`,
  'gu',
)

/** أن تكون الوصول متاحاً, يكون الوصول إليها متاح: who is spoken of follows the verb, and what is said of it follows that. */
function spokenOf(text: string): readonly Place[] {
  return Array.from(text.matchAll(isOf)).flatMap((match): readonly Place[] => {
    const [whole, verb = '', noun = '', , said = ''] = match
    if (!masculineNouns.has(noun.slice(2))) return []
    const bare = said.replace(/(?:\u064Bا|ا\u064B?)$/u, '')
    if (!adjectives.has(bare)) return []
    const isShe = new RegExp(`^${sheIs}$`, 'u').test(verb)
    const found: Place[] = []
    if (isShe) found.push({ start: match.index, end: match.index + verb.length, code: 'word-agreement' })
    if (
      said === bare &&
      /[^\P{L}ةاىءي]$/u.test(said) &&
      /^(?:[،؛.]|[ \u00A0]+(?:في|على|من|إلى|لل|بال)|$)/u.test(text.slice(match.index + whole.length))
    )
      found.push(lastOf(match, said, `${said}${tanwin}`))
    return found
  })
}

const belongs = String.raw`(?:هناك|ثمة|هنالك|لها|له|لهم|لنا|لديها|لديه|لديهم|لدينا|لكل${blank}\p{L}{3,}|لل\p{L}{3,}|لجميع${blank}ال\p{L}+)`
const thatHas = new RegExp(
  String.raw`${start}[وفبل]?(?:أن|إن|لأن)${blank}${belongs}${blank}(\p{L}+[^\P{L}ةاىءيون])((?:${blank}(?!ال)\p{L}{3,}[^\P{L}ةاىءين])?)(?=${blank}(?:في|على|من|إلى|بين|لل\p{L}+|بال\p{L}+)${end}|[،؛.])`,
  'gu',
)
/** أن لكل إنسان حق في الغذاء, أن هناك نقص في التمويل: what أن speaks of comes last, and has its accusative. */
function comingLast(text: string): readonly Place[] {
  return Array.from(text.matchAll(thatHas)).flatMap((match): readonly Place[] => {
    const [, word = '', more = ''] = match
    const described = more.trim()
    if (described !== '') {
      const isOne = masculineNouns.has(word) && adjectives.has(described)
      return isOne ? [lastOf(match, word + more, `${word}${tanwin} ${described}${tanwin}`)] : []
    }
    return masculineNouns.has(word) || /^(?:حق|نقص|تفاوت|قصور|ترابط|ارتباط|إجماع|توافق|تحسن|تراجع)$/u.test(word)
      ? [lastOf(match, word, `${word}${tanwin}`)]
      : []
  })
}

/** Relative clauses, and sentences of two parts, whose parts agree with each other (rule TX45). */
export const checkRelatives = eachBlock(({ text, kind }) =>
  kind === 'meta'
    ? []
    : [
        ...severalOf(text),
        ...referringBack(text),
        ...ofWomen(text),
        ...titled(text),
        ...spokenOf(text),
        ...comingLast(text),
      ],
)
