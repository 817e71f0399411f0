import type { PrintedLabels } from '@tawafuq/domain/acts/circumstances'
import type { ParagraphId } from '@tawafuq/domain/acts/ids'
import type { Paragraph } from '@tawafuq/domain/acts/statement'
import { type ParagraphNumber, paragraphNumbers } from '@tawafuq/domain/views/paragraphNumbers'
import { useSnapshot } from '../../statement/useWorkspace.ts'

const none: ReadonlyMap<ParagraphId, ParagraphNumber> = new Map()
let last: {
  readonly paragraphs: readonly Paragraph[]
  readonly labels: PrintedLabels
  readonly again: string
  readonly numbers: ReadonlyMap<ParagraphId, ParagraphNumber>
} | null = null

/** How every paragraph is cited. Counted once for all who ask, and again only when the text's order or labels change. */
export function useParagraphNumbers(again: string): ReadonlyMap<ParagraphId, ParagraphNumber> {
  const paragraphs = useSnapshot((snapshot) => snapshot.statement?.paragraphs)
  const labels = useSnapshot((snapshot) => snapshot.labels)
  if (paragraphs === undefined) return none
  if (last === null || last.paragraphs !== paragraphs || last.labels !== labels || last.again !== again) {
    last = { paragraphs, labels, again, numbers: paragraphNumbers(paragraphs, labels, again) }
  }
  return last.numbers
}
