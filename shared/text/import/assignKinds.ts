// Over 250 lines: kinds and levels depend on one walk with one memory.

import type { Voice } from '@tawafuq/arabic/clauseVerbs'
import type { BlockKind, Finding } from '../content.ts'
import { finding } from '../findings.ts'
import { type Paragraph, textOf } from './gatherParagraphs.ts'
import { wordsOf } from './marks.ts'
import type { Label } from './readLabel.ts'
import {
  endingOf,
  isAnnexWord,
  isChapeau,
  isHeadingWord,
  isMeta,
  isNote,
  namesDocument,
  openingOf,
  seriesOfHeading,
} from './signs.ts'

/** A paragraph with the kind and level that its words and its place give it. */
export interface Sorted {
  readonly paragraph: Paragraph
  readonly kind: BlockKind
  readonly level: number
}

type Zone = 'front' | 'preamble' | 'operative' | 'report' | 'annex'

interface OpenList {
  readonly series: string
  readonly level: number
  last: number
  /** How far in its points stand. */
  readonly depth: number
  /** Its points have no labels. */
  readonly bare: boolean
}

interface Walk {
  zone: Zone
  lists: OpenList[]
  /** The number of the last paragraph that is numbered outside lists, and its style. */
  outer: number
  outerStyle: string
  /** The paragraph before announces points: it ends in a colon or is a verb alone on its line. */
  announces: 'no' | 'colon' | 'verb'
  before: Sorted | null
  titled: boolean
  /** The level of the last heading whose level was told by its label or its `#`. */
  labelledDepth: number
  /** The series of headings that are open under it, by their ranks. */
  series: number[]
}

/** Gives every paragraph its kind and level; what was inferred without a sure sign is reported. */
export function assignKinds(paragraphs: readonly Paragraph[], report: Finding[]): readonly Sorted[] {
  const form = formOf(paragraphs)
  const walk: Walk = {
    zone: 'front',
    lists: [],
    outer: 0,
    outerStyle: '',
    announces: 'no',
    before: null,
    titled: false,
    labelledDepth: 0,
    series: [],
  }
  const sorted: Sorted[] = []
  paragraphs.forEach((paragraph, index) => {
    const next = paragraphs[index + 1]
    const one = sort(paragraph, next, walk, form, report)
    sorted.push(one)
    if (one.kind === 'footnote' || one.kind === 'table') return
    walk.announces = announcement(one, next)
    walk.before = one
  })
  return sorted
}

interface Form {
  /** The text enacts: it names who speaks or opens its clauses with إذ and verbs. */
  readonly enacting: boolean
  readonly firstBody: number
  /** The person in which the preamble speaks, where it is one throughout: what a point asks of others speaks in another. */
  readonly voice: Voice | null
  readonly ordinals: boolean
  /** Its numbered lines are short: an agenda or a list, and no report. */
  readonly listing: boolean
  readonly headingRanks: readonly number[]
  /** Headings that come back (dates, اليوم الأول) with their ranks, in the order of their first. */
  readonly series: ReadonlyMap<string, number>
  /** The rank of the series that stands over ordinals. */
  readonly overOrdinals: number | null
  /** The ranks of those between which headings stand that do not come back: such a heading is under them. */
  readonly enclosing: ReadonlySet<number>
}

/** What kind of document this is, from all of its paragraphs. */
function formOf(paragraphs: readonly Paragraph[]): Form {
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
  const days = overOrdinals(texts, series)
  return {
    enacting,
    firstBody: firstParagraph === undefined ? Number.POSITIVE_INFINITY : firstParagraph.line,
    voice: voiceOf(openings),
    listing: isListing(texts),
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
function overOrdinals(texts: readonly Paragraph[], series: ReadonlyMap<string, number>): number | null {
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
function isDated(heading: Paragraph | undefined): boolean {
  return heading !== undefined && ![null, 'date'].includes(seriesOfHeading(headOf(heading)))
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
  if (opening !== null && opening.strength >= 0.8 && paragraph.size > 12) return true
  return (
    (isHeadingWord(head) && (index > 0 || paragraph.size < 12)) ||
    (paragraph.size > 160 && endingOf(paragraph.tail) !== '' && !isMeta(head))
  )
}

/** More words than a subtitle has, and the stop of a sentence. */
function isSentence(paragraph: Paragraph): boolean {
  return ['.', ':', '؛'].includes(endingOf(paragraph.tail)) && paragraph.size > 20
}

function headOf(paragraph: Paragraph): string {
  return (paragraph.parts[0] ?? '').slice(0, 400)
}

function wholeOf(paragraph: Paragraph): string {
  return paragraph.size <= 400 ? wordsOf(textOf(paragraph)).trim() : headOf(paragraph)
}

/** Short, without a stop: set as a heading is set. */
function isHeadingText(paragraph: Paragraph): boolean {
  return paragraph.size <= 160 && ['', '؟'].includes(endingOf(paragraph.tail))
}

function announcement(one: Sorted, next: Paragraph | undefined): Walk['announces'] {
  const { paragraph, kind } = one
  if (kind === 'heading' || kind === 'title' || kind === 'meta' || kind === 'subtitle') return 'no'
  if (endingOf(paragraph.tail) === ':') return 'colon'
  if (
    paragraph.closed &&
    endingOf(paragraph.tail) === '' &&
    next !== undefined &&
    openingOf(headOf(paragraph)) !== null
  )
    return 'verb'
  return 'no'
}

function sort(paragraph: Paragraph, next: Paragraph | undefined, walk: Walk, form: Form, report: Finding[]): Sorted {
  const done = (kind: BlockKind, level = 0): Sorted => ({ paragraph, kind, level })
  if (paragraph.shape === 'footnote') return done('footnote')
  if (paragraph.shape === 'table') return done('table')
  const words = wholeOf(paragraph)
  const opening = openingOf(words)
  if (paragraph.label === null && isNote(words) && (walk.titled || walk.zone !== 'front')) return done('note')
  if (walk.zone === 'front') {
    const front = sortFront(paragraph, words, walk, form)
    if (front !== null) return done(front)
  }
  if (isAnnexWord(words) && paragraph.label === null) {
    enterAnnex(walk)
    return done('heading', 1)
  }
  if (walk.zone === 'front' && !walk.titled && paragraph.heading === 1) {
    walk.titled = true
    return done('title')
  }
  const heading = headingLevel(paragraph, words, next, walk, form, report)
  if (heading > 0) {
    walk.lists = []
    if (paragraph.label !== null || paragraph.heading > 0) {
      walk.labelledDepth = heading
      walk.series = []
    }
    if (walk.zone === 'front') walk.zone = form.enacting ? 'front' : 'report'
    return done('heading', heading)
  }
  if (paragraph.label === null && isNote(words)) return done('note')
  if (
    paragraph.label === null &&
    isChapeau(words) &&
    (walk.zone === 'front' || (walk.zone === 'annex' && speaksInAnnex(paragraph, walk))) &&
    form.enacting
  ) {
    walk.zone = 'preamble'
    walk.lists = []
    return done('chapeau')
  }
  if (walk.zone === 'front') walk.zone = form.enacting ? 'preamble' : 'report'
  if (paragraph.label !== null) return sortLabelled(paragraph, paragraph.label, opening, walk, form, report)
  return sortUnlabelled(paragraph, words, opening, walk, form, report)
}

/** نحن، رؤساء الدول … right under the head of an annex; later on نحن opens plain sentences. */
function speaksInAnnex(paragraph: Paragraph, walk: Walk): boolean {
  return ['heading', 'title', 'meta'].includes(walk.before?.kind ?? '') && endingOf(paragraph.tail) === '،'
}

function sortFront(paragraph: Paragraph, words: string, walk: Walk, form: Form): BlockKind | null {
  if (paragraph.line >= form.firstBody || paragraph.heading > 1) return null
  if (isMeta(words) && !(!walk.titled && isTitleWithDate(words))) return 'meta'
  if (
    walk.titled &&
    paragraph.size <= 100 &&
    /^(?:الرئيسة?|المقررة?|الأمينة?|المكان|التاريخ|الموعد|الحضور|الساعة)\s*:/u.test(words)
  )
    return 'meta'
  if (paragraph.label !== null && paragraph.size > 160) return null
  // A note ends the masthead; what stands alone under it heads the text.
  if (walk.titled && walk.before?.kind === 'note' && paragraph.gap) return null
  if (endingOf(paragraph.tail) === ':' && walk.titled) return null
  if (!walk.titled) {
    walk.titled = true
    return 'title'
  }
  return isAnnexWord(words) ? null : 'subtitle'
}

/** A name that goes on to say when and where is the title; a line of place and date has no room for a name. */
function isTitleWithDate(words: string): boolean {
  const name = /^[^\d(\u0660-\u0669]*/u.exec(words)?.[0] ?? ''
  return namesDocument(name)
}

function enterAnnex(walk: Walk): void {
  walk.zone = 'annex'
  walk.lists = []
  walk.outer = 0
  walk.labelledDepth = 1
  walk.series = []
}

/** The level of a heading, or 0 for what is none. */
function headingLevel(
  paragraph: Paragraph,
  words: string,
  next: Paragraph | undefined,
  walk: Walk,
  form: Form,
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
  if (label !== null) return numberedHeading(paragraph, label, next, walk)
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
function levelIn(series: string | null, walk: Walk, form: Form): number {
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
  walk: Walk,
  form: Form,
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
function numberedHeading(paragraph: Paragraph, label: Label, next: Paragraph | undefined, walk: Walk): number {
  if (label.series !== 'number' && label.series !== 'decimal') return 0
  if (walk.announces !== 'no' || walk.lists.length > 0 || paragraph.size > 90 || next === undefined) return 0
  if (openingOf(headOf(paragraph)) !== null) return 0
  const followed = next.label === null ? next.size > 150 : next.label.series !== label.series && next.size > 60
  if (!followed) return 0
  return label.series === 'decimal' ? Number(label.style.slice(1)) || 2 : 1
}

type Opening = ReturnType<typeof openingOf>

function sortLabelled(
  paragraph: Paragraph,
  label: Label,
  opening: Opening,
  walk: Walk,
  form: Form,
  report: Finding[],
): Sorted {
  const key = label.series + label.style
  const item = (level: number): Sorted => ({ paragraph, kind: 'item', level })
  const numbered = label.series === 'number' || label.series === 'ordinal'
  // A point that ends in a colon leads in the same bullets further in; those that stand as it does go on beside it.
  const deeper =
    isBullet(label) &&
    walk.announces === 'colon' &&
    walk.before?.kind === 'item' &&
    paragraph.depth > walk.before.paragraph.depth + 1
  if (deeper) return openList(paragraph, key, label, walk)
  const continuing = walk.lists.findLastIndex(
    (list) =>
      list.series === key &&
      (isBullet(label)
        ? list.depth <= paragraph.depth + 1 ||
          walk.lists.every((other) => other.series !== key || other.depth >= list.depth)
        : label.value === list.last + 1),
  )
  const outerNext =
    numbered && (label.style === walk.outerStyle || !label.sure) && walk.outer > 0 && label.value === walk.outer + 1
  const rest = endingOf(walk.before?.paragraph.tail ?? '')
  if (continuing >= 0 && !(outerNext && rest === '.')) {
    const list = walk.lists[continuing]
    // A dash after the last numbered point that opens with a verb of its own ends the list.
    if (
      list !== undefined &&
      !(isBullet(label) && opening?.role === 'operative' && opening.voice !== 'masdar' && walk.announces === 'no')
    ) {
      walk.lists = walk.lists.slice(0, continuing + 1)
      list.last = label.value
      return item(list.level)
    }
  }
  if (outerNext) return outerParagraph(paragraph, label, opening, walk, form, report)
  const own = opening !== null && opening.role === 'operative' && opening.strength >= 0.4 && opening.voice !== 'masdar'
  if (walk.announces !== 'no' && !(walk.before?.kind === 'chapeau' && numbered)) {
    if (!(numbered && label.value === walk.outer + 1 && label.value > 1 && label.style === walk.outerStyle))
      return openList(paragraph, key, label, walk)
  }
  if (isBullet(label)) {
    if (
      walk.announces === 'no' &&
      walk.zone === 'preamble' &&
      opening?.role === 'preambular' &&
      opening.strength >= 0.9
    )
      return { paragraph, kind: 'preambular', level: 0 }
    if (
      own &&
      (walk.zone === 'operative' || walk.zone === 'preamble') &&
      walk.lists.every((list) => list.series !== key)
    ) {
      walk.lists = []
      walk.zone = 'operative'
      return { paragraph, kind: 'operative', level: 0 }
    }
    const open = walk.lists.length > 0 && walk.announces === 'no' ? walk.lists.at(-1) : undefined
    if (open !== undefined && paragraph.indent === 'none') walk.lists = []
    return openList(paragraph, key, label, walk)
  }
  if (numbered) return outerParagraph(paragraph, label, opening, walk, form, report)
  const gap = walk.lists.findLastIndex((list) => list.series === key && label.value > list.last)
  if (gap >= 0 && label.value > 1) {
    const list = walk.lists[gap]
    walk.lists = walk.lists.slice(0, gap + 1)
    report.push(finding(paragraph.line, 'label-gap', 0.8))
    if (list !== undefined) {
      list.last = label.value
      return item(list.level)
    }
  }
  const same = walk.lists.findLastIndex((list) => list.series === key)
  if (same >= 0) {
    report.push(finding(paragraph.line, label.value === 1 ? 'list-restarts' : 'label-repeated', 0.7))
    const level = walk.lists[same]?.level ?? 1
    walk.lists = [
      ...walk.lists.slice(0, same),
      { series: key, level, last: label.value, depth: paragraph.depth, bare: false },
    ]
    return item(level)
  }
  return openList(paragraph, key, label, walk)
}

function isBullet(label: Label): boolean {
  return label.series === 'bullet' || label.series === 'star'
}

function openList(paragraph: Paragraph, key: string, label: Label, walk: Walk): Sorted {
  const level = walk.before?.kind === 'item' && walk.lists.length > 0 ? (walk.lists.at(-1)?.level ?? 0) + 1 : 1
  if (level === 1) walk.lists = []
  walk.lists.push({ series: key, level, last: label.value, depth: paragraph.depth, bare: false })
  return { paragraph, kind: 'item', level }
}

/** A numbered paragraph outside lists: operative where the text enacts, body in a report or an annex. */
function outerParagraph(
  paragraph: Paragraph,
  label: Label,
  opening: Opening,
  walk: Walk,
  form: Form,
  report: Finding[],
): Sorted {
  walk.lists = []
  if (walk.outer > 0 && label.value > 1 && label.value !== walk.outer + 1 && label.series === 'number') {
    report.push(finding(paragraph.line, label.value <= walk.outer ? 'label-repeated' : 'label-gap', 0.8))
  }
  walk.outer = label.value
  if (label.sure || walk.outerStyle === '') walk.outerStyle = label.style
  if (walk.zone === 'report' && form.listing) {
    walk.lists = [
      { series: label.series + label.style, level: 1, last: label.value, depth: paragraph.depth, bare: false },
    ]
    return { paragraph, kind: 'item', level: 1 }
  }
  if (walk.zone === 'report') return { paragraph, kind: 'body', level: 0 }
  if (walk.zone === 'annex') {
    const own = opening !== null && opening.role === 'operative' && opening.strength === 1
    return { paragraph, kind: own ? 'operative' : 'body', level: 0 }
  }
  if (opening?.role === 'preambular' && opening.strength === 1) return { paragraph, kind: 'preambular', level: 0 }
  walk.zone = 'operative'
  return { paragraph, kind: 'operative', level: 0 }
}

function sortUnlabelled(
  paragraph: Paragraph,
  words: string,
  opening: Opening,
  walk: Walk,
  form: Form,
  report: Finding[],
): Sorted {
  const done = (kind: BlockKind): Sorted => {
    walk.lists = []
    return { paragraph, kind, level: 0 }
  }
  const sure = opening !== null && opening.voice !== 'masdar' && opening.strength >= 0.9
  const foreign =
    opening?.role === 'operative' &&
    form.voice !== null &&
    opening.voice !== form.voice &&
    (walk.announces !== 'no' || walk.lists.at(-1)?.bare === true)
  const enacts =
    walk.zone === 'preamble' || walk.zone === 'operative' || (walk.zone === 'annex' && opening?.strength === 1)
  if (
    opening !== null &&
    enacts &&
    !foreign &&
    (sure || (opening.role === 'preambular' && opening.strength >= 0.8 && walk.zone === 'preamble'))
  ) {
    if (opening.role === 'preambular') return done('preambular')
    if (walk.zone !== 'annex') walk.zone = 'operative'
    return done('operative')
  }
  const bare = bareItem(paragraph, walk, report)
  if (bare !== null) return bare
  if (isMeta(words, false) && paragraph.size <= 200) return done('meta')
  switch (walk.zone) {
    case 'preamble':
      if (opening === null) report.push(finding(paragraph.line, 'kind-guessed', 0.7))
      return done('preambular')
    case 'operative': {
      const spoken = opening !== null && opening.role === 'operative' && opening.strength >= 0.4
      if (opening?.role === 'preambular' && opening.strength >= 0.9) return done('preambular')
      if (!spoken) report.push(finding(paragraph.line, 'kind-guessed', 0.6))
      return done(spoken ? 'operative' : 'body')
    }
    case 'front':
    case 'report':
    case 'annex':
      return done('body')
    default: {
      const never: never = walk.zone
      throw new Error(`Unknown zone ${String(never)}`)
    }
  }
}

/** A point that lost its label, or never had one: under a lead-in, or going on a list of such points. */
function bareItem(paragraph: Paragraph, walk: Walk, report: Finding[]): Sorted | null {
  const last = walk.lists.at(-1)
  const before = walk.before
  const ending = endingOf(paragraph.tail)
  const level = before?.kind === 'item' ? (last?.level ?? 0) + 1 : 1
  if (
    walk.announces === 'verb' ||
    (walk.announces === 'colon' && before?.kind !== 'chapeau' && announcesPoints(paragraph, before, ending))
  ) {
    walk.lists = level === 1 ? [] : walk.lists
    walk.lists.push({ series: 'bare', level, last: 0, depth: paragraph.depth, bare: true })
    report.push(finding(paragraph.line, 'label-missing', 0.7))
    return { paragraph, kind: 'item', level }
  }
  if (last?.bare !== true || before === null) return null
  const rest = endingOf(before.paragraph.tail)
  if (
    rest === '؛' ||
    (rest === '،' && ending !== '.') ||
    (paragraph.indent === 'tab' && before.paragraph.indent === 'tab')
  ) {
    report.push(finding(paragraph.line, 'label-missing', 0.7))
    return { paragraph, kind: 'item', level: last.level }
  }
  return null
}

function announcesPoints(paragraph: Paragraph, before: Sorted | null, ending: string): boolean {
  if (paragraph.indent === 'tab' && before?.paragraph.indent !== 'tab') return true
  if (ending === '؛' || ending === '،') return true
  return before?.kind !== 'body' && before?.kind !== 'preambular' && paragraph.size < 300
}
