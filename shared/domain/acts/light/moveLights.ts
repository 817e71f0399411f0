import type { ParagraphId } from '../ids.ts'
import type { Statement } from '../statement.ts'

/**
 * What becomes of the lights when the floor moves. A declaration stays, whatever is on the floor: it is on a wording. Of
 * the others, from before lights were declared, those of the paragraph that loses the floor go out, and one that takes it
 * again begins dark.
 */
export function moveLights(statement: Statement, to: ParagraphId | null): Statement {
  const lights = statement.lights
    .filter(({ paragraphId, lit, wording }) => wording !== undefined || lit || paragraphId !== to)
    .map((one) =>
      one.wording === undefined && one.paragraphId === statement.floor && one.paragraphId !== to
        ? { ...one, lit: false }
        : one,
    )
  return { ...statement, lights }
}
