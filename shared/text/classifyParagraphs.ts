import type { BlockKind } from './content.ts'
import { assignKinds } from './import/assignKinds.ts'
import { readLabel } from './import/readLabel.ts'

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
 * Gives paragraphs that are known as such their kinds and levels, by the same grammar that reads plain text, so that one
 * document has one structure in whatever format it comes. One answer for each paragraph, in their order.
 */
export function classifyParagraphs(
  paragraphs: readonly UnsortedParagraph[],
): readonly { readonly kind: BlockKind; readonly level: number }[] {
  return assignKinds(
    paragraphs.map(({ line, text, label, heading, isTable }) => ({
      line,
      parts: [text],
      tail: text.slice(-800),
      size: text.length,
      label: label === null ? null : readLabel(`${label}\t${text === '' ? '-' : text}`),
      indent: 'none' as const,
      depth: 0,
      gap: false,
      heading,
      shape: isTable ? ('table' as const) : ('text' as const),
      mark: null,
      rows: [],
      lastLength: text.length,
      closed: true,
      lines: 1,
    })),
    [],
  ).map(({ kind, level }) => ({ kind, level }))
}
