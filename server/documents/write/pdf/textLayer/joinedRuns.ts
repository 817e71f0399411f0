import type { Glyph, TextObject } from './shownGlyphs.ts'

/**
 * Text objects with those put together that were one run of right-to-left letters. The typesetter cuts a run wherever a
 * mark stands higher than others, and shows the pieces from left to right: a reader that goes piece by piece would have
 * the line from its end. The first piece shows all; the others show nothing.
 */
export function joinedRuns(objects: readonly TextObject[]): readonly TextObject[] {
  const out: TextObject[] = []
  for (const object of objects) {
    const last = out.findLast(({ glyphs }) => glyphs.length > 0)
    if (last === undefined || !goesOn(last, object)) out.push(object)
    else {
      const number = last.glyphs[0]?.object ?? 0
      const glyphs = [...last.glyphs, ...object.glyphs.map((glyph) => ({ ...glyph, object: number }))]
      out.splice(out.lastIndexOf(last), 1, { ...last, glyphs, pieces: [...last.pieces, ...object.pieces] })
      out.push({ ...object, glyphs: [], pieces: [] })
    }
  }
  return out
}

/** Whether an object stands right of the last one as the next letters of the same run do. Runs of a line come from the right. */
function goesOn(last: TextObject, next: TextObject): boolean {
  const [end, first] = [last.glyphs.at(-1), next.glyphs[0]]
  if (end === undefined || first === undefined || end.isLeftToRight === true || first.isLeftToRight === true)
    return false
  if (end.font !== first.font || end.size !== first.size) return false
  const pen = end.pageX + (end.width / 1000) * end.size
  const isRaised = next.glyphs.every(isMark) || last.glyphs.every(isMark)
  return (
    Math.abs(first.pageX - pen) < end.size * 0.3 &&
    Math.abs(first.pageY - end.pageY) < (isRaised || isMark(end) ? end.size * 0.5 : 0.01)
  )
}

const isMark = ({ width }: Glyph): boolean => width === 0
