import { classifyParagraphs, type UnsortedParagraph } from '@tawafuq/text/classifyParagraphs'
import type { BlockKind } from '@tawafuq/text/content'
import type { Findings } from './findings.ts'

/** Gives paragraphs from Word or a web page their kinds and levels, and tells which became headings by their words alone. */
export function recogniseKinds(
  paragraphs: readonly UnsortedParagraph[],
  findings: Findings,
): readonly { readonly kind: BlockKind; readonly level: number }[] {
  const kinds = classifyParagraphs(paragraphs)
  kinds.forEach(({ kind }, index) => {
    const paragraph = paragraphs[index]
    if (paragraph && kind === 'heading' && paragraph.heading === 0)
      findings.add(paragraph.line, 'heading-by-words', 0.7, paragraph.text.slice(0, 60))
  })
  return kinds
}
