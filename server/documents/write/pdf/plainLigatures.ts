/** What is kept of a feature: lookups by their number, and of some of them only these parts. */
export type CachedLookups = ReadonlyMap<number, readonly number[] | 'all'>

/**
 * A font whose required ligatures (`rlig`) are those of `kept` alone (OpenType 1.9, GSUB). Letters stacked upon each
 * other stand in no order that a reader of the file can follow; a face without them is set beside the same words.
 */
export function plainLigatures(font: Uint8Array, kept: CachedLookups): Uint8Array {
  const bytes = font.slice()
  const view = new DataView(bytes.buffer)
  const table = tableAt(view, 'GSUB')
  if (table === null) return bytes
  const features = table + view.getUint16(table + 6)
  const lookups = table + view.getUint16(table + 8)
  for (let at = 0; at < view.getUint16(features); at += 1) {
    const entry = features + 2 + at * 6
    if (tagAt(view, entry) === 'rlig')
      keepOf(view, features + view.getUint16(entry + 4) + 2, (lookup) => kept.has(lookup))
  }
  for (const [lookup, parts] of kept) {
    if (parts === 'all') continue
    const list = lookups + view.getUint16(lookups + 2 + lookup * 2) + 4
    keepOf(view, list, (_, place) => parts.includes(place))
  }
  return bytes
}

/** Keeps some of a list of two-byte values, which begins with their number. */
function keepOf(view: DataView, list: number, isKept: (value: number, place: number) => boolean): void {
  const values = Array.from({ length: view.getUint16(list) }, (_, place) => view.getUint16(list + 2 + place * 2))
  const some = values.filter(isKept)
  view.setUint16(list, some.length)
  some.forEach((value, place) => {
    view.setUint16(list + 2 + place * 2, value)
  })
}

function tableAt(view: DataView, tag: string): number | null {
  for (let at = 12; at < 12 + view.getUint16(4) * 16; at += 16)
    if (tagAt(view, at) === tag) return view.getUint32(at + 8)
  return null
}

function tagAt(view: DataView, at: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((place) => view.getUint8(at + place)))
}
