import { type FacedPiece, facedText, type Letters } from './facedText.ts'
import type { PdfData } from './pdfData.ts'

/** The data of the template with every text that is printed cut by faces. */
export type FacedData = FacedValue

type FacedValue =
  | string
  | number
  | boolean
  | null
  | readonly FacedPiece[]
  | readonly FacedValue[]
  | { readonly [key: string]: FacedValue }

/** What the typesetter reads as it stands: names of kinds and colours, addresses, the picture and the file's own title. */
const asItStands = new Set(['kind', 'dir', 'lang', 'title', 'author', 'verb-face', 'link', 'qr', 'qrAlt'])

/** Gives every text of the data its faces (`facedText`). Halves of letters, which no text may hold, never reach the typesetter. */
export function facedData(data: PdfData, letters: Letters): FacedData {
  return faced(data, '', letters)
}

function faced(value: unknown, key: string, letters: Letters): FacedValue {
  if (typeof value === 'string') {
    if (asItStands.has(key)) return value.toWellFormed()
    if (key === 'mark' && (value === 'bracket' || value === 'owner')) return value
    return facedText(value, letters)
  }
  if (Array.isArray(value)) return value.map((one: unknown) => faced(one, key, letters))
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, faced(inner, name, letters)]))
  return typeof value === 'number' || typeof value === 'boolean' ? value : null
}
