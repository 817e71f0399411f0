import type { Entry } from '../acts/entry.ts'
import { evolve } from '../acts/evolve.ts'
import type { Instant, ParagraphId } from '../acts/ids.ts'
import { livingParagraphs, standingBrackets, standingObjections } from '../acts/standing.ts'
import type { Statement } from '../acts/statement.ts'

export interface CoursePoint {
  readonly version: number
  readonly at: Instant
  readonly paragraphs: number
  readonly agreed: number
  readonly brackets: number
  readonly objections: number
}

/**
 * How many paragraphs, agreements, brackets and objections stood after each entry at which a number changed: the course
 * of the negotiation, of the whole statement or of one paragraph.
 */
export function courseOf(entries: readonly Entry[], of: ParagraphId | null = null): readonly CoursePoint[] {
  const points: CoursePoint[] = []
  let statement: Statement | null = null
  for (const entry of entries) {
    statement = evolve(statement, entry)
    const point = { version: entry.version, at: entry.at, ...countsOf(statement, of) }
    const last = points.at(-1)
    if (last === undefined || !isSame(last, point)) points.push(point)
  }
  return points
}

function countsOf(statement: Statement, of: ParagraphId | null): Omit<CoursePoint, 'version' | 'at'> {
  const living = livingParagraphs(statement).filter(({ id }) => of === null || id === of)
  const sum = (count: (id: ParagraphId) => number): number => living.reduce((total, { id }) => total + count(id), 0)
  return {
    paragraphs: living.length,
    agreed: living.filter(({ agreement }) => agreement !== null).length,
    brackets: sum((id) => standingBrackets(statement, id).length),
    objections: sum((id) => standingObjections(statement, id).length),
  }
}

function isSame(one: CoursePoint, other: CoursePoint): boolean {
  return (['paragraphs', 'agreed', 'brackets', 'objections'] as const).every((key) => one[key] === other[key])
}
