import type { Finding } from '../content.ts'
import { finding } from '../findings.ts'
import { strongMark } from './marks.ts'

const inner = String.raw`(?=\S)(?:(?!\*\*|\n[ \t]*\r?\n)[^\u2029]){1,2000}?(?<=[^\s\\])`
/** Two stars round words, as extraction leaves them in plain text: never inside a word, never a mark of a footnote. */
const starred = new RegExp(String.raw`(?<![*\\\p{L}\p{N}])\*\*\*?(${inner})\*\*\*?(?![*\p{L}\p{N}])`, 'gu')
/** A strong line that an empty line or a page tore in two: its stars stand at the start of one line and at the end of another. */
const torn = /(?<=^[^\p{L}\n]{0,12})\*\*(?=[^\s*])((?:(?!\*\*)[^\u2029]){1,2000}?)(?<=[^\s\\*])\*\*(?=[\s.،؛:]*$)/gmu
/** In Markdown the stars may stand inside a word (CommonMark 0.31, 6.2); strokes may not. */
const starredInMarkdown = new RegExp(String.raw`(?<![*\\])\*\*\*?(${inner})\*\*\*?(?!\*)`, 'gu')
const stroked =
  /(?<![\\_\p{L}\p{N}])__(?=[^\s_])((?:(?!__|\n[ \t]*\r?\n)[^\u2029]){1,2000}?)(?<=[^\s\\_])__(?![_\p{L}\p{N}])/gu

/**
 * Puts marks in place of the pairs of stars, and in Markdown of strokes, that make words strong; each line where that
 * happened is told. What has no partner, or stands for a blank to be filled (`____`), stays as it is.
 */
export function markStrong(source: string, isMarkdown: boolean, report: Finding[]): string {
  if (!source.includes('**') && !(isMarkdown && source.includes('__'))) return source
  const told = new Set<number>()
  // A mark holds no line end and takes the place of signs that hold none, so lines keep their numbers.
  const mark = (text: string, pattern: RegExp): string => {
    const lineAt = lineCounter(text)
    return text.replace(pattern, (_, words: string, at: number) => {
      told.add(lineAt(at))
      return strongMark + words + strongMark
    })
  }
  const stars = mark(source, isMarkdown ? starredInMarkdown : starred)
  const marked = mark(stars, isMarkdown ? stroked : torn)
  for (const line of told) report.push(finding(line, 'markup-removed'))
  return marked
}

/** Says on which line, from 1, a place stands; places must be asked for in their order. */
function lineCounter(source: string): (place: number) => number {
  let line = 1
  let counted = 0
  return (place) => {
    for (; counted < place; counted += 1) {
      const unit = source[counted]
      if (unit === '\n' || unit === '\u2028' || unit === '\u2029' || (unit === '\r' && source[counted + 1] !== '\n'))
        line += 1
    }
    return line
  }
}
