import { parseAbjadLabel, parseAbjadName } from '@tawafuq/arabic/abjadLabel'
import { readNumber } from '@tawafuq/arabic/digits'
import { parseOrdinalHeading } from '@tawafuq/arabic/ordinalHeading'
import { toNfc } from '@tawafuq/arabic/toNfc'
import { labelPatterns } from './labelPatterns.ts'
import { remember } from './remember.ts'

/** The families of labels; a list stays in one family. */
export type Series =
  | 'number'
  | 'decimal'
  | 'in-brackets'
  | 'letter'
  | 'latin'
  | 'quoted'
  | 'roman'
  | 'bullet'
  | 'star'
  | 'ordinal'
  | 'letter-name'

/** A label at the start of a line. `sure` is false where the same signs may be text (a bare number, a dash). */
export interface Label {
  readonly printed: string
  readonly series: Series
  /** The shape less its number, so that `1.` and `1 -` are told apart. */
  readonly style: string
  readonly value: number
  readonly rest: string
  readonly sure: boolean
  readonly reversed: boolean
}

const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv', 'xv']

type Reader = (text: string) => Label | null

function make(
  match: RegExpExecArray,
  text: string,
  series: Series,
  printed: string,
  style: string,
  value: number,
  sure = true,
  reversed = false,
): Label {
  // A strong mark before the label belongs to the words after it.
  return { printed, series, style, value, rest: (match[1] ?? '') + text.slice(match[0].length), sure, reversed }
}

const readers: readonly Reader[] = [
  (text) => {
    const match = labelPatterns.number.exec(text)
    const value = readNumber(/^\d+|^[\u0660-\u0669\u06F0-\u06F9]+/u.exec(match?.[2] ?? '')?.[0] ?? '')
    if (match === null || value === null) return null
    const style = (match[3] ?? '').trim()
    const sign = (match[3] ?? '').replace(/ +/u, ' ')
    return make(match, text, 'number', `${match[2] ?? ''}${sign}`, style, value)
  },
  (text) => {
    const match = labelPatterns.numberTab.exec(text)
    return match === null ? null : make(match, text, 'number', match[2] ?? '', '', readNumber(match[2] ?? '') ?? 0)
  },
  (text) => {
    const match = labelPatterns.numberDotted.exec(text)
    if (match === null) return null
    const parts = (match[2] ?? '').split('.')
    return make(
      match,
      text,
      'decimal',
      `${match[2] ?? ''}${match[3] ?? ''}`,
      `d${parts.length}`,
      readNumber(parts.at(-1) ?? '') ?? 0,
      parts.length > 2 || match[3] !== '',
    )
  },
  (text) => {
    const match = labelPatterns.inBrackets.exec(text)
    return match === null
      ? null
      : make(
          match,
          text,
          'in-brackets',
          `${match[2] ?? ''}${match[3] ?? ''}${match[4] ?? ''}`,
          '()',
          readNumber(match[3] ?? '') ?? 0,
        )
  },
  (text) => {
    const match = labelPatterns.letterInBrackets.exec(text)
    const value = parseAbjadLabel(match?.[3] ?? '')
    if (match === null || value === null) return null
    const reversed = match[2] !== '(' || match[4] !== ')'
    return make(match, text, 'letter', `(${match[3] ?? ''})`, '()', value, true, reversed)
  },
  (text) => {
    const match = labelPatterns.letterHalf.exec(text)
    const value = parseAbjadLabel(match?.[2] ?? '')
    if (match === null || value === null) return null
    return make(
      match,
      text,
      'letter',
      `${match[2] ?? ''}${match[3] ?? ''}`,
      (match[3] ?? '').trim(),
      value,
      (match[3] ?? '').includes(')') || value < 6,
    )
  },
  (text) => {
    const match = labelPatterns.quoted.exec(text)
    if (match === null) return null
    return make(
      match,
      text,
      'quoted',
      `${match[2] ?? ''}${match[3] ?? ''}${match[4] ?? ''}`,
      '’‘',
      readNumber(match[3] ?? '') ?? 0,
    )
  },
  (text) => {
    const match = labelPatterns.roman.exec(text)
    const value = romans.indexOf(match?.[3] ?? '') + 1
    return match === null || value === 0 || (match[3]?.length === 1 && match[3] !== 'i')
      ? null
      : make(match, text, 'roman', `${match[2] ?? ''}${match[3] ?? ''}${match[4] ?? ''}`, 'i', value)
  },
  (text) => {
    const match = labelPatterns.latin.exec(text)
    const letters = match?.[3] ?? ''
    if (match === null || (letters.length === 2 && letters[0] !== letters[1])) return null
    return make(
      match,
      text,
      'latin',
      `${match[2] ?? ''}${letters}${match[4] ?? ''}`,
      match[4] ?? '',
      (letters.length - 1) * 26 + letters.charCodeAt(0) - 96,
    )
  },
  (text) => {
    const match = labelPatterns.numberReversed.exec(text)
    const value = readNumber(match?.[3] ?? '')
    if (match === null || value === null) return null
    return make(
      match,
      text,
      'number',
      `${match[3] ?? ''}${match[2] === '.' ? '.' : ' -'}`,
      match[2] ?? '',
      value,
      false,
      true,
    )
  },
  (text) => {
    const match = labelPatterns.bullet.exec(text) ?? labelPatterns.bulletGlued.exec(text)
    if (match === null) return null
    const sign = match[2] ?? ''
    return make(match, text, sign === '*' ? 'star' : 'bullet', sign, sign, 0, !'-–—*'.includes(sign))
  },
  (text) => {
    const match = labelPatterns.ordinal.exec(text)
    const value = parseOrdinalHeading(match?.[2] ?? '')
    if (match === null || value === null) return null
    const alone = match[0].length === text.length
    return match[3] === '' && !alone && !match[0].includes('\t')
      ? null
      : make(match, text, 'ordinal', `${match[2] ?? ''}${match[3] ?? ''}`, 'o', value)
  },
  (text) => {
    const match = labelPatterns.ordinal.exec(text)
    const value = parseAbjadName(match?.[2] ?? '')
    if (match === null || value === null) return null
    const alone = match[0].length === text.length
    return match[3] === '' && !alone && !match[0].includes('\t')
      ? null
      : make(match, text, 'letter-name', `${match[2] ?? ''}${match[3] ?? ''}`, 'n', value)
  },
  (text) => {
    const match = labelPatterns.numberBare.exec(text)
    return match === null
      ? null
      : make(match, text, 'number', match[2] ?? '', '', readNumber(match[2] ?? '') ?? 0, false)
  },
]

/** Reads a bullet where `readLabel` saw a reversed number that turned out to be none. */
export function readBullet(text: string): Label | null {
  const match = labelPatterns.bullet.exec(text)
  return match === null ? null : make(match, text, 'bullet', match[2] ?? '', match[2] ?? '', 0)
}

/**
 * Reads the label at the start of a trimmed line, or null. It knows every form met in the corpus: `1 -`, `1-`, `1.`,
 * `1` and a tab, `(أ)`, `أ )`, `ب)`, `(هـ)`, `(أ أ)`, `’1‘`, `أولا -`, `ألف -`, bullets, and Latin ones.
 */
export function readLabel(line: string): Label | null {
  return readOnce(line).label
}

// Wrapped, for the answer that there is none must be remembered too.
const readOnce = remember((line): { readonly label: Label | null } => ({ label: read(line) }))

function read(line: string): Label | null {
  const text = line.replace(/^[\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]+/u, '')
  return readFrom(text) ?? readDecomposed(text)
}

function readFrom(text: string): Label | null {
  for (const reader of readers) {
    const label = reader(text)
    if (label !== null) return label
  }
  return null
}

/** A letter that came in two pieces (ا and a hamza above it) is one letter of a label; the words stay as they came. */
function readDecomposed(text: string): Label | null {
  const head = text.slice(0, 24)
  const whole = toNfc(head)
  if (whole === head) return null
  const label = readFrom(whole + text.slice(24))
  if (label === null) return null
  const taken = whole.length + text.length - head.length - label.rest.length
  let end = 0
  while (end < head.length && toNfc(head.slice(0, end)).length < taken) end += 1
  while (/^\p{M}/u.test(text.slice(end, end + 1))) end += 1
  return taken > whole.length ? null : { ...label, rest: text.slice(end) }
}
