import { inflateSync } from 'node:zlib'

/** The objects of a PDF as text: what stands plain, and what its compressed streams hold, line by line. */
export function pdfObjects(bytes: Uint8Array): string {
  const raw = Buffer.from(bytes).toString('latin1')
  const inflated = Array.from(raw.matchAll(/stream\r?\n/g), ({ index, 0: { length } }) => {
    const from = index + length
    const to = raw.indexOf('endstream', from)
    try {
      return inflateSync(Buffer.from(raw.slice(from, to), 'latin1')).toString('latin1')
    } catch {
      // A font or a picture: no objects in it.
      return ''
    }
  })
  return [raw, ...inflated].join('\n')
}

/** How many elements of a role the structure tree has: `L`, `LI`, `Lbl`, `TH`, `H1`. */
export function taggedAs(objects: string, role: string): number {
  return objects.match(new RegExp(`/S ?/${role}(?![A-Za-z0-9])`, 'g'))?.length ?? 0
}
