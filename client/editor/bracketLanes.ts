/** In which lane under the words each bracket is drawn, so that nested and crossing ones can be told apart. */
import type { BracketId } from '@tawafuq/domain/acts/ids'
import type { Span } from '@tawafuq/domain/acts/statement'

/** A bracket both of whose glyphs stand. */
export interface WholeSpan {
  readonly bracketId: BracketId
  readonly start: number
  readonly end: number
}

/** Lanes that are drawn apart; brackets deeper than that share the last. */
export const laneCount = 3

export function wholeSpans(spans: readonly Span[]): readonly WholeSpan[] {
  return spans.flatMap(({ bracketId, start, end }) =>
    start === null || end === null ? [] : [{ bracketId, start, end }],
  )
}

/**
 * Brackets that lie within each other and are each drawn round their words in an editor. There every one wraps the glyphs
 * of all within it: of three hundred on one word the page would have ninety thousand elements, and stand still.
 */
export const deepestDrawn = 8

/** The whole brackets that lie deeper in others than an editor draws. */
export function deepBrackets(spans: readonly Span[]): ReadonlySet<BracketId> {
  return new Set([...placedInLanes(spans)].flatMap(([bracketId, lane]) => (lane < deepestDrawn ? [] : [bracketId])))
}

/** Each whole bracket takes the highest lane that is free over its whole reach; outer ones are served first. */
export function bracketLanes(spans: readonly Span[]): ReadonlyMap<BracketId, number> {
  return new Map([...placedInLanes(spans)].map(([bracketId, lane]) => [bracketId, Math.min(lane, laneCount - 1)]))
}

function placedInLanes(spans: readonly Span[]): ReadonlyMap<BracketId, number> {
  const lanes = new Map<BracketId, number>()
  const taken: WholeSpan[][] = []
  const ordered = [...wholeSpans(spans)].sort((one, other) => one.start - other.start || other.end - one.end)
  for (const span of ordered) {
    const free = taken.findIndex((lane) => lane.every((other) => other.end <= span.start || other.start >= span.end))
    const lane = free < 0 ? taken.length : free
    taken[lane] = [...(taken[lane] ?? []), span]
    lanes.set(span.bracketId, lane)
  }
  return lanes
}
