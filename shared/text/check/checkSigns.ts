import { type DigitSet, digitSetOf, digitSetsIn, withDigits } from '@tawafuq/arabic/digits'
import { hiddenLetters, withoutHiddenLetters } from '@tawafuq/arabic/hiddenLetters'
import { toNfc } from '@tawafuq/arabic/toNfc'
import { type Check, eachBlock, places } from './check.ts'

const arabicSign: Readonly<Record<string, string>> = { ',': '،', ';': '؛', '?': '؟' }

/** Letters that nobody sees or that turn others; neighbours count as one place. The gavel is refused while they stand. */
export const checkHiddenMarks = eachBlock(({ text }) => {
  const found: { start: number; end: number }[] = []
  for (const { start, end } of hiddenLetters(text)) {
    const last = found.at(-1)
    if (last?.end === start) last.end = end
    else found.push({ start, end })
  }
  return found.map(({ start, end }) => ({
    start,
    end,
    code: 'hidden-mark' as const,
    fix: withoutHiddenLetters(text.slice(start, end)),
  }))
})

/**
 * A Latin comma, semicolon or question mark after an Arabic letter, or after a number or a closing sign between Arabic
 * words. 2,5 and 1,000 are numbers, and what stands between Latin words is theirs.
 */
export const checkLatinPunctuation = eachBlock(({ text }) => [
  ...places(
    text,
    /(?<=[\u0621-\u064A\u064B-\u0652])[,;?](?=\s|$|[”“"»)\]\d\u0621-\u064A])/gu,
    'latin-punctuation',
    ([sign]) => arabicSign[sign],
  ),
  ...places(
    text,
    /(?<=[\u0621-\u0652][^\p{L}\n]{0,40}[\d\u0660-\u0669)\]”“"»%])[,;](?=$|\s+(?:[^\p{L}\n]{0,20}[\u0621-\u064A]|$))/gu,
    'latin-punctuation',
    ([sign]) => arabicSign[sign],
  ),
  // A comma that stands apart between Arabic words, and the sign of per cent beside them.
  ...places(
    text,
    /(?<=[\u0621-\u0652])[ \u00A0]+[,;](?=$|\s+[\u0621-\u064A])/gu,
    'latin-punctuation',
    ([sign]) => arabicSign[sign.trim()],
  ),
  ...places(
    text,
    /%\d+(?:[.,]\d+)?(?![\d.,]*\d|%)|(?<![\d.,%])\d+(?:[.,]\d+)?%/gu,
    'latin-punctuation',
    ([sign]) => `${sign.replace('%', '')} في المائة`,
  ),
])

/** Blanks before a stop, and none after a comma between words. Blanks that no one sees are not counted twice. */
export const checkSpacing = eachBlock(({ text, kind }) =>
  kind === 'footnote'
    ? []
    : [
        ...places(text, /[ \u00A0]+(?=[،؛؟:!](?:\s|$|[»”)\]])|\.(?:\s|$))/gu, 'spacing', () => ''),
        // و is written on the word that it joins.
        ...places(text, /(?<=[\p{L}،؛] )و[ \u00A0](?=[\u0621-\u064A]{2})/gu, 'spacing', () => 'و'),
        // القرار 1970(2011)
        ...places(text, /(?<=(?:قرار|قرارين|قرارات)[ \u00A0]\d{1,4})\((?=(?:19|20)\d{2}\))/gu, 'spacing', () => ' ('),
        ...places(text, /[،؛](?=[\u0621-\u064A])/gu, 'spacing', ([sign]) => `${sign} `),
      ],
)

/** Words stretched by tatweel, but for هـ that stands for a letter or for the hijri year. A masthead stretches its name by design. */
export const checkTatweel = eachBlock(({ text, kind }) =>
  kind === 'meta' || !text.includes('\u0640')
    ? []
    : places(text, /\p{L}[\p{L}\p{M}\u0640]*/gu, 'tatweel', ([word]) => word.replace(stretch, '')).filter(
        (found) => text.slice(found.start, found.end) !== found.fix,
      ),
)
// Typesetters part ن from ز, and ل from ه, so that they can be told from other letters.
const stretch =
  /(?<=\p{L}\p{M}*)(?<!(?<!\p{L})ه)(?!(?<=ن)\u0640ز|(?<=(?<!\p{L})[وف]?ل)\u0640ه(?!\p{L}))\u0640+(?=\p{L})/gu

/** From the first word of a paragraph whose signs are not in canonical order to the last, as one place: nobody sees them. */
export const checkMarkOrder = eachBlock(({ text }) => {
  if (text === toNfc(text)) return []
  const wrong = Array.from(text.matchAll(/[\p{L}\p{M}]+/gu)).filter(([word]) => word !== toNfc(word))
  const [first, last] = [wrong[0], wrong.at(-1)]
  if (first === undefined || last === undefined) return []
  const [start, end] = [first.index, last.index + last[0].length]
  return [{ start, end, code: 'mark-order' as const, fix: toNfc(text.slice(start, end)) }]
})

/** Digits of a set that the document uses less. */
export const checkDigitSets: Check = ({ blocks }) => {
  const counts = new Map<DigitSet, number>()
  for (const { text } of blocks)
    for (const [digit] of text.matchAll(/\p{Nd}/gu))
      if (/[0-9\u0660-\u0669\u06F0-\u06F9]/u.test(digit))
        counts.set(digitSetOf(digit), (counts.get(digitSetOf(digit)) ?? 0) + 1)
  const usual = [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0]
  if (counts.size < 2 || usual === undefined) return []
  return blocks.flatMap(({ text }, block) =>
    digitSetsIn(text).some((set) => set !== usual)
      ? places(text, /[0-9\u0660-\u0669\u06F0-\u06F9]+/gu, 'digits-mixed', ([digits]) => withDigits(digits, usual))
          .filter((found) => text.slice(found.start, found.end) !== found.fix)
          .map((found) => ({ ...found, block }))
      : [],
  )
}
