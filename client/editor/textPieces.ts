/** A paragraph's text cut into the pieces of which it is drawn: words with their looks, and the glyphs of brackets. */
import type { TextStretch } from '@tawafuq/arabic/heavyText'
import type { BracketId } from '@tawafuq/domain/acts/ids'
import type { Reading, Run, Span } from '@tawafuq/domain/acts/statement'
import { bracketLanes, type WholeSpan, wholeSpans } from './bracketLanes.ts'
import { type TypesetRun, typesetRuns } from './typesetRuns.ts'

export interface Cover {
  readonly bracketId: BracketId
  readonly lane: number
}

export type TextPiece =
  | {
      readonly kind: 'words'
      /** Where it stands in the text. */
      readonly at: number
      readonly text: string
      readonly strong: boolean
      readonly emphasis: boolean
      readonly link: string | null
      readonly latin: boolean
      readonly pair: boolean
      readonly covers: readonly Cover[]
    }
  | {
      readonly kind: 'glyph'
      readonly at: number
      readonly bracketId: BracketId
      readonly side: 'open' | 'close'
      readonly torn: boolean
      readonly covers: readonly Cover[]
    }

/** Pieces beyond which looks are left out, so that no page draws for ever: the longest official paragraph has about 60. */
const mostPieces = 2_000
/** Brackets that are drawn as reaching over one piece, of which there are three lanes; fewer where there are many pieces. */
const mostCovers = 6
const mostCoversOfAll = 12_000

/**
 * Pieces in the order of reading. A glyph is covered by every other bracket that reaches over its place, up to six. A text
 * with too many looks is given without those of its letters, and if need be of its runs. Of a heavy text the stretches are
 * given in which it is laid out: no piece reaches over the end of one, and its letters have no looks.
 */
export function textPieces(
  reading: Reading,
  dir: 'rtl' | 'ltr',
  hasOpening: boolean,
  stretches: readonly TextStretch[] = [],
): readonly TextPiece[] {
  const { text, spans } = reading
  const looks = stretches.length > 0 ? [] : typesetRuns(text, dir, hasOpening)
  const marked = markedRuns(reading.runs ?? [])
  const left = mostPieces - spans.length * 2
  const shownMarks = marked.length <= left ? marked : []
  const shownLooks = shownMarks.length + looks.length * 2 <= left ? looks : []
  return cutPieces(text, spans, shownLooks, shownMarks, stretches)
}

interface MarkedRun {
  readonly start: number
  readonly end: number
  readonly run: Run
}

function cutPieces(
  text: string,
  spans: readonly Span[],
  looks: readonly TypesetRun[],
  marked: readonly MarkedRun[],
  stretches: readonly TextStretch[],
): readonly TextPiece[] {
  const lanes = bracketLanes(spans)
  const whole = wholeSpans(spans)
  const cuts = new Set([0, text.length])
  for (const { start, end } of [...looks, ...marked, ...whole, ...stretches])
    for (const cut of [start, end]) cuts.add(cut)
  for (const { start, end } of spans) for (const cut of [start, end]) if (cut !== null) cuts.add(cut)
  const places = [...cuts].filter((cut) => cut <= text.length).sort((one, other) => one - other)
  const covered = coversAt(places, whole, lanes)
  const glyphsOf = glyphsByPlace(spans)
  const hasLatin = reaching(looks.filter(({ look }) => look === 'latin'))
  const hasPair = reaching(looks.filter(({ look }) => look === 'pair'))
  const opens = reaching(looks.filter(({ look }) => look === 'opening'))
  const runAt = reaching(marked)

  return places.flatMap((place, index) => {
    const pieces: TextPiece[] = glyphsAt(glyphsOf.get(place) ?? [], place).map(([span, side]) => ({
      kind: 'glyph',
      at: place,
      bracketId: span.bracketId,
      side,
      torn: span.start === null || span.end === null,
      covers: (covered[index]?.around ?? []).filter(({ bracketId }) => bracketId !== span.bracketId),
    }))
    const next = places[index + 1]
    if (next !== undefined && next > place) {
      const run = runAt(place, next)?.run
      pieces.push({
        kind: 'words',
        at: place,
        text: text.slice(place, next),
        strong: opens(place, next) !== undefined || run?.marks?.includes('strong') === true,
        emphasis: run?.marks?.includes('emphasis') === true,
        link: run?.link ?? null,
        latin: hasLatin(place, next) !== undefined,
        pair: hasPair(place, next) !== undefined,
        covers: covered[index]?.from ?? [],
      })
    }
    return pieces
  })
}

/** Of stretches that lie apart in order, the one that holds a piece; asked in the order of the text. */
function reaching<Stretch extends { readonly start: number; readonly end: number }>(
  stretches: readonly Stretch[],
): (start: number, end: number) => Stretch | undefined {
  let at = 0
  return (start, end) => {
    while ((stretches[at]?.end ?? Number.POSITIVE_INFINITY) <= start) at += 1
    const stretch = stretches[at]
    return stretch !== undefined && stretch.start <= start && stretch.end >= end ? stretch : undefined
  }
}

/** For each place the brackets that reach over it from both sides, and those that cover the words after it, by lane. */
function coversAt(
  places: readonly number[],
  whole: readonly WholeSpan[],
  lanes: ReadonlyMap<BracketId, number>,
): readonly { readonly around: readonly Cover[]; readonly from: readonly Cover[] }[] {
  const opening = Map.groupBy(whole, ({ start }) => start)
  const closing = Map.groupBy(whole, ({ end }) => end)
  const open = new Set<WholeSpan>()
  const deepest = Math.min(mostCovers, Math.floor(mostCoversOfAll / places.length))
  const shown = (): readonly Cover[] => {
    const reach: WholeSpan[] = []
    for (const span of open) {
      if (reach.length >= deepest) break
      reach.push(span)
    }
    return reach
      .map(({ bracketId }) => ({ bracketId, lane: lanes.get(bracketId) ?? 0 }))
      .sort((one, other) => one.lane - other.lane)
  }
  return places.map((place) => {
    for (const span of closing.get(place) ?? []) open.delete(span)
    const around = shown()
    for (const span of opening.get(place) ?? []) if (span.end > place) open.add(span)
    return { around, from: shown() }
  })
}

function glyphsByPlace(spans: readonly Span[]): ReadonlyMap<number, readonly Span[]> {
  const byPlace = new Map<number, Span[]>()
  for (const span of spans) {
    for (const place of new Set([span.start, span.end])) {
      if (place === null) continue
      const known = byPlace.get(place)
      if (known === undefined) byPlace.set(place, [span])
      else known.push(span)
    }
  }
  return byPlace
}

/** Closing glyphs come before opening ones; of several, the inner closes first and the outer opens first. */
function glyphsAt(spans: readonly Span[], place: number): readonly (readonly [Span, 'open' | 'close'])[] {
  const length = (span: Span): number => (span.end ?? place) - (span.start ?? place)
  const empty = spans.filter((span) => span.start === place && span.end === place)
  const closing = spans.filter((span) => span.end === place && span.start !== place)
  const opening = spans.filter((span) => span.start === place && span.end !== place)
  return [
    ...[...closing].sort((one, other) => length(one) - length(other)).map((span) => [span, 'close'] as const),
    ...empty.flatMap((span) => [[span, 'open'] as const, [span, 'close'] as const]),
    ...[...opening].sort((one, other) => length(other) - length(one)).map((span) => [span, 'open'] as const),
  ]
}

function markedRuns(runs: readonly Run[]): readonly MarkedRun[] {
  let start = 0
  return runs.map((run) => {
    const placed = { start, end: start + run.text.length, run }
    start = placed.end
    return placed
  })
}
