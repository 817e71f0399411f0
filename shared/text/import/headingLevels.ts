import type { Finding } from '../content.ts'
import { finding } from '../findings.ts'
import type { DocumentForm } from './documentForm.ts'
import { isDated } from './documentForm.ts'
import type { KindWalk } from './kindWalk.ts'
import type { Paragraph } from './paragraph.ts'
import { headOf, isHeadingText } from './paragraph.ts'
import type { Label } from './readLabel.ts'
import { endingOf, isChapeau, isHeadingWord, isMeta, openingOf, seriesOfHeading } from './signs.ts'

/** The level of a heading, or 0 for what is none. */
export function headingLevel(
  paragraph: Paragraph,
  words: string,
  next: Paragraph | undefined,
  walk: KindWalk,
  form: DocumentForm,
  report: Finding[],
): number {
  const { label } = paragraph
  if (label?.series === 'ordinal') {
    // نعلن ما يلي: and then أولا over numbered paragraphs heads them; أولا beside ثانيا is a point.
    const heads = walk.announces === 'no' || next?.label?.series === 'number'
    return (isHeadingText(paragraph) || endingOf(paragraph.tail) === '.') &&
      paragraph.size <= 160 &&
      heads &&
      walk.lists.every((list) => list.series !== 'ordinalo')
      ? form.overOrdinals !== null && walk.zone !== 'annex'
        ? 2
        : 1
      : 0
  }
  if (label?.series === 'letter-name')
    return isHeadingText(paragraph) ? (form.ordinals || walk.zone === 'annex' ? 2 : 1) : 0
  const series = label === null && walk.zone !== 'preamble' && walk.zone !== 'operative' ? seriesOfHeading(words) : null
  const named = series !== null && (form.series.has(series) || series === 'date')
  if (named && !form.enacting && paragraph.size <= 120) {
    const over = walk.before
    return series === 'date' && !paragraph.gap && over?.kind === 'heading' && isDated(over.paragraph)
      ? Math.min(over.level + 1, 3)
      : levelIn(series, walk, form)
  }
  const stopped = endingOf(paragraph.tail) === '.' && isNamedHeading(paragraph, words, next, walk, form)
  if (words === '' || (!isHeadingText(paragraph) && !stopped)) return 0
  if (paragraph.heading > 0) {
    const rank = form.headingRanks.indexOf(paragraph.heading)
    const shift = form.headingRanks.length > 1 && walk.titled && form.headingRanks[0] === 1 ? 0 : 1
    return Math.max(1, rank + shift)
  }
  if (label !== null) return numberedHeading(paragraph, label, next, walk, form)
  const strongWhole = paragraph.parts.length === 1 && /^\uFDD0[^\uFDD0]*\uFDD0[\s:.]*$/u.test(paragraph.parts[0] ?? '')
  // A short line between a lead-in and its letters heads them.
  const headsPoints =
    walk.announces === 'colon' &&
    endingOf(paragraph.tail) === '' &&
    next?.label?.series === 'letter' &&
    next.label.value === 1
  if ((walk.announces !== 'no' && !headsPoints) || (isMeta(words, false) && !strongWhole)) return 0
  const opening = openingOf(words)
  if (opening !== null && opening.strength >= 0.9) return 0
  if (next === undefined && !isHeadingWord(words) && walk.before?.kind !== 'heading') return 0
  if (isChapeau(words) || paragraph.size > 130) return 0
  // A heading is set apart: a long line with another right under it, or with a stop inside, is text.
  const underHeading = walk.zone === 'annex' && walk.before?.kind === 'heading'
  if (!strongWhole && !underHeading && paragraph.size > 80 && next?.gap === false && next.label === null) return 0
  if (!strongWhole && /[.؛]\s+\p{L}|\):\s+\p{L}/u.test(words)) return 0
  const before = walk.before?.paragraph
  const rested =
    before === undefined ||
    ['heading', 'title', 'subtitle', 'meta'].includes(walk.before?.kind ?? '') ||
    endingOf(before.tail) !== '' ||
    before.closed ||
    (paragraph.gap && before.label !== null)
  if (!rested) return 0
  if (!strongWhole && !isHeadingWord(words)) report.push(finding(paragraph.line, 'heading-guessed', 0.7))
  return levelIn(null, walk, form)
}

/** The level of a heading without a label: under the labelled one, and under every series that is open. */
function levelIn(series: string | null, walk: KindWalk, form: DocumentForm): number {
  const rank = series === null ? undefined : form.series.get(series)
  if (rank !== undefined) walk.series = [...walk.series.filter((open) => open < rank), rank]
  const structured = form.ordinals || form.headingRanks.length > 1
  const isOver = rank !== undefined && rank === form.overOrdinals
  const base = walk.zone === 'annex' ? 1 : isOver ? 0 : structured ? walk.labelledDepth : 0
  const over = rank === undefined ? walk.series.filter((open) => form.enclosing.has(open)) : walk.series
  return Math.min(base + over.length + (rank === undefined ? 1 : 0), 3)
}

/** المسارات المواضيعية. over a longer paragraph: a name, which has no verb, keeps its stop. */
function isNamedHeading(
  paragraph: Paragraph,
  words: string,
  next: Paragraph | undefined,
  walk: KindWalk,
  form: DocumentForm,
): boolean {
  return (
    !form.enacting &&
    paragraph.label === null &&
    paragraph.gap &&
    next?.gap === true &&
    walk.announces === 'no' &&
    words.split(/\s+/u).length <= 6 &&
    (isHeadingWord(words) || (/^ال\p{L}+(?: وال\p{L}+| ال\p{L}+)*\.$/u.test(words) && next.size > paragraph.size))
  )
}

/** `1. مقدمة` over a long paragraph without a number of its own. */
function numberedHeading(
  paragraph: Paragraph,
  label: Label,
  next: Paragraph | undefined,
  walk: KindWalk,
  form: DocumentForm,
): number {
  if (label.series !== 'number' && label.series !== 'decimal') return 0
  // Under أولاً and ألف numbers are the next level.
  const under = Math.min(walk.headed + 1, 3)
  if (form.numberedHeads && label.series === 'number' && paragraph.size <= 90) return next?.label === null ? under : 0
  if (walk.announces !== 'no' || walk.lists.length > 0 || paragraph.size > 90 || next === undefined) return 0
  if (openingOf(headOf(paragraph)) !== null) return 0
  const followed = next.label === null ? next.size > 150 : next.label.series !== label.series && next.size > 60
  if (!followed) return 0
  return label.series === 'decimal' ? Number(label.style.slice(1)) || 2 : under
}
