import type { Block, BlockKind } from './content.ts'

type IndentedKind = Exclude<BlockKind, 'heading' | 'item' | 'table'>

/**
 * The form of a text as it is printed for filing. A paragraph is a line, a blank line stands between two, and its
 * indent tells what it is. The last line is the sign of the form, as deep as what is printed beside the text: a program
 * that takes the indents away takes the sign from its place, and the text is then read by its words.
 */
export const plainForm = {
  sign: '[tawafuq.text/1]',
  /** Blanks before what is printed beside the text and is no part of it: a title of the file, the seal, the sign. */
  asideIndent: 20,
  /** Blanks before a paragraph of each kind that has one depth; points have a tab for each level, headings `#` marks. */
  kindIndents: {
    operative: 0,
    body: 2,
    preambular: 4,
    chapeau: 6,
    note: 8,
    footnote: 10,
    meta: 12,
    subtitle: 14,
    title: 16,
  } satisfies Readonly<Record<IndentedKind, number>>,
  /** Stands in a cell where its text has a line end. */
  cellLineEnd: '↵',
} as const

/** What stands before the words of a block, tables left out. */
export function plainFormIndent(block: Pick<Block, 'kind' | 'level'>): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(Math.max(1, block.level) + 1)} `
    case 'item':
      return '\t'.repeat(Math.max(1, block.level))
    case 'table':
      return ''
    default:
      return ' '.repeat(plainForm.kindIndents[block.kind])
  }
}
