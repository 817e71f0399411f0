/** By what number or letter each paragraph is cited. */
import type { PrintedLabels } from '../acts/circumstances.ts'
import type { ParagraphId } from '../acts/ids.ts'
import type { Paragraph, ParagraphKind } from '../acts/statement.ts'

export interface ParagraphNumber {
  /** The part of the document: an item belongs to the part of the clause that it stands under. */
  readonly part: ParagraphKind
  /** `3`, `3 (ب)`, `5 مكرراً`; null for a paragraph that is known by its part alone. */
  readonly number: string | null
  /** What hangs before an item's first line: `(ب)`; null for every other kind. */
  readonly hanging: string | null
}

const counted: readonly ParagraphKind[] = ['preambular', 'operative', 'heading', 'body', 'table', 'note']

/** Printed labels count first; a clause without one is known by its place in its part, which struck ones keep (rule PA7). */
export function paragraphNumbers(
  paragraphs: readonly Paragraph[],
  labels: PrintedLabels,
  again: string,
): ReadonlyMap<ParagraphId, ParagraphNumber> {
  const numbers = new Map<ParagraphId, ParagraphNumber>()
  const counts = new Map<ParagraphKind, number>()
  let above: ParagraphNumber | null = null
  let letters = 0
  for (const { id, kind, relation } of paragraphs) {
    const label = clean(labels.get(id) ?? '')
    if (kind === 'item') {
      letters += 1
      const hanging: string = label || `(${letters})`
      const number: string = above?.number == null ? hanging : `${above.number} ${hanging}`
      numbers.set(id, { part: above?.part ?? 'item', number, hanging })
      continue
    }
    letters = 0
    let number: string | null = label || null
    if (number === null && relation?.kind === 'bis')
      number = `${numbers.get(relation.to)?.number ?? ''} ${again}`.trim()
    else if (number === null && counted.includes(kind)) {
      const next = (counts.get(kind) ?? 0) + 1
      counts.set(kind, next)
      number = String(next)
    }
    const one: ParagraphNumber = { part: kind, number, hanging: null }
    numbers.set(id, one)
    if (kind === 'preambular' || kind === 'operative' || kind === 'body') above = one
    else if (kind === 'heading' || kind === 'chapeau') above = null
  }
  return numbers
}

/** A label without the stop or dash that parts it from its text. */
function clean(label: string): string {
  return label.trim().replace(/[\s.:\u2013\u2014-]+$/u, '')
}
