/** The shape of a paragraph's draft: which nodes and marks there are. The editor builds its schema from it, the live door admits by it. */
import type { SchemaSpec } from 'prosemirror-model'

/** Editors and servers of different versions do not share a draft: an editor deletes what its schema does not know. */
export const schemaVersion = 1

/** The one shared type of a draft: a Y.XmlFragment that holds exactly one block. */
export const fragmentName = 'text'

export const nodeNames = {
  paragraph: 'paragraph',
  table: 'table',
  row: 'tableRow',
  cell: 'tableCell',
  headerCell: 'tableHeader',
} as const

export const markNames = {
  strong: 'strong',
  emphasis: 'emphasis',
  link: 'link',
  note: 'note',
  glyph: 'bchar',
} as const

/** A bracket's glyphs are real letters, so that concurrent edits, overlaps and nesting all survive (ADR-0012). */
export const glyphs = { open: '[', close: ']' } as const
export type GlyphSide = keyof typeof glyphs

/** A reference to a footnote is this one letter under a `note` mark: an inline node would split the text in two. */
export const noteLetter = '\uFFFC'

/** The addresses that a link may have. */
export const linkAddress = /^(?:https?:\/\/|mailto:)[^\s<>"]{1,2000}$/iu

const marks = {
  [markNames.strong]: {},
  [markNames.emphasis]: {},
  [markNames.link]: { attrs: { href: {} }, inclusive: false },
  [markNames.note]: { attrs: { label: {} }, inclusive: false },
  // Marks of several brackets never displace each other.
  [markNames.glyph]: { attrs: { id: {}, side: {} }, inclusive: false, excludes: '' },
} satisfies SchemaSpec['marks']

/** ProseMirror's account of the draft of a paragraph in words. */
export const paragraphSpec = {
  nodes: { doc: { content: nodeNames.paragraph }, [nodeNames.paragraph]: { content: 'text*' }, text: {} },
  marks,
} satisfies SchemaSpec

/** ProseMirror's account of the draft of a table. A cell holds one paragraph, and the words are in it. */
export const tableSpec = {
  nodes: {
    doc: { content: nodeNames.table },
    [nodeNames.table]: { content: `${nodeNames.row}+`, tableRole: 'table', isolating: true },
    [nodeNames.row]: { content: `(${nodeNames.cell} | ${nodeNames.headerCell})+`, tableRole: 'row' },
    [nodeNames.cell]: { content: nodeNames.paragraph, tableRole: 'cell', isolating: true },
    [nodeNames.headerCell]: { content: nodeNames.paragraph, tableRole: 'header_cell', isolating: true },
    [nodeNames.paragraph]: { content: 'text*' },
    text: {},
  },
  marks,
} satisfies SchemaSpec
