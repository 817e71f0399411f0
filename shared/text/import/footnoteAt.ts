import { noteClose, noteOpen } from './marks.ts'
import { isUnfinished, type Paragraph } from './paragraph.ts'
import type { SourceLine } from './readLines.ts'
import { endingOf } from './signs.ts'

const footnoteStart =
  /^(?:\uFDD1([^\uFDD2]{1,8})\uFDD2|\((\d{1,3}|[\u0660-\u0669]{1,3}|\*{1,3})\)|\[(\d{1,3}|\*{1,3})\](?=:|\s)|(\*{1,3})(?=[^*\s]|\s)|\[\^?([^\][]{1,8})\]:|\[(\d{1,3}): (?=.*\]$))[\s\t:]*/u

const footnoteWord =
  /^(?:انظر|ينظر|راجع|المرجع نفسه|المرجع السابق|القرار|قرار|الوثيقه|الوثيقة|A\/|E\/|S\/|CCPR|United Nations|الامم المتحد|منشورات|المصدر|متاح|يمكن الاطلاع|http|www|See|Ibid|اعتمد|تقرير|صدر|وثيقه)/u

/** The labels of footnotes that the text refers to with glued or raised marks. */
export function referencesIn(lines: readonly SourceLine[]): ReadonlySet<string> {
  const labels = new Set<string>()
  for (const line of lines) {
    for (const match of line.text.matchAll(
      /\uFDD1([^\uFDD2]{1,8})\uFDD2|(?<=[\p{L}\p{N}”“"»،.؛)\u064B-\u0652])\((\d{1,3}|\*{1,3})\)|(?<=[\p{L})])(\*{1,3})(?=[\s،.؛]|$)/gu,
    )) {
      const label = match[1] ?? match[2] ?? match[3]
      if (label !== undefined && (match.index ?? 0) > 0) labels.add(label)
    }
  }
  return labels
}

interface FootnoteStart {
  readonly mark: string
  readonly rest: string
}

export function footnoteAt(
  line: SourceLine,
  current: Paragraph | null,
  interrupted: Paragraph | null,
  references: ReadonlySet<string>,
  afterRule: boolean,
  starred: boolean,
): FootnoteStart | null {
  const match = footnoteStart.exec(line.text)
  if (match === null || line.heading > 0) return null
  const inner = match[1] ?? match[2] ?? match[3] ?? match[4] ?? match[5] ?? match[6] ?? ''
  let rest = line.text.slice(match[0].length)
  if (match[6] !== undefined) rest = rest.replace(/\]$/u, '')
  const star = inner.startsWith('*')
  const found: FootnoteStart = { mark: star ? inner : `(${inner})`, rest }
  if (match[1] !== undefined || match[5] !== undefined || match[6] !== undefined) return rest === '' ? null : found
  if (rest === '') return null
  const known = references.has(inner)
  const open =
    current !== null && current.shape === 'text' && isUnfinished(current) && !current.closed && current.size > 40
  if (star && starred && !afterRule && /^\*\s/u.test(line.text)) return null
  if (afterRule || interrupted !== null || current?.shape === 'footnote') return found
  if (star)
    return known || (/^\*{1,3}\s?\S/u.test(line.text) && references.size > 0 && footnoteWord.test(rest)) ? found : null
  const reads = footnoteWord.test(rest) || /^[A-Z]/u.test(rest)
  if (known && (reads || open || line.gap || (current !== null && endingOf(current.tail) !== ':'))) return found
  return reads && (open || line.gap) && current !== null && endingOf(current.tail) !== ':' ? found : null
}

/** Wraps a note's label as the rest of the importer expects it in text. */
export function noteMark(label: string): string {
  return noteOpen + label + noteClose
}
