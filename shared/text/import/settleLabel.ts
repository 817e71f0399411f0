import { readNumber } from '@tawafuq/arabic/digits'
import type { Finding } from '../content.ts'
import { finding } from '../findings.ts'
import { wordsOf } from './marks.ts'
import { isUnfinished, type Paragraph } from './paragraph.ts'
import { type Label, readBullet, readLabel } from './readLabel.ts'
import type { SourceLine } from './readLines.ts'
import { endingOf, isCounted, openingOf } from './signs.ts'

/** A label that cannot be text: it starts a paragraph even where the one before is unfinished. */
export function sureLabel(line: SourceLine): Label | null {
  const label = readLabel(line.text)
  return label?.sure === true ? label : null
}

/** Keeps an unsure label only where it goes on a series that is open, or starts a list where one is announced. */
export function settleLabel(
  label: Label | null,
  line: SourceLine,
  current: Paragraph | null,
  counters: ReadonlyMap<string, number>,
  report: Finding[],
): Label | null {
  if (label === null) return null
  const unfinished = current !== null && isUnfinished(current) && !current.closed
  const last = counters.get(label.series + label.style)
  const inSequence = label.value === (last ?? 0) + 1
  const announced = current !== null && (endingOf(current.tail) === ':' || current.closed)
  if (label.series === 'decimal' && !goesOnDecimals(label, counters)) return null
  if (label.series === 'number' && !inSequence && /^[0-9\u0660-\u0669]{1,3}(?:\s|\p{L})/u.test(label.rest)) return null
  if (label.sure) {
    // الفقرة (أ), القرار 5: a reference broken at the line's end, not a label.
    const cut =
      current !== null &&
      unfinished &&
      /(?:الفقر\S+|الفرعي\S*|الماد\S+|البند\S*|القرار\S*|و|أو|إلى)$/u.test(wordsOf(current.tail.slice(-40)).trim())
    return cut &&
      !line.gap &&
      !inSequence &&
      ['letter', 'number', 'in-brackets', 'latin', 'roman'].includes(label.series)
      ? null
      : label
  }
  if (label.series === 'number' && label.reversed) {
    if (inSequence || (announced && label.value === 1)) return label
    return settleLabel(readBullet(line.text), line, current, counters, report)
  }
  if (label.series === 'number') {
    // A number that lost its dash still goes on the numbering, and a clause follows.
    const clause = (openingOf(label.rest)?.strength ?? 0) >= 0.9 && !unfinished
    if (
      clause &&
      label.printed === String(label.value) &&
      [...counters].some(([key, value]) => key.startsWith('number') && value + 1 === label.value)
    ) {
      report.push(finding(line.number, 'label-doubtful', 0.8))
      return label
    }
    const sequel =
      (announced && label.value === 1) ||
      (inSequence &&
        (last !== undefined ||
          announced ||
          (line.gap && ![...counters.keys()].some((key) => key.startsWith('number')))))
    if (!sequel || unfinished || isCounted(label.rest)) return null
    report.push(finding(line.number, 'label-doubtful', 0.7))
    return label
  }
  if (unfinished && !line.gap && !announced && (current?.size ?? 0) > 40 && last === undefined) return null
  return label
}

/**
 * 1.1 and 1.2 number points; 2.5 مليون and 12.30 ظهراً open sentences. A number with a point is a label where it goes on
 * the one before, or begins under the point of its first part.
 */
function goesOnDecimals(label: Label, counters: ReadonlyMap<string, number>): boolean {
  const parts = (label.printed.match(/[0-9\u0660-\u0669\u06F0-\u06F9]+/gu) ?? []).map((part) => readNumber(part) ?? 0)
  const above = parts.slice(0, -1)
  if (isCounted(label.rest)) return false
  if (counters.get(decimalKey(above)) === label.value - 1) return true
  if (label.value !== 1) return false
  const own = above.at(-1) ?? 0
  const [before, over] = [above.with(-1, own - 1), above.slice(0, -1)]
  return (
    own === 1 ||
    counters.has(decimalKey(before)) ||
    counters.get(decimalKey(over)) === own ||
    [...counters].some(([key, value]) => key.startsWith('number') && value === own)
  )
}

/** Points of points are counted under the point above them, everything else by its shape. */
export function counterKey({ series, style, printed }: Label): string {
  if (series !== 'decimal') return series + style
  const parts = (printed.match(/[0-9\u0660-\u0669\u06F0-\u06F9]+/gu) ?? []).map((part) => readNumber(part) ?? 0)
  return decimalKey(parts.slice(0, -1))
}

function decimalKey(parts: readonly number[]): string {
  return `decimals ${parts.join('.')}`
}
