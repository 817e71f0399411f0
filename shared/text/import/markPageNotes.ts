import { readNumber } from '@tawafuq/arabic/digits'
import type { Finding } from '../content.ts'
import { finding } from '../findings.ts'
import { noteClose, noteOpen } from './marks.ts'

/** One way to print notes at the foot of a page: how a note begins, and its mark in the text; `n` stands for the number. */
interface Print {
  readonly body: RegExp
  readonly reference: (label: string) => RegExp
  /** The same signs number points too: notes are told by a rule above them. */
  readonly underRule?: true
}

const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const after = '(?<=[\\p{L}\\p{M}”"»)\\]،.؛])'
const end = '(?=[\\s،.؛:)»”"]|$)'
/** What a number in brackets after it refers to is no note: الفقرة (1). */
const cited = '(?<!(?:فقر|ماد|بند|قرار|مقرر|رقم|حاشي|خيار|مرحل|جدول|شكل|مرفق|فرعي)\\p{L}{0,4})'

const prints: readonly Print[] = [
  {
    body: new RegExp(`^[ \\t]*([${raised}]{1,3})[ \\t]*(?=[\\p{L}"«(])`, 'u'),
    // م² and 10⁶ are measures.
    reference: (label) =>
      new RegExp(`(?<=[\\p{L}\\p{M}”"»)\\]،.؛])(?<!(?<!\\p{L})(?:[كسم]?م|متر))${label}(?![${raised}])`, 'gu'),
  },
  { body: /^[ \t]*\[(\d{1,3})\][ \t]*(?=\S)/u, reference: (label) => new RegExp(`${after}\\[${label}\\]`, 'gu') },
  { body: /^[ \t]*(\d{1,3})\/[ \t]+(?=\p{L})/u, reference: (label) => new RegExp(`${after} ?${label}/${end}`, 'gu') },
  {
    body: /^[ \t]*\((\d{1,3}|[\u0660-\u0669]{1,3})\)[ \t]*(?=\S)/u,
    reference: (label) => new RegExp(`(?<=\\S)${cited}[ ]?\\(${label}\\)${end}`, 'gu'),
  },
  {
    body: /^[ \t]*(\d{1,3})[.)-]?[ \t]+(?=\p{L})/u,
    reference: (label) => new RegExp(`${after}(?:\\(${label}\\)|${label})${end}`, 'gu'),
    underRule: true,
  },
]

/** Each note looks for its reference in what stands above it; a text of more has them in a form of its own. */
const notesMax = 300

const rule = /^[ \t]*[-_—–=*─━]{3,}[ \t]*$/u

/**
 * Puts marks in place of notes at the foot of a page and of their references, in the ways of print that the grammar of
 * lines does not tell from points: raised figures, `[1]`, `1/`, `(1)` after a blank, bare numbers under a rule. A way is
 * taken only where each of its notes has a reference above it and they follow one another; each note is told.
 */
export function markPageNotes(source: string, report: Finding[]): string {
  const lines = source.split('\n')
  for (const print of prints) {
    const bodies = bodiesOf(lines, print)
    if (bodies.length === 0 || bodies.length > notesMax) continue
    const places = bodies.map(({ at, label }) => lastReference(lines, at, print.reference(label)))
    if (places.some((place) => place === null)) continue
    bodies.forEach(({ at, label }, index) => {
      const number = raised.includes(label[0] ?? '') ? plain(label) : label
      const mark = noteOpen + number + noteClose
      const from = places[index] ?? 0
      lines[from] = lines[from]?.replace(print.reference(label), mark) ?? ''
      lines[at] = lines[at]?.replace(print.body, `${mark} `) ?? ''
      report.push(finding(at + 1, 'footnote-found', 0.85, number))
    })
    return lines.join('\n')
  }
  return source
}

interface Body {
  readonly at: number
  readonly label: string
}

/** The lines that begin as notes do; none, where any of them is a point of a list. */
function bodiesOf(lines: readonly string[], { body, underRule }: Print): readonly Body[] {
  const bodies: Body[] = []
  let above = ''
  let ruled = false
  for (const [at, line] of lines.entries()) {
    if (line.trim() === '') {
      ruled &&= bodies.at(-1)?.at !== at - 1
      continue
    }
    const label = body.exec(line)?.[1]
    if (rule.test(line)) ruled = true
    else if (label !== undefined && (underRule !== true || ruled)) {
      const follows = bodies.at(-1)?.at === at - 1
      // A note stands under a sentence that has ended, or under another note; a point under its lead-in.
      if (!follows && !ruled && !/[.؟!…”"»)]\s*$/u.test(above)) return []
      bodies.push({ at, label })
    } else if (bodies.length === 0 || bodies.at(-1)?.at !== at - 1) ruled = false
    above = line
  }
  const numbers = bodies.map(({ label }) => Number(plain(label)))
  return numbers.every((number, index) => index === 0 || number === 1 || number === (numbers[index - 1] ?? 0) + 1)
    ? bodies
    : []
}

/** The last line above that refers to a note. */
function lastReference(lines: readonly string[], before: number, reference: RegExp): number | null {
  for (let at = before - 1; at >= 0; at -= 1) {
    reference.lastIndex = 0
    const line = lines[at] ?? ''
    const found = reference.exec(line)
    if (found !== null && found.index > 0) return at
  }
  return null
}

/** A raised figure, or one of any set, as a plain one. */
function plain(label: string): string {
  const digits = [...label].map((sign) => {
    const at = raised.indexOf(sign)
    return at < 0 ? sign : String(at)
  })
  return String(readNumber(digits.join('')) ?? label)
}
