import type { ParagraphId } from '../ids.ts'
import type { Statement } from '../statement.ts'

/** The lights of the paragraph that loses the floor go out; one that takes it again begins dark. */
export function moveLights(statement: Statement, to: ParagraphId | null): Statement {
  const lights = statement.lights
    .filter(({ paragraphId, lit }) => lit || paragraphId !== to)
    .map((one) => (one.paragraphId === statement.floor && one.paragraphId !== to ? { ...one, lit: false } : one))
  return { ...statement, lights }
}
