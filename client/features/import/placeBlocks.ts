/**
 * Which source lines each block came from, counted from 1; an empty list where it cannot be told. Only letters and
 * digits are compared, for an import takes out marks and turns brackets; blocks come in the order of the source, but for
 * footnotes, which may have been moved.
 */
export function placeBlocks(
  source: readonly string[],
  blocks: readonly { readonly label: string | null; readonly text: string }[],
): readonly (readonly number[])[] {
  const lines = source.map(letters)
  let cursor = 0
  return blocks.map(({ label, text }) => {
    const wanted = [letters(`${label ?? ''}${text}`), letters(text)].filter((one) => one !== '')
    const from = findStart(lines, wanted, cursor) ?? findStart(lines, wanted, 0)
    if (from === null) return []
    const found = follow(lines, from.line, from.wanted)
    if (from.line >= cursor) cursor = found.at(-1) ?? from.line
    return found.map((line) => line + 1)
  })
}

/** Letters that tell one line from another. */
const TELLING = 14

function findStart(lines: readonly string[], wanted: readonly string[], cursor: number) {
  for (let line = cursor; line < lines.length; line += 1) {
    const said = lines[line] ?? ''
    if (said === '') continue
    for (const one of wanted) {
      const isHere = said.includes(one.slice(0, TELLING)) || (said.length >= 3 && one.startsWith(said))
      if (isHere) return { line, wanted: one }
    }
  }
  return null
}

/** The lines that a block runs over: on as long as the next line says what the block says next. */
function follow(lines: readonly string[], start: number, wanted: string): readonly number[] {
  const first = lines[start] ?? ''
  const offset = Math.max(0, first.indexOf(wanted.slice(0, TELLING)))
  let said = first.length - offset
  const found = [start]
  for (let line = start + 1; line < lines.length && said < wanted.length; line += 1) {
    const next = lines[line] ?? ''
    if (next === '') continue
    // Within a few letters: a note mark that was taken out of the text shifts what follows.
    const here = wanted.slice(Math.max(0, said - 4), said + TELLING + 4)
    if (!here.includes(next.slice(0, TELLING))) break
    found.push(line)
    said += next.length
  }
  return found
}

function letters(text: string): string {
  return text.replaceAll(/\[bookmark:[^\]]*\]/g, '').replaceAll(/[^\p{L}\p{N}]/gu, '')
}
