import type { Voice } from '@tawafuq/arabic/clauseVerbs'

import type { Paragraph } from './paragraph.ts'
import { headOf, isHeadingText } from './paragraph.ts'
import {
  endingOf,
  isChapeau,
  isHeadingWord,
  isMeta,
  isNote,
  namesDocument,
  openingOf,
  seriesOfHeading,
} from './signs.ts'

/** How a text opens: its clause verb, if it has one. */
export type Opening = ReturnType<typeof openingOf>

/** What a document is like as a whole, by which its paragraphs are judged. */
export interface DocumentForm {
  /** The text enacts: it names who speaks or opens its clauses with إذ and verbs. */
  readonly enacting: boolean
  readonly firstBody: number
  /** The person in which the preamble speaks, where it is one throughout: what a point asks of others speaks in another. */
  readonly voice: Voice | null
  readonly ordinals: boolean
  /** Its numbered lines are short: an agenda or a list, and no report. */
  readonly listing: boolean
  /** Its short numbered lines head what stands under each: 1. إقرار جدول الأعمال over paragraphs without numbers. */
  readonly numberedHeads: boolean
  readonly headingRanks: readonly number[]
  /** Headings that come back (dates, اليوم الأول) with their ranks, in the order of their first. */
  readonly series: ReadonlyMap<string, number>
  /** The rank of the series that stands over ordinals. */
  readonly overOrdinals: number | null
  /** The ranks of those between which headings stand that do not come back: such a heading is under them. */
  readonly enclosing: ReadonlySet<number>
}

/** What kind of document this is, from all of its paragraphs. */
export function formOf(paragraphs: readonly Paragraph[]): DocumentForm {
  const texts = paragraphs.filter((paragraph) => paragraph.shape === 'text')
  const heads = texts.map((paragraph) => headOf(paragraph))
  const openings = texts.map((_, index) => openingOf(heads[index] ?? ''))
  const sure = openings.findIndex((opening) => opening !== null && opening.strength >= 0.9)
  // A masthead may name the body in the very words of the chapeau: the one nearest to the first clause speaks.
  const spoken = texts.findLastIndex(
    (paragraph, index) =>
      paragraph.label === null && (sure < 0 || index <= sure) && index < 40 && isChapeau(heads[index] ?? ''),
  )
  const preambular = openings.filter((opening) => opening?.role === 'preambular' && opening.strength >= 0.9).length
  const operative = openings.filter((opening) => opening?.role === 'operative' && opening.strength >= 0.9).length
  const enacting = spoken >= 0 || preambular >= 2 || (operative >= 2 && operative >= texts.length * 0.35)
  const started = texts.findIndex((paragraph, index) => {
    const head = heads[index] ?? ''
    // The masthead of a resolution may end a line in a colon; in a report the first sentence ends what is above the text.
    const isFirstSentence = !enacting && index > 0 && isSentence(paragraph) && !isMeta(head) && !isNote(head)
    return isFirstSentence || isBodyStart(paragraph, head, openings[index] ?? null, index)
  })
  const firstBody = spoken >= 0 && (started < 0 || spoken < started) ? spoken : started
  const firstParagraph = texts[firstBody < 0 ? texts.length : firstBody]
  const series = seriesIn(texts, firstParagraph?.line ?? 0)
  const days = seriesOverOrdinals(texts, series)
  return {
    enacting,
    firstBody: firstParagraph === undefined ? Number.POSITIVE_INFINITY : firstParagraph.line,
    voice: voiceOf(openings),
    listing: isListing(texts),
    numberedHeads: !enacting && headsByNumber(texts),
    ordinals: texts.some(
      (paragraph) =>
        paragraph.label?.series === 'ordinal' &&
        (isHeadingText(paragraph) || (endingOf(paragraph.tail) === '.' && paragraph.size <= 80)),
    ),
    headingRanks: [...new Set(texts.map((paragraph) => paragraph.heading).filter((rank) => rank > 0))].toSorted(
      (a, b) => a - b,
    ),
    series,
    enclosing: enclosingOf(texts, series),
    overOrdinals: days,
  }
}

/** The series that stands over ordinals (أولاً، ثانياً) which are counted through: it comes first, and they between its headings. */
function seriesOverOrdinals(texts: readonly Paragraph[], series: ReadonlyMap<string, number>): number | null {
  const first = texts.findIndex(({ label }) => label?.series === 'ordinal')
  if (first < 0) return null
  for (const [name, rank] of series) {
    const places = texts.flatMap((text, index) =>
      text.label === null && text.size <= 120 && seriesOfHeading(headOf(text)) === name ? [index] : [],
    )
    const held = places.filter((place, nth) =>
      texts.slice(place, places[nth + 1] ?? texts.length).some(({ label }) => label?.series === 'ordinal'),
    )
    if ((places[0] ?? first) < first && held.length >= 2 && held.length >= places.length * 0.7) return rank
  }
  return null
}

function enclosingOf(texts: readonly Paragraph[], series: ReadonlyMap<string, number>): ReadonlySet<number> {
  const enclosing = new Set<number>()
  if (series.size === 0) return enclosing
  const names = texts.map((text) => (text.label === null && text.size <= 120 ? seriesOfHeading(headOf(text)) : null))
  for (const [name, rank] of series) {
    const between = texts.slice(names.indexOf(name), names.lastIndexOf(name))
    const encloses = between.some(
      (text) =>
        text.label === null &&
        text.size <= 90 &&
        isHeadingText(text) &&
        !series.has(seriesOfHeading(headOf(text)) ?? ''),
    )
    if (encloses) enclosing.add(rank)
  }
  return enclosing
}

/** The series of which two headings or more stand in the text. */
function seriesIn(texts: readonly Paragraph[], from: number): ReadonlyMap<string, number> {
  const times = new Map<string, number>()
  for (const [index, text] of texts.entries()) {
    if (text.line < from || (!text.gap && isDated(texts[index - 1]))) continue
    if (text.label !== null || text.size > 120 || !['', ':', '.'].includes(endingOf(text.tail))) continue
    const series = seriesOfHeading(headOf(text))
    if (series !== null) times.set(series, (times.get(series) ?? 0) + 1)
  }
  const recurring = [...times].filter(([, count]) => count > 1)
  return new Map(recurring.map(([series], rank) => [series, rank]))
}

/** Whether a date under it would be its own: اليوم الثاني over 7 يونيو. */
export function isDated(heading: Paragraph | undefined): boolean {
  return heading !== undefined && ![null, 'date'].includes(seriesOfHeading(headOf(heading)))
}

/** Two short numbered lines or more, each with a paragraph of its own under it that has no label and ends as a sentence. */
function headsByNumber(texts: readonly Paragraph[]): boolean {
  const numbered = texts.flatMap((text, index) => (text.label?.series === 'number' ? [index] : []))
  const heading = numbered.filter((index) => {
    const [text, next] = [texts[index], texts[index + 1]]
    return (
      text !== undefined &&
      text.size <= 90 &&
      endingOf(text.tail) === '' &&
      next?.label === null &&
      ['.', ':', '؟'].includes(endingOf(next.tail)) &&
      next.size > text.size
    )
  })
  return heading.length >= 2 && heading.length >= numbered.length * 0.8
}

function isListing(texts: readonly Paragraph[]): boolean {
  // Numbers that go on across headings number paragraphs.
  const goesOn = texts.some(({ label, size }, index) => {
    const over = texts[index - 1]
    return (
      label?.series === 'number' &&
      label.value > 1 &&
      size > 60 &&
      over?.label === null &&
      isHeadingText(over) &&
      over.gap
    )
  })
  if (goesOn) return false
  const sizes = texts.flatMap((text) => (text.label?.series === 'number' ? [text.size] : []))
  return (
    sizes.length >= 3 && sizes.filter((size) => size <= 120).length >= sizes.length * 0.8 && Math.max(...sizes) <= 250
  )
}

function voiceOf(openings: readonly Opening[]): Voice | null {
  const voices = openings.flatMap((opening) =>
    opening?.role === 'preambular' && opening.strength >= 0.9 && opening.voice !== 'masdar' ? [opening.voice] : [],
  )
  const usual = (['feminine', 'masculine', 'plural'] as const).find(
    (voice) => voices.filter((one) => one === voice).length >= Math.max(2, voices.length * 0.75),
  )
  return usual ?? null
}

function isBodyStart(
  paragraph: Paragraph,
  head: string,
  opening: ReturnType<typeof openingOf>,
  index: number,
): boolean {
  if (isMeta(head) && paragraph.size <= 220 && (opening?.strength ?? 0) < 0.9) return false
  if (paragraph.label !== null && !(paragraph.label.series === 'bullet')) return true
  // مذكرة موجزة بنتائج اللقاء is a name, though مذكرة opens clauses too.
  const isName = index === 0 && endingOf(paragraph.tail) === '' && namesDocument(head)
  if (!isName && opening !== null && opening.strength >= 0.8 && paragraph.size > 12) return true
  return (
    (isHeadingWord(head) && (index > 0 || paragraph.size < 12)) ||
    (paragraph.size > 160 && endingOf(paragraph.tail) !== '' && !isMeta(head))
  )
}

/** More words than a subtitle has, and the stop of a sentence. */
function isSentence(paragraph: Paragraph): boolean {
  return ['.', ':', '؛'].includes(endingOf(paragraph.tail)) && paragraph.size > 20
}
