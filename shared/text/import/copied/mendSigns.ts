import type { Mended } from './mended.ts'

const core = '[A-Za-z0-9](?:[A-Za-z0-9 .&/%-]{0,60}[A-Za-z0-9%])?'
const letter = '\\u0621-\\u064A'

type Repair = readonly [pattern: RegExp, by: string]

/** In their order: brackets first, then signs before what they follow, then blanks. */
const repairs: readonly Repair[] = [
  // `( )IGFفي` and `( ،)IGFالتي` for (IGF) في and (IGF)، التي.
  [new RegExp(`\\(\\s?([،؛:.]?)\\s?\\)\\s?(${core})`, 'gu'), '($2)$1'],
  // `(جنيف 2003 وتونس ،)2005` for (جنيف 2003 وتونس 2005)،
  [new RegExp(`(\\([^()]{0,200})[ ]([،؛:.]?)\\)(${core})(?=[\\s${letter}]|$)`, 'gu'), '$1 $3)$2'],
  // ` ،2010ونتج` for 2010، ونتج.
  [new RegExp(`(?<=\\S) ([،؛:.])(${core})(?=[\\s${letter}]|$)`, 'gu'), ' $2$1'],
  // ` ،المنتدى` for ، المنتدى.
  [/(?<=\S)[ \u00A0]+([،؛:.؟])(?=[\p{L}\p{N}(«"”“])/gu, '$1 '],
  [/(?<=[^\s،؛:.])[ \u00A0]+([،؛:.؟])(?=\s|$)/gu, '$1'],
  [/([،؛؟])(?=[\p{L}(«])/gu, '$1 '],
  // `2015لعملية` for 2015 لعملية; 1447هـ and 2030م are written so.
  [new RegExp(`(?<=[A-Za-z0-9%])(?=[${letter}])(?!(?:هـ|ه|م)(?![${letter}]))`, 'gu'), ' '],
  [new RegExp(`(?<=[)\\]])(?=[${letter}A-Za-z0-9])`, 'gu'), ' '],
  [new RegExp(`(?<=[${letter}]{2})(?=\\([A-Za-z${letter}])`, 'gu'), ' '],
  [/\([ \u00A0]+(?=\S)/gu, '('],
  [/(?<=\S)[ \u00A0]+\)/gu, ')'],
]

/** `)IGF(` for (IGF). */
const turned = new RegExp(`\\)[ ]?(${core})[ ]?\\(`, 'gu')

function balance(text: string): number {
  return (text.match(/\(/gu)?.length ?? 0) - (text.match(/\)/gu)?.length ?? 0)
}

/** Puts signs, brackets and blanks on the side of the word to which they belong. */
export function mendSigns(line: string): Mended | null {
  let mended = line.replace(turned, (whole, words: string, place: number) =>
    // Between two pairs that stand upright, `(أ) IGF (ب)`, the first is closed here and open before.
    balance(line.slice(0, place)) === 0 ? `(${words})` : whole,
  )
  for (const [pattern, by] of repairs) mended = mended.replace(pattern, by)
  if (mended === line) return null
  let from = 0
  while (line[from] === mended[from]) from += 1
  const start = Math.max(0, line.lastIndexOf(' ', from - 1) + 1)
  return { line: mended, detail: line.slice(start, from + 24).trim() }
}
