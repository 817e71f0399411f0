/** A stretch of left-to-right words inside a right-to-left text: units of UTF-16, `end` exclusive. */
export interface LatinStretch {
  readonly start: number
  readonly end: number
}

const letter = String.raw`(?:(?![\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC])\p{L}\p{M}*)`
// Digits that are written together with letters (5G, 802.11ax), or that no Arabic word claims (“2030 Agenda”).
const lead = String.raw`(?:(?<![0-9/.-])[0-9]{1,20}(?:[.,:/-][0-9]{1,20}){0,9}(?:-(?=${letter}))?|(?:(?<=[(\["“«،؛:] ?)|(?<=^\s*))[0-9][0-9.,]{0,40} )`
const word = String.raw`(?:${letter}|[0-9])`
// What joins words into one name: blanks, hyphens, strokes, a comma before another word.
const joint = String.raw`[@&%+_~#=?/.:'’\u00A0 \u2010-\u2013-]+|[,;] ?`
// A bracket belongs to the words before it when nothing in it is Arabic: A/74/6 (Sect. 1).
const bracket = String.raw` ?\((?:${word}|[@&%+_~#=/.:'’,; -])+\)`
// 1 234 567 and +961 1 234 567, whose blanks would part and turn them.
const grouped = String.raw`\+[0-9](?:[ -]?[0-9]){6,14}|(?<![0-9.,/-] ?)[0-9]{1,3}(?: [0-9]{3})+(?:[.,][0-9]+)?(?! ?[0-9.,/-][0-9])`
const stretch = new RegExp(
  String.raw`${grouped}|${lead}?${letter}(?:${word}|(?:${joint})(?=${word})|${bracket})*(?:[%+#/](?![\p{L}\p{N}]))*`,
  'gu',
)

/**
 * The Latin words, symbols and addresses of an Arabic text, each with its inner digits, signs and brackets: `A/RES/70/1`,
 * `ITU-T X.509`, `5G`, `(2030 Agenda)` less its brackets. A number is one only where blanks part its groups: others run
 * with the Arabic around them, and so do ranges such as 12-14, which Arabic reads from the right.
 */
export function latinStretches(text: string): readonly LatinStretch[] {
  return Array.from(text.matchAll(stretch), (match) => ({ start: match.index, end: match.index + match[0].length }))
}
