import type { BlockKind } from '@tawafuq/text/content'
import { assignKinds } from '@tawafuq/text/import/assignKinds'
import type { Paragraph } from '@tawafuq/text/import/gatherParagraphs'
import { readLabel } from '@tawafuq/text/import/readLabel'
import type { Findings } from './findings.ts'

/** A paragraph of a format that marks paragraphs but not what they are. */
export interface UnsortedParagraph {
  readonly line: number
  readonly text: string
  readonly label: string | null
  /** The rank of a heading style, 0 for none. */
  readonly heading: number
  readonly isTable: boolean
}

/**
 * Gives paragraphs from Word or a web page their kinds and levels by the same grammar that reads plain text, so that
 * one document has one structure in whatever format it comes.
 */
export function recogniseKinds(
  paragraphs: readonly UnsortedParagraph[],
  findings: Findings,
): readonly { readonly kind: BlockKind; readonly level: number }[] {
  const sorted = assignKinds(paragraphs.map(asGathered), [])
  return sorted.map(({ kind, level }, index) => {
    const paragraph = paragraphs[index]
    if (paragraph && kind === 'heading' && paragraph.heading === 0)
      findings.add(paragraph.line, 'heading-by-words', `عُدّت عنواناً: «${paragraph.text.slice(0, 60)}»`, 0.7)
    return { kind, level }
  })
}

function asGathered(paragraph: UnsortedParagraph): Paragraph {
  return {
    line: paragraph.line,
    parts: [paragraph.text],
    tail: paragraph.text.slice(-800),
    size: paragraph.text.length,
    label:
      paragraph.label === null
        ? null
        : readLabel(`${paragraph.label}\t${paragraph.text === '' ? '-' : paragraph.text}`),
    indent: 'none',
    gap: false,
    heading: paragraph.heading,
    shape: paragraph.isTable ? 'table' : 'text',
    mark: null,
    rows: [],
    lastLength: paragraph.text.length,
    closed: true,
    lines: 1,
  }
}
