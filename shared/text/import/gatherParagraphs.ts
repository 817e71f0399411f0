import type { Finding } from '../content.ts'
import { finding } from '../findings.ts'
import { footnoteAt, referencesIn } from './footnoteAt.ts'
import { type LineLayout, measure } from './lineLayout.ts'
import { wordsOf } from './marks.ts'
import { isUnfinished, join, type Paragraph, paragraphOf } from './paragraph.ts'
import { readLabel } from './readLabel.ts'
import type { SourceLine } from './readLines.ts'
import { counterKey, settleLabel, sureLabel } from './settleLabel.ts'
import { endingOf, isContinuing, isDangling } from './signs.ts'
import { headsAnnex, isClosedLine, speaks, startsNew } from './startsNew.ts'
import { tableFrom, tableOf } from './tableOf.ts'

/**
 * Puts lines together into paragraphs, footnotes and tables, in reading order; every join and doubt is reported.
 * `apart` says that an empty line ends every paragraph, as in Markdown; elsewhere the lines themselves tell.
 */
export function gatherParagraphs(lines: readonly SourceLine[], report: Finding[], apart = false): readonly Paragraph[] {
  const layout = measure(lines, apart)
  // A line that ends at the foot of a page says nothing of its author.
  const broken: LineLayout = { ...layout, bounded: false }
  const out: Paragraph[] = []
  const counters = new Map<string, number>()
  const references = referencesIn(lines)
  const starred = lines.filter((line) => /^\*\s/u.test(line.text)).length > 1
  let current = null as Paragraph | null
  /** The unfinished paragraph that a footnote interrupted. */
  let interrupted = null as Paragraph | null
  let afterRule = false
  /** Nothing but short lines so far: titles and what stands round them. */
  let front = true

  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index]
    if (line === undefined) continue
    if (line.kind === 'rule') {
      afterRule = true
      if (current !== null && current.shape === 'text' && isUnfinished(current)) interrupted ??= current
      continue
    }
    const tableEnd = tableFrom(lines, index)
    if (tableEnd > index) {
      current = tableOf(lines.slice(index, tableEnd), report)
      out.push(current)
      index = tableEnd - 1
      afterRule = false
      continue
    }
    const note = footnoteAt(line, current, interrupted, references, afterRule, starred)
    if (note !== null) {
      const open: Paragraph | null = current?.shape === 'text' ? current : null
      if (open !== null && ['', '،'].includes(endingOf(open.tail)) && !open.closed) {
        interrupted = open
        report.push(finding(line.number, 'footnote-moved', 0.9))
      }
      current = paragraphOf(line, note.rest, null, 'footnote', note.mark)
      out.push(current)
      continue
    }
    if (current?.shape === 'footnote') {
      const resumed: Paragraph | null = interrupted
      const unfinished: boolean = endingOf(current.tail) === ''
      if (
        unfinished &&
        !line.gap &&
        !line.heading &&
        readLabel(line.text)?.sure !== true &&
        !(resumed !== null && /^https?:|\d$/u.test(wordsOf(current.tail)))
      ) {
        join(current, line, report, 0.8)
        continue
      }
      current = resumed ?? (afterRule ? null : current)
      if (resumed !== null && !startsNew(resumed, line, sureLabel(line), lines[index + 1], broken, front)) {
        interrupted = null
        afterRule = false
        join(resumed, line, report, 0.9)
        current = resumed
        continue
      }
      interrupted = null
      current = resumed
    }
    if (
      afterRule &&
      interrupted !== null &&
      current === interrupted &&
      !startsNew(interrupted, line, sureLabel(line), lines[index + 1], broken, front)
    ) {
      join(interrupted, line, report, 0.9)
      interrupted = null
      afterRule = false
      continue
    }
    afterRule = false
    let label = line.heading > 0 && readLabel(line.text)?.series === 'bullet' ? null : readLabel(line.text)
    label = settleLabel(label, line, current, counters, report)
    const before = out.at(-2)
    // Points set without stops: the next line after a gap is no part of the last one.
    const bare =
      current?.label != null &&
      before?.label?.series === current.label.series &&
      isUnfinished(before) &&
      line.gap &&
      !isContinuing(line.text) &&
      !isDangling(current.tail)
    if (current !== null && !bare && !startsNew(current, line, label, lines[index + 1], layout, front)) {
      join(current, line, report, isUnfinished(current) ? 0.95 : 0.6)
      continue
    }
    if (
      current !== null &&
      current.shape === 'text' &&
      label === null &&
      !current.closed &&
      isUnfinished(current) &&
      current.size > 100
    ) {
      report.push(finding(line.number, 'split-doubtful', 0.6))
    }
    if (label?.reversed === true) report.push(finding(line.number, 'label-reversed', 0.9))
    if (label !== null) {
      counters.set(counterKey(label), label.value)
      if (label.series === 'number' && !label.sure && label.value > 1)
        for (const key of counters.keys())
          if (key.startsWith('number') && counters.get(key) === label.value - 1) counters.set(key, label.value)
    }
    current = paragraphOf(line, label?.rest ?? line.text, label, 'text', null)
    const next = lines[index + 1]
    current.closed =
      isClosedLine(line, current, next, layout) || (headsAnnex(line, current, out.at(-1)) && next?.gap === true)
    if (label !== null || speaks(line, next) || line.length > 160 || out.length > 20) front = false
    out.push(current)
  }
  return out
}
