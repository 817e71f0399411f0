/** A paragraph's text cut into the pieces of which it is drawn: words with their looks, and the glyphs of brackets. */
import type { BracketId } from '@tawafuq/domain/ids'
import type { Reading, Run, Span } from '@tawafuq/domain/statement'
import { bracketLanes, wholeSpans } from './bracketLanes.ts'
import { type TypesetRun, typesetRuns } from './typesetRuns.ts'

export interface Cover {
  readonly bracketId: BracketId
  readonly lane: number
}

export type TextPiece =
  | {
      readonly kind: 'words'
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
      readonly bracketId: BracketId
      readonly side: 'open' | 'close'
      readonly torn: boolean
      readonly covers: readonly Cover[]
    }

/** Pieces in the order of reading. A glyph is covered by every other bracket that reaches over its place. */
export function textPieces(reading: Reading, dir: 'rtl' | 'ltr', hasOpening: boolean): readonly TextPiece[] {
  const { text, spans } = reading
  const looks = typesetRuns(text, dir, hasOpening)
  const marked = markedRuns(reading.runs ?? [])
  const lanes = bracketLanes(spans)
  const whole = wholeSpans(spans)
  const cuts = new Set([0, text.length])
  for (const { start, end } of [...looks, ...marked, ...whole]) for (const cut of [start, end]) cuts.add(cut)
  for (const { start, end } of spans) for (const cut of [start, end]) if (cut !== null) cuts.add(cut)
  const places = [...cuts].filter((cut) => cut <= text.length).sort((one, other) => one - other)

  const coversOver = (start: number, end: number, except?: BracketId): readonly Cover[] =>
    whole
      .filter((span) => span.bracketId !== except && span.start <= start && span.end >= end && span.start < span.end)
      .map(({ bracketId }) => ({ bracketId, lane: lanes.get(bracketId) ?? 0 }))
      .sort((one, other) => one.lane - other.lane)

  const glyph = (span: Span, side: 'open' | 'close', place: number): TextPiece => ({
    kind: 'glyph',
    bracketId: span.bracketId,
    side,
    torn: span.start === null || span.end === null,
    covers: whole
      .filter((other) => other.bracketId !== span.bracketId && other.start < place && other.end > place)
      .map(({ bracketId }) => ({ bracketId, lane: lanes.get(bracketId) ?? 0 })),
  })

  return places.flatMap((place, index) => {
    const pieces: TextPiece[] = glyphsAt(spans, place).map(([span, side]) => glyph(span, side, place))
    const next = places[index + 1]
    if (next !== undefined && next > place) {
      const has = (look: TypesetRun['look']): boolean =>
        looks.some((run) => run.look === look && run.start <= place && run.end >= next)
      const marks = marked.find((run) => run.start <= place && run.end >= next)
      pieces.push({
        kind: 'words',
        text: text.slice(place, next),
        strong: has('opening') || marks?.run.marks?.includes('strong') === true,
        emphasis: marks?.run.marks?.includes('emphasis') === true,
        link: marks?.run.link ?? null,
        latin: has('latin'),
        pair: has('pair'),
        covers: coversOver(place, next),
      })
    }
    return pieces
  })
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

function markedRuns(
  runs: readonly Run[],
): readonly { readonly start: number; readonly end: number; readonly run: Run }[] {
  let start = 0
  return runs.map((run) => {
    const placed = { start, end: start + run.text.length, run }
    start = placed.end
    return placed
  })
}
