import { toNfc } from './toNfc.ts'

/** What a comparison may overlook; every switch defaults to true but `letters`, `punctuation` and `digits`. */
export interface Folding {
  /** vowel signs, shadda, tanwin, superscript alef */
  readonly tashkeel?: boolean
  readonly tatweel?: boolean
  /** أ إ آ ٱ as ا, ؤ as و, ئ as ي, the lone ء left out */
  readonly hamza?: boolean
  /** no-break and other odd blanks as one blank */
  readonly blanks?: boolean
  /** direction marks, joiners, byte-order marks */
  readonly controls?: boolean
  /** letters in their ligature or positional code points, and ی ک ہ of Persian and Urdu keyboards, as the plain letters that they look like */
  readonly presentation?: boolean
  /** ى as ي, ة as ه: looser than spelling, for search only */
  readonly letters?: boolean
  /** every punctuation sign left out */
  readonly punctuation?: boolean
  /** Arabic-Indic and Persian digits as 0-9 */
  readonly digits?: boolean
}

/** A folded text that remembers where each of its units came from; `starts` and `ends` index the source. */
export interface FoldedText {
  readonly text: string
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

const tashkeel = /[\u0610-\u061A\u064B-\u0652\u0656-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E8\u06EA-\u06ED]/gu
const hamzaMarks = /[\u0653-\u0655]/gu
const controls = /[\u061C\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu
const oddBlank = /[\s\u00A0\u2000-\u200A\u202F\u205F\u3000]/gu
const presentation = /[\uFB50-\uFDFF\uFE70-\uFEFC]/gu
const punctuation = /[\p{P}\p{S}]/gu
/** Twins that keyboards of neighbouring languages type; a reader sees no difference in the middle of a word. */
const twins: Readonly<Record<string, string>> = { ی: 'ي', ک: 'ك', ہ: 'ه', ھ: 'ه', ۀ: 'ه', ە: 'ه' }
const hamzaLetters: Readonly<Record<string, string>> = { أ: 'ا', إ: 'ا', آ: 'ا', ٱ: 'ا', ؤ: 'و', ئ: 'ي', ء: '' }

/**
 * Folds an Arabic text for comparison. Never store the result: what people typed is kept elsewhere as typed.
 * Canonically equal texts fold alike. Runs of blanks are not shortened; the caller does that where it matters.
 */
export function foldArabic(text: string, folding: Folding = {}): string {
  let folded = toNfc(text)
  if (folding.presentation !== false) {
    folded = folded
      .replace(presentation, (letter) => letter.normalize('NFKC'))
      .replace(/[یکہھۀە]/gu, (letter) => twins[letter] ?? letter)
  }
  if (folding.controls !== false) folded = folded.replace(controls, '')
  if (folding.tatweel !== false) folded = folded.replaceAll('\u0640', '')
  if (folding.tashkeel !== false) folded = folded.replace(tashkeel, '')
  if (folding.hamza !== false) {
    folded = folded.replace(hamzaMarks, '').replace(/[أإآٱؤئء]/gu, (letter) => hamzaLetters[letter] ?? letter)
  }
  if (folding.blanks !== false) folded = folded.replace(oddBlank, ' ')
  if (folding.letters === true) folded = folded.replaceAll('ى', 'ي').replaceAll('ة', 'ه')
  if (folding.digits === true) folded = folded.replace(/[\u0660-\u0669\u06F0-\u06F9]/gu, westernDigit)
  if (folding.punctuation === true) folded = folded.replace(punctuation, '')
  return folded
}

function westernDigit(digit: string): string {
  const code = digit.charCodeAt(0)
  return String(code - (code >= 0x06f0 ? 0x06f0 : 0x0660))
}

// Canonical composition never reaches across a base letter, so a base with its marks folds on its own.
const cluster = /[^\p{M}]\p{M}*|\p{M}+/gu

/** As `foldArabic`, with the place in the source of every unit of the result. Latin letters are lower-cased too. */
export function foldWithPlaces(text: string, folding: Folding = {}): FoldedText {
  let folded = ''
  const starts: number[] = []
  const ends: number[] = []
  for (const match of text.matchAll(cluster)) {
    const unit = foldArabic(match[0], folding).toLowerCase()
    const end = match.index + match[0].length
    folded += unit
    for (let place = 0; place < unit.length; place += 1) {
      starts.push(match.index)
      ends.push(end)
    }
  }
  return { text: folded, starts, ends }
}
