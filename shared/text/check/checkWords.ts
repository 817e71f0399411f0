import { clauseOpening } from '@tawafuq/arabic/clauseOpening'
import { foldArabic } from '@tawafuq/arabic/foldArabic'
import { searchText } from '../searchText.ts'
import { type Check, eachBlock, type Found, places } from './check.ts'

const doubled = /(?<![\p{L}\p{M}\d])(\p{L}[\p{L}\p{M}]{1,20})\s+\1(?![\p{L}\p{M}])/gu
const pairsMeant = new Set([
  'جدا',
  'كلا',
  'رويدا',
  'صفا',
  'دكا',
  'بابا',
  'واحدا',
  'خطوة',
  'المبدأ',
  'سو',
  'باء',
  'ألف',
  'يوما',
])

/** A word twice in a row. */
export const checkDoubledWords = eachBlock(({ text }) =>
  places(text, doubled, 'doubled-word', ([, word]) => word).filter(
    (found) =>
      !pairsMeant.has(foldArabic(found.fix ?? '', { hamza: false })) &&
      // والاستعمار والاستعمار الجديد: one thing, and then a kind of it.
      !(/^وال/u.test(found.fix ?? '') && /^[ \u00A0]ال/u.test(text.slice(found.end))),
  ),
)

/** Wordings that are nearly always misprints in outcome texts, and what was meant. A prefix of one or two letters may stand before. */
const misses: readonly (readonly [pattern: string, right: string])[] = [
  ['حكومة الإنترنت', 'حوكمة الإنترنت'],
  ['حكومة الانترنت', 'حوكمة الإنترنت'],
  ['الالكتروني', 'الإلكتروني'],
  ['الانترنت', 'الإنترنت'],
  ['برتكول', 'بروتوكول'],
  ['بروتكول', 'بروتوكول'],
  ['الاسكوا', 'الإسكوا'],
  ['الامم المتحدة', 'الأمم المتحدة'],
  ['إذ ننتقل من', 'إذ ننطلق من'],
  ['استنادا لـ?', 'استنادا إلى '],
  ['استناداً ل', 'استناداً إلى '],
  ['استناداً بال', 'استناداً إلى ال'],
  ['استنادا بال', 'استنادا إلى ال'],
  ['منظمتنا المظلة', 'منظمتا المظلة'],
  ['إعتماد', 'اعتماد'],
  ['إستخدام', 'استخدام'],
  ['إجتماع', 'اجتماع'],
  ['الإجتماع', 'الاجتماع'],
  ['الإقتصاد', 'الاقتصاد'],
  ['الإستراتيجي', 'الاستراتيجي'],
  ['في ضل ', 'في ظل '],
  ['بالمائة', 'في المائة'],
  ['بالمئة', 'في المائة'],
  ['تعزير ', 'تعزيز '],
  ['دون تميز', 'دون تمييز'],
  ['الأمن الدولين', 'الأمن الدوليين'],
  ['هذه المسالة', 'هذه المسألة'],
  ['إطار المسالة', 'إطار المسألة'],
  ['[إا]نشاء الله', 'إن شاء الله'],
]
const missPattern = new RegExp(
  `(?<!\\p{L})([وفبلك]{0,2})(${misses.map(([pattern]) => pattern.replace('إذ ', 'إذ\\s+')).join('|')})`,
  'gu',
)

/** What has a pronoun by its place: قيد نظره, عن قلقه, and the word that is written in its stead. */
const owned =
  /(?<=(?<!\p{L})(?:قيد |عن (?:بالغ |عميق |شديد |خالص )?|وعن ))(نظر|قلق|تقدير|امتنان|ارتياح|أسف|شكر|أمل|استياء|انزعاج|جزع|تضامن|التزام|استعداد|رغبت)ة(?!\p{L})/gu
const presidential = /(?<=(?<!\p{L})و?بيان(?:ات|ي)? )رئيسة(?= (?:بشأن|المؤرخ|الصادر|ذات|السابق))/gu

/** قيد نظرة, عن بالغ قلقة, بيانات رئيسة: a noun that needs whose it is, with ة for ه. */
export const checkOwned = eachBlock(({ text }) => [
  ...places(text, owned, 'misspelt', ([, noun = '']) => `${noun}ه`),
  ...places(text, presidential, 'misspelt', () => 'رئيسه'),
])

/** Near misses: حكومة الإنترنت where حوكمة is meant. الحكومة الإلكترونية is another thing and passes. */
export const checkNearMisses = eachBlock(({ text }) =>
  places(
    text,
    missPattern,
    'near-miss',
    ([, prefix = '', words = '']) =>
      prefix + (misses.find(([pattern]) => new RegExp(`^(?:${pattern})$`, 'u').test(words))?.[1] ?? words),
  ),
)

/** Wordings for which the meeting has another term; hamza, vowel signs and blanks do not matter. */
export const checkTerms: Check = ({ blocks, terms }) =>
  blocks.flatMap(({ text }, block) =>
    terms.flatMap(({ preferred, variants }) =>
      variants.flatMap((variant) =>
        searchText(text, variant)
          .filter(({ start, end }) => isWhole(text, start, end) && text.slice(start, end) !== preferred)
          .map(({ start, end }): Found => ({ block, start, end, code: 'term-variant', fix: preferred })),
      ),
    ),
  )

/** Whole words, with a prefix of one or two letters at most. */
function isWhole(text: string, start: number, end: number): boolean {
  return (
    /(?:^|[^\p{L}])[وفبلك]{0,2}$/u.test(text.slice(Math.max(0, start - 4), start)) &&
    !/^[\p{L}\p{M}]/u.test(text.slice(end, end + 1))
  )
}

/** نعمد for نعتمد: the opening word is a clause verb less a letter. */
export const checkOpeningVerb = eachBlock(({ text, kind }) => {
  if (kind !== 'operative' && kind !== 'item') return []
  const match = /^(?:كما )?و?([تين]\p{L}{2,5})(?=\s)/u.exec(text)
  const word = match?.[1]
  // نعهد إلى is a verb of its own, and not نتعهد.
  if (match === null || word === undefined || /^.عهد$/u.test(word) || clauseOpening(text) !== null) return []
  for (let place = 1; place <= word.length; place += 1) {
    const mended = `${word.slice(0, place)}ت${word.slice(place)}`
    const start = match[0].length - word.length
    if (clauseOpening(`${mended} x`)?.strength === 1)
      return [{ start, end: start + word.length, code: 'verb-misprint' as const, fix: mended }]
  }
  return []
})

const variable = /(?<!\p{L})و?(بناء|ابتداء|استناد|وفق|انطلاق|علم|أيض|مجدد)(ا?)([\u064B]?)(?=\s)/gu

/** Tanwin written here and left out there. The rarer way is told. */
export const checkTanwin: Check = ({ blocks, style }) => {
  const with_: Found[] = []
  const without: Found[] = []
  blocks.forEach(({ text }, block) => {
    if (block < 0) return
    for (const match of text.matchAll(variable)) {
      const [whole, stem = '', alef = '', mark = ''] = match
      if (stem !== 'بناء' && stem !== 'ابتداء' && alef === '') continue
      // بناء as a noun of building takes no tanwin: only بناء على is judged.
      if (stem === 'بناء' && !/^\s+على/u.test(text.slice(match.index + whole.length))) continue
      const found: Found = {
        block,
        start: match.index,
        end: match.index + whole.length,
        code: 'spelling-differs',
        fix: mark === '' ? `${whole}\u064B` : whole.slice(0, -1),
      }
      if (mark === '') without.push(found)
      else with_.push(found)
    }
  })
  if (with_.length === 0 || without.length === 0) return []
  return style.tanwin || without.length < with_.length ? without : with_
}

const citation = /القرار[\s\u00A0]+(\d{1,4})[\s\u00A0]+\(([^()]{4,40})\)/gu

/** One resolution cited once as amended and once as revised. */
export const checkCitations: Check = ({ blocks }) => {
  const seen = new Map<string, string>()
  return blocks.flatMap(({ text }, block) =>
    Array.from(text.matchAll(citation)).flatMap((match): Found[] => {
      const [whole, number = '', words = ''] = match
      const folded = foldArabic(words).replace(/\s+/gu, ' ').trim()
      // القرار 1988 (”القائمة“) names a list by its resolution; what tells editions apart speaks of a year or a change.
      if (!/^(?:ال)?(?:معدل|مراجع|منقح|محدث)|^\d{4}$|عام \d{4}/u.test(folded)) return []
      const key = `${number} ${/\d{4}/u.exec(folded)?.[0] ?? ''}`
      const earlier = seen.get(key)
      seen.set(key, earlier ?? folded)
      return earlier !== undefined && earlier !== folded && /\p{L}/u.test(folded) && /\p{L}/u.test(earlier)
        ? [{ block, start: match.index, end: match.index + whole.length, code: 'citation-differs' }]
        : []
    }),
  )
}
