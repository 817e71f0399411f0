import type { Block, BlockKind } from './content.ts'

/**
 * The first line of Markdown that is read back to equal blocks. What Markdown has no sign for stands in comments, which
 * no reader of the page sees: `<!-- preambular -->` says what the paragraphs from here on are, `<!-- {"label":"1"} -->`
 * what is to be known of the next block alone. A label and its words are parted by two blanks.
 */
export const markdownForm = {
  sign: '<!-- tawafuq.text/1 -->',
  /** The line under which nothing belongs to the text. */
  end: '---',
} as const

/** The kinds that are plain paragraphs in Markdown. */
export const paragraphKinds = [
  'body',
  'meta',
  'chapeau',
  'preambular',
  'operative',
  'note',
] as const satisfies readonly BlockKind[]
export type ParagraphKind = (typeof paragraphKinds)[number]

/** What a comment says of the next block, where its Markdown does not. */
export interface BlockNote {
  readonly aside?: true
  readonly kind?: 'subtitle'
  readonly label?: string | null
  readonly level?: number
  readonly relation?: NonNullable<Block['relation']>
  readonly headerRows?: number
  /** How many cells each row of a table has, where they differ. */
  readonly cells?: readonly number[]
}

/** The label that a footnote has in print, unless a comment says another: `(1)`, `*`. */
export function footnoteLabel(mark: string): string {
  return /^\*+$/u.test(mark) ? mark : `(${mark})`
}
