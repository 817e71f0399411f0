/** What the text would read if brackets were lifted so: the chair's preview. Nothing is done and nobody is asked. */

import { toNfc } from '@tawafuq/arabic/toNfc'
import type { Lift } from '../acts/bracket/lift.ts'
import { planLifts } from '../acts/bracket/planLifts.ts'
import type { EventOf } from '../acts/events.ts'
import type { BracketId } from '../acts/ids.ts'
import type { Reading, Span, Statement } from '../acts/statement.ts'
import type { Refusal } from '../language/refusals.ts'
import type { Readings } from './sheet.ts'

export interface Preview {
  readonly readings: Readings
  /** The brackets that would be lifted, those that choosing takes along among them. */
  readonly lifted: readonly BracketId[]
}

/**
 * The readings after the lifts, or why they cannot be made together (a package that is not whole, a bracket that is torn).
 * Consent is taken as given: the chair asks what the room would read, not whether the room agrees.
 */
export function whatIf(statement: Statement, readings: Readings, lifts: readonly Lift[]): Preview | Refusal {
  const planned = planLifts(statement, lifts)
  if ('refusal' in planned) return planned.refusal
  const after = new Map(readings)
  for (const { bracket, outcome, text } of planned) {
    const reading = after.get(bracket.paragraphId)
    if (reading === undefined) return { code: 'draft-closed', concerns: [bracket.paragraphId] }
    const written = liftFromReading(reading, { bracketId: bracket.id, outcome, text: text ?? null })
    if (written === null) return { code: 'bracket-torn', concerns: [bracket.id] }
    after.set(bracket.paragraphId, written)
  }
  return { readings: after, lifted: planned.map(({ bracket }) => bracket.id) }
}

/**
 * What a reading becomes when a bracket is lifted from it, as the draft would read: words that go take one of the blanks
 * round them along. Null where words should go that a torn bracket no longer holds (rule BR3). Marks are left out.
 */
export function liftFromReading(
  { text, spans }: Reading,
  { bracketId, outcome, text: given }: Pick<EventOf<'BracketLifted'>, 'bracketId' | 'outcome' | 'text'>,
): Reading | null {
  const own = spans.find((span) => span.bracketId === bracketId)
  const others = spans.filter((span) => span !== own)
  if (outcome === 'keep') return { text, spans: others }
  if (own === undefined || own.start === null || own.end === null) return null
  const words = outcome === 'replace' ? toNfc(given ?? '') : ''
  const [start, end] = words === '' ? withOneBlank(text, own.start, own.end) : [own.start, own.end]
  const moved = (at: number | null): number | null => {
    if (at === null || at <= start) return at
    return at >= end ? at - (end - start) + words.length : start
  }
  return {
    text: text.slice(0, start) + words + text.slice(end),
    spans: others.map((span): Span => ({ ...span, start: moved(span.start), end: moved(span.end) })),
  }
}

const sign = /[،؛؟.,;:!?]/u

/** The range widened by the blank that would be left over: of two, at an edge, or before a sign. */
function withOneBlank(text: string, start: number, end: number): readonly [number, number] {
  const before = text.charAt(start - 1)
  const after = text.charAt(end)
  const isEdge = (letter: string): boolean => letter === '' || letter === '\t' || letter === '\n'
  if (after === ' ' && (before === ' ' || isEdge(before))) return [start, end + 1]
  return before === ' ' && (isEdge(after) || sign.test(after)) ? [start - 1, end] : [start, end]
}
