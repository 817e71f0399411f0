import type { ExportView } from '@tawafuq/protocol/exportFormats'
import { appendedBlocks } from '../model/appendedBlocks.ts'
import type { DocumentRefusal } from '../model/documentRefusal.ts'
import type { ExportSource } from '../model/exportSource.ts'
import { faces, hasLetter } from '../write/pdf/faces.ts'

const [own = { family: '', files: [] }] = faces

/** Places that one sentence tells. */
const placesTold = 3
/** Letters before and after the ones in question. */
const around = 12

/**
 * Why a statement has no PDF, although it has every other format: with the letters that are not of the house's own face,
 * each with the words around it, for these are what ends the typesetter.
 */
export function notPrintable(source: ExportSource, view: ExportView): DocumentRefusal {
  const places = [...textsOf({ ...source, blocks: [...source.blocks, ...appendedBlocks(source, view)] })]
    .flatMap(placeOf)
    .slice(0, placesTold)
  const list = (comma: string): string => (places.length === 0 ? '' : `: ${places.join(comma)}`)
  return {
    code: 'not-printable',
    ar: `تعذّر إخراج هذا النص بصيغة PDF، والصيغ الأخرى متاحة${list('، ')}`,
    en: `This text cannot be made into a PDF; the other formats can be had${list(', ')}`,
  }
}

function* textsOf(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value
  else if (Array.isArray(value)) for (const one of value as readonly unknown[]) yield* textsOf(one)
  else if (typeof value === 'object' && value !== null) for (const one of Object.values(value)) yield* textsOf(one)
}

/** The first letter of a text that the house's own face has not, in its place. */
function placeOf(text: string): readonly string[] {
  let before = 0
  for (const sign of text) {
    if (!hasLetter(own, sign.codePointAt(0) ?? 0)) {
      const words = text.slice(Math.max(0, before - around), before + around)
      return [`«${words.replace(/[\p{C}\s]+/gu, ' ').trim()}»`]
    }
    before += sign.length
  }
  return []
}
