import { foldArabic } from '@tawafuq/arabic/foldArabic'
import type { Check, Found } from './check.ts'

/** What may stand before a word and is no part of it, the longest first. */
const before = [
  'وبال',
  'وال',
  'بال',
  'كال',
  'فال',
  'ولل',
  'لل',
  'ال',
  'وب',
  'ول',
  'وس',
  'و',
  'ف',
  'ب',
  'ل',
  'ك',
] as const

interface Vocabulary {
  readonly right: ReadonlySet<string>
  /** Words with hamza by their letters without it, where no word of the vocabulary is written so. */
  readonly hamza: ReadonlyMap<string, readonly string[]>
}

const known = new Map<string, Vocabulary>()

function vocabularyOf(words: string): Vocabulary {
  const made = known.get(words)
  if (made !== undefined) return made
  const right = new Set(words.split(/\s+/u).filter((word) => word !== ''))
  const hamza = new Map<string, string[]>()
  for (const word of right) {
    // A lone hamza that is left out makes other words (بدء, بد): only one on a carrier is looked for.
    const bare = word.includes('ء') ? word : foldArabic(word)
    if (bare !== word && !right.has(bare)) hamza.set(bare, [...(hamza.get(bare) ?? []), word])
  }
  const vocabulary = { right, hamza }
  known.clear()
  known.set(words, vocabulary)
  return vocabulary
}

const word = /[\u0621-\u064A][\u0621-\u0652\u0670]*/gu
const marks = /[\u064B-\u0652\u0670]/gu

/**
 * Known words misspelt in the few ways that a list of words can tell without grammar: a hamza left out (الالكترونية,
 * الافريقي), ه for ة and ى for ي at the end of a word with the article, where no pronoun can stand (الاقتصاديه), a plural
 * of تفعيل less its alef (تمديدتها), and a تفعيل less its last letter before tanwin (تشغياً). Words that the meeting settled pass.
 */
export const checkMisspelt: Check = ({ blocks, vocabulary, terms }) => {
  const { right, hamza } = vocabularyOf(vocabulary)
  const settled = new Set(terms.flatMap(({ preferred }) => preferred.split(/\s+/u)))
  return blocks.flatMap(({ text, kind }, block) =>
    kind === 'table'
      ? []
      : Array.from(text.matchAll(word)).flatMap((match): readonly Found[] => {
          const bare = match[0].replace(marks, '')
          if (right.has(bare) || settled.has(bare) || bothWays.test(bare)) return []
          const mended = mend(bare, match[0], right, hamza)
          if (mended === null) return []
          const [start, end] = [match.index, match.index + match[0].length]
          return [{ block, start, end, code: 'misspelt', ...(mended !== '' && { fix: mended }) }]
        }),
  )
}

/** Words that good writers write with the hamza and without. */
const bothWays = /^\p{L}{0,3}موات/u

/** The word as it is meant; empty where several may be meant; null where nothing is to be said. */
function mend(
  bare: string,
  written: string,
  right: ReadonlySet<string>,
  hamza: ReadonlyMap<string, readonly string[]>,
): string | null {
  const meant = hamza.get(bare)
  // Whoever writes the vowel signs of a word means it as it stands: المُسالة is not المسألة.
  if (meant !== undefined) return bare !== written ? null : meant.length === 1 ? (meant[0] ?? '') : ''
  if (bare.length < 2) return null
  const [stem, last] = [bare.slice(0, -1), bare.at(-1)]
  const hasArticle = /^(?:و|ب|ك|ف|وب)?ال/u.test(bare) || /^و?لل/u.test(bare)
  if (last === 'ه' && hasArticle && right.has(`${stem}ة`)) return `${stem}ة`
  // العربى where العرب and العربي are known; القوى and المدعى are words of their own.
  const isNisba = hasArticle ? right.has(stem) : bare.length === 2
  if (last === 'ى' && isNisba && right.has(`${stem}ي`)) return `${stem}ي`
  return masdar(bare, written, right)
}

/** Nouns of the shape تفعيلة, which take ـتها by right. */
const withTa = /^ت(?:شكيل|ركيب|وليف|سجيل|رنيم|دوين|غريد|عريف|سعير|عويذ|صفيف|قليع|عليق|حويل|مثيل|سوي|وصيل|ربيط)$/u

function masdar(bare: string, written: string, right: ReadonlySet<string>): string | null {
  for (const prefix of ['', ...before]) {
    if (!bare.startsWith(prefix)) continue
    const rest = bare.slice(prefix.length)
    const plural = /^(ت\p{L}{2}ي\p{L})ت(ها|هم|هما|نا|ه)$/u.exec(rest)
    if (plural !== null && bare === written && isNoun(plural[1] ?? '', right) && !withTa.test(plural[1] ?? ''))
      return `${prefix}${plural[1] ?? ''}ات${plural[2] ?? ''}`
    const cut = /^(ت\p{L}{2}ي)ا$/u.exec(rest)
    if (cut === null || !/\u064B/u.test(written) || right.has(cut[1] ?? '')) continue
    const whole = 'لمنرفعقدسبزكجحشطظصضتثذخغ'
      .split('')
      .map((letter) => `${cut[1] ?? ''}${letter}`)
      .filter((one) => isNoun(one, right))
    if (whole.length === 1) return `${prefix}${whole[0] ?? ''}${written.endsWith('\u064B') ? 'ا\u064B' : '\u064Bا'}`
  }
  return null
}

/** Whether a noun is known, if only with its article or joined to the word before. */
function isNoun(noun: string, right: ReadonlySet<string>): boolean {
  return ['', 'و', 'ال'].some((joined) => right.has(joined + noun))
}
