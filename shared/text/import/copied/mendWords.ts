import type { KnownWords } from './knownWords.ts'
import type { Mended } from './mended.ts'

/** No word has an alef before the hamza of its article: األمم, بااللتزام, واإلقليمية. */
const impossible = /(?<!\p{L})[وفبكل]{0,2}ا[اأإآ]ل\p{L}/gu
const word = /[\u0621-\u064A\u064B-\u0652\u0670]+/gu
const turnedPair = /[اأإآ]ل/gu

/**
 * How much of a text has lam-alef back to front, as the letters of a ligature come out of a PDF: `all`, where hardly any
 * stands the right way round, `some`, where more words than not are broken, `none`; one such word is but a misprint.
 */
export function reversedLamAlef(text: string): 'all' | 'some' | 'none' {
  const broken = text.match(impossible)?.length ?? 0
  const upright = text.match(/(?<!ا)ل[اأإآ](?!ل)|الا(?!ل)/gu)?.length ?? 0
  return broken === 0 || broken <= upright ? 'none' : upright * 10 <= broken ? 'all' : 'some'
}

/**
 * Turns lam-alef where the word as it stands is none: by the shape that no word has, else by the words that official
 * texts write. Where all are reversed the turned word is the likelier. Words that a blank cut in two after a letter that
 * does not join are put together by the same list.
 */
export function mendWords(line: string, known: KnownWords, reversed: 'all' | 'some' | 'none'): Mended | null {
  let detail = ''
  const tell = (from: string, to: string): string => {
    if (detail === '' && from !== to) detail = `${from} ← ${to}`
    return to
  }
  const turned =
    reversed === 'none' ? line : line.replace(word, (one) => tell(one, turnedWord(one, known, reversed === 'all')))
  const joined = turned.replace(
    /(?<![\p{L}\p{M}])([\u0621-\u064A]{1,6}[اأإآدذرزو]) (?=([\u0621-\u064A]{2,9})(?![\p{L}\p{M}]))/gu,
    (whole, head: string, tail: string) => {
      if (isWord(head, known) || isWord(tail, known) || !isWord(head + tail, known)) return whole
      tell(`${head} ${tail}`, head + tail)
      return head
    },
  )
  return joined === line ? null : { line: joined, detail }
}

const meem = /(?<![\p{L}\p{M}])([وفبك]{0,2})امل([\u0621-\u064A]{3,})(?![\p{L}\p{M}])/gu

/** Whether a text has the letters of لم back to front, as some fonts draw them in one: املتحدة, املؤتمر. One is a misprint. */
export function reversedLamMeem(text: string, known: KnownWords): boolean {
  let broken = 0
  for (const [one, prefix = '', rest = ''] of text.matchAll(meem))
    if (!known(one) && isWord(`${prefix}الم${rest.replace(/ني$/u, 'ين')}`, known)) broken += 1
  return broken >= 2
}

/** Turns لم, and ين at the end, where the word as it stands is none and the turned one is known: املشاركني, ملنتدى. */
export function mendLigatures(line: string, known: KnownWords): Mended | null {
  let detail = ''
  const mended = line.replace(word, (one) => {
    if (isWord(one, known)) return one
    const first = one.replace(/^([وفبك]{0,2})امل(?=\p{L}{3})/u, '$1الم').replace(/^([وف]?)مل(?=\p{L}{3})/u, '$1لم')
    const better = [first, first.replace(/ني$/u, 'ين'), one.replace(/ني$/u, 'ين')].find(
      (candidate) => candidate !== one && isWord(candidate, known),
    )
    // The article before م is as sure as any list: the rest of the word may be new.
    const right = better ?? one.replace(/^([وفبك]{0,2})امل(?=\p{L}{3})/u, '$1الم')
    if (detail === '' && right !== one) detail = `${one} ← ${right}`
    return right
  })
  return mended === line ? null : { line: mended, detail }
}

const before = [
  '',
  'و',
  'ف',
  'ب',
  'ل',
  'ك',
  'وب',
  'ول',
  'وك',
  'فب',
  'ال',
  'وال',
  'بال',
  'فال',
  'كال',
  'لل',
  'ولل',
  'وبال',
]
const after = ['', 'ها', 'ه', 'هم', 'هما', 'نا', 'ات', 'ة', 'ية', 'ي', 'ا', 'ين', 'ون', 'هن', 'تها', 'ته', 'اتها']

const judged = new Map<string, boolean>()
/** How many answers are kept before they are forgotten; a text of any size has few words. */
const judgedMax = 20_000

/** Whether official texts write a word, with what may be joined to either end. */
function isWord(one: string, known: KnownWords): boolean {
  const kept = judged.get(one)
  if (kept !== undefined) return kept
  if (judged.size >= judgedMax) judged.clear()
  const answer = known(one) || isJoined(one, known)
  judged.set(one, answer)
  return answer
}

function isJoined(one: string, known: KnownWords): boolean {
  return before.some(
    (prefix) =>
      one.startsWith(prefix) &&
      after.some((suffix) => {
        const stem = one.slice(prefix.length, one.length - suffix.length)
        return one.endsWith(suffix) && stem.length >= 3 && (known(stem) || known(`ال${stem}`))
      }),
  )
}

const opened = /^([وفبكل]{0,2})ا([اأإآ])ل(?=\p{L})/u

function turnedWord(written: string, known: KnownWords, isWhole: boolean): string {
  // The article before a hamza or an alef: nothing else can be meant. What follows may be turned too.
  const sure = written.replace(opened, '$1ال$2')
  const start = sure === written ? 0 : (opened.exec(written)?.[0].length ?? 0)
  const pairs = [...sure.slice(start).matchAll(turnedPair)].map(({ index }) => start + index)
  if (pairs.length === 0 || pairs.length > 4) return sure
  if (/^[وفب]?ال$/u.test(sure)) return isWhole ? sure.replace('ال', 'لا') : sure
  const own = isWord(sure, known)
  const found: string[] = []
  for (let choice = 1; choice < 2 ** pairs.length; choice += 1) {
    let candidate = sure
    for (const [bit, place] of pairs.entries())
      if ((choice >> bit) % 2 === 1)
        candidate = `${candidate.slice(0, place)}ل${candidate[place] ?? ''}${candidate.slice(place + 2)}`
    if (known(candidate) || (!own && isWord(candidate, known))) found.push(candidate)
  }
  // A word that stands in the list as it is stays, but for the few that are far rarer than what they are read for.
  if (known(sure)) return isWhole && rare.test(sure) && found[0] !== undefined ? found[0] : sure
  const exact = found.filter(known)
  const best = exact.length > 0 ? exact : found
  if (best.length > 0 && (best.length === 1 || isWhole)) return best[0] ?? sure
  // أل, إل and آل inside a word that nobody knows: a hamza comes after its lam far oftener than before it.
  // So does the ات of a plural after its lam: مدخالت.
  return !own && isWhole
    ? sure.replace(/(?<=\p{L})([أإآ])ل/gu, 'ل$1').replace(/(?<=\p{L}{2})الت(?=(?:ها|هم|هن|نا|ه|ي)?$)/u, 'لات')
    : sure
}

const rare = /^[وفبكل]?(?:ال)?(?:سالم|سالمة|كالم|عالج|إعالم|بال|كال|أوال)(?:ه|ها)?$/u
