import { clauseOpening } from './clauseOpening.ts'
import { foldArabic } from './foldArabic.ts'

/**
 * Where the clause verb at the beginning of a paragraph ends, as official print sets it in its own face: the verb with
 * what joins it (و، كما) and all that belongs to it: `وإذ تعرب عن بالغ قلقها أيضا`, `تحيط علما مع التقدير`. Units of
 * UTF-16 from the beginning of the text; 0 where no clause verb is recognised. A verbal noun that may open any sentence
 * is not taken for one.
 */
export function clauseVerbEnd(text: string): number {
  const opening = clauseOpening(text)
  if (opening === null || opening.strength < 0.8) return 0
  const words = wordsOf(text)
  let at = opening.words
  const head = words.slice(0, at).map((word) => word.folded)
  // إذ لا يزال يساورها: the verb comes last.
  if (/^(?:لا|ما|لم)$/u.test(head.at(-1) ?? '')) at += 1
  if (/^[تين](?:زال|ظل)$/u.test(words[at - 1]?.folded ?? '') && /^[تين]/u.test(words[at]?.folded ?? '')) at += 1
  const verb = words[at - 1]
  if (verb === undefined) return 0
  let end = verb
  while (!/[،؛:,;.]$/u.test(end.text)) {
    const taken = belongs(words, at, verb.folded.replace(/^و(?=[تين])/u, '').slice(1))
    if (taken === 0) break
    at += taken
    end = words[at - 1] ?? end
  }
  return end.start + end.text.replace(/[،؛:,;.]+$/u, '').length
}

interface Word {
  readonly text: string
  readonly folded: string
  readonly start: number
}

function wordsOf(text: string): readonly Word[] {
  return Array.from(text.slice(0, 300).matchAll(/[^\s\u00A0]+/gu), (match) => ({
    text: match[0],
    folded: foldArabic(match[0]).replace(/[^\p{L}\p{N}]+/gu, ''),
    start: match.index,
  }))
}

/** Feelings and stands that clause verbs take: قلقها، تقديره، استياءنا; folded, less their endings. */
const stands =
  '(?:قلق|تقدير|استيا[وي]?|جزع|ارتياح|اسف|امتنان|اسي?|اقتناع|شكر|انزعاج|دعم|تاييد|التزام|تصميم|ادانت?|عزم|اعتزام|موافقت?|تضامن|تعاطف|ثقت?|املا?|طلب|دعوت?|مطالبت|استنكار|حزن|ترحيب|اعجاب|حرص|معارضت)'
const owned = new RegExp(`^${stands}(?:ها|ه|نا)$`, 'u')
const general = new RegExp(`^ال${stands}[هة]?$`, 'u')
const degree = /^(?:بالغ|شديد|عميق|اشد|عظيم|خالص|استمرار)$/u
const qualities =
  /^(?:ال)?(?:بالغ|شديد|عميق|قوي|راسخ|متزايد|مستمر|متواصل|كامل|تام|خاص|متجدد|صريح|قاطع|ممكن|بليغ|مطلق|ثابت)[هة]?$/u
const single = /^(?:ايضا|كذلك|مجددا|علما|رسميا)$/u
const manner =
  /^(?:بقلق|بارتياح|بتقدير|بانزعاج|باسف|باهتمام|بشدة|بقوة|بالقلق|ببالغ|بشديد|بعميق|بامتنان|باستيا|بجزع|بحزن|بالحاح)$/u
const pairs = new Set(
  [
    'من جديد',
    'مرة أخرى',
    'بوجه خاص',
    'بشكل خاص',
    'بصفة خاصة',
    'بشكل قاطع',
    'بدون تحفظ',
    'في الاعتبار',
    'في اعتبارها',
    'في اعتباره',
    'في اعتبارنا',
    'في الحسبان',
    'بعين الاعتبار',
    'بخيبة أمل',
    'بأشد العبارات',
    'بأقوى العبارات',
    'إدانة قاطعة',
    'على وجه',
    'وجه الخصوص',
    'وجه الاستعجال',
  ].map((phrase) => foldArabic(phrase)),
)
/** What only certain verbs take along, by the stem of the verb, folded. */
const companions: Readonly<Record<string, RegExp>> = {
  عيد: /^(?:تاكيد|التاكيد)$/u,
  كرر: /^(?:تاكيد|التاكيد|الاعراب|التشديد)$/u,
  جدد: /^(?:تاكيد|التاكيد)$/u,
  سلط: /^الضو$/u,
  وجه: /^(?:الانتباه|انتباه|نظر)$/u,
  سترعي: /^(?:الانتباه|انتباه|نظر)$/u,
}
const restless = /^(?:ساور|ثير|قلق|شعر)/u

/** How many of the words from `at` still belong to a verb of this stem; 0 where its own matter begins. */
function belongs(words: readonly Word[], at: number, stem: string): number {
  const [first = '', second = '', third = ''] = [0, 1, 2].map((step) => words[at + step]?.folded ?? '')
  if (single.test(first)) return 1
  // اقتناعاً منها، وإذ يساورها كغيرها بالغ القلق.
  if (/^من(?:ها|ه|نا|ا|هم)$/u.test(first)) return /ا$/u.test(words[at - 1]?.folded ?? '') ? 1 : 0
  if (/^كغير(?:ها|ه|نا)$/u.test(first) && restless.test(stem)) return 1
  if (pairs.has(`${first} ${second}`)) return first === 'علي' || first === 'على' ? 3 : 2
  if (companions[stem]?.test(first) === true) return 1
  if (manner.test(first)) return 1 + (qualities.test(second) || general.test(second) ? 1 : 0)
  if (/^(?:عن|مع)$/u.test(first)) {
    if (owned.test(second) || general.test(second)) return 2
    return degree.test(second) && (owned.test(third) || general.test(third)) ? 3 : 0
  }
  if (owned.test(first)) return 1
  if (degree.test(first) && (owned.test(second) || general.test(second))) return 2
  if (restless.test(stem) && (general.test(first) || /^(?:قلق|جزع(?:ها|ه|نا)?)$/u.test(first))) return 1
  // The quality of what was taken before: قلقها البالغ، بأشد العبارات الممكنة.
  return qualities.test(first) && hasStand(words[at - 1]?.folded ?? '') ? 1 : 0
}

function hasStand(word: string): boolean {
  return (
    owned.test(word) ||
    general.test(word) ||
    manner.test(word) ||
    qualities.test(word) ||
    /^(?:العبارات|قلق)$/u.test(word)
  )
}
