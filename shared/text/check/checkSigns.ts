import { type DigitSet, digitSetOf, digitSetsIn, withDigits } from '@tawafuq/arabic/digits'
import { type Check, eachBlock, places } from './check.ts'

const arabicSign: Readonly<Record<string, string>> = { ',': '،', ';': '؛', '?': '؟' }

/** Hidden direction marks, outside Latin addresses. */
export const checkHiddenMarks = eachBlock(({ text }) =>
  places(text, /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF\u200B]+/gu, 'hidden-mark', () => ''),
)

/** A Latin comma, semicolon or question mark right after an Arabic letter. */
export const checkLatinPunctuation = eachBlock(({ text }) =>
  places(
    text,
    /(?<=[\u0621-\u064A\u064B-\u0652])[,;?](?=\s|$|[”“"»)])/gu,
    'latin-punctuation',
    ([sign]) => arabicSign[sign],
  ),
)

/** Blanks before a stop, and none after a comma between words. Blanks that no one sees are not counted twice. */
export const checkSpacing = eachBlock(({ text, kind }) =>
  kind === 'footnote'
    ? []
    : [
        ...places(text, /[ \u00A0]+(?=[،؛](?:\s|$)|\.(?:\s|$))/gu, 'spacing', () => ''),
        ...places(text, /[،؛](?=[\u0621-\u064A])/gu, 'spacing', ([sign]) => `${sign} `),
      ],
)

/** Tatweel, but for هـ that stands for a letter or for the hijri year. */
export const checkTatweel = eachBlock(({ text }) =>
  places(text, /(?<=\p{L}\p{M}*)(?<!(?<!\p{L})ه)\u0640+(?=\p{L})/gu, 'tatweel', () => ''),
)

/** Words whose signs are not in canonical order; the fix is the word in NFC. */
export const checkMarkOrder = eachBlock(({ text }) =>
  text === text.normalize('NFC')
    ? []
    : places(text, /[\p{L}\p{M}]+/gu, 'mark-order', ([word]) => word.normalize('NFC')).filter(
        (found) => text.slice(found.start, found.end) !== found.fix,
      ),
)

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
