/** Whether a font has a glyph for a code point, read from the tables that every TrueType font carries. */
export function fontCoverage(font: Uint8Array): (codePoint: number) => boolean {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const cmap = tableOffset(view, 'cmap')
  const covered = new Set<number>()
  if (cmap !== null) {
    const subtables = view.getUint16(cmap + 2)
    for (let at = 0; at < subtables; at += 1) readSubtable(view, cmap + view.getUint32(cmap + 4 + at * 8 + 4), covered)
  }
  return (codePoint) => covered.has(codePoint)
}

function tableOffset(view: DataView, tag: string): number | null {
  const count = view.getUint16(4)
  for (let at = 0; at < count; at += 1) {
    const entry = 12 + at * 16
    const name = String.fromCharCode(...[0, 1, 2, 3].map((place) => view.getUint8(entry + place)))
    if (name === tag) return view.getUint32(entry + 8)
  }
  return null
}

/** Formats 4 and 12 hold Unicode; the others are for old systems. A letter that is given glyph 0 is one that the font has not. */
function readSubtable(view: DataView, start: number, covered: Set<number>): void {
  const format = view.getUint16(start)
  if (format === 12) {
    const groups = view.getUint32(start + 12)
    for (let at = 0; at < groups; at += 1) {
      const group = start + 16 + at * 12
      const [first, last, glyph] = [view.getUint32(group), view.getUint32(group + 4), view.getUint32(group + 8)]
      for (let code = first; code <= last; code += 1) if (glyph + code - first !== 0) covered.add(code)
    }
  }
  if (format !== 4) return
  const segments = view.getUint16(start + 6) / 2
  for (let at = 0; at < segments; at += 1) {
    const place = (table: number): number => start + 16 + segments * 2 * table + at * 2
    const last = view.getUint16(start + 14 + at * 2)
    const [first, delta, range] = [view.getUint16(place(1)), view.getUint16(place(2)), view.getUint16(place(3))]
    for (let code = first; code <= last && code !== 0xffff; code += 1) {
      const glyph = range === 0 ? code : view.getUint16(place(3) + range + (code - first) * 2)
      if (glyph !== 0 && ((glyph + delta) & 0xffff) !== 0) covered.add(code)
    }
  }
}
