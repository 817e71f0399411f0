/** The content model: the one hub between every importer and every exporter (design, section 8). */

/** What a block is in an outcome document; the order is the order of the kinds in the contract. */
export const blockKinds = [
  'title',
  'subtitle',
  'meta',
  'heading',
  'chapeau',
  'preambular',
  'operative',
  'item',
  'body',
  'table',
  'note',
  'footnote',
] as const

export type BlockKind = (typeof blockKinds)[number]

/** Marks that a run of text may carry. A link is `{ link: href }` on the run itself. */
export type RunMark = 'emphasis' | 'strong'

/**
 * A stretch of text with one set of marks. `note` makes the run a reference to the footnote whose label it names;
 * such a run has an empty `text`, for the mark is printed by house style and is no part of the words.
 */
export interface Run {
  readonly text: string
  readonly marks?: readonly RunMark[]
  readonly link?: string
  readonly note?: string
}

/** Rows of cells of runs; `headerRows` counts the rows that head the columns. */
export interface Table {
  readonly headerRows: number
  readonly rows: readonly (readonly (readonly Run[])[])[]
}

/**
 * One block of a document.
 * `level` is 1, 2, 3 … for headings and items and 0 for every other kind.
 * `label` is the printed label less inner tabs, or null. `text` is the words without label and footnote marks.
 * `runs`, where present, carries the same words with their marks: `plainText(runs)` equals `text`.
 * `notes` lists the labels of footnotes referred to, in order.
 * `relation` says how the block stands to another while numbers are frozen (rule PA7).
 * `pinned` says that the number was printed out of its sequence, and stands all the same.
 */
export interface Block {
  readonly kind: BlockKind
  readonly level: number
  readonly label: string | null
  readonly text: string
  readonly notes?: readonly string[]
  readonly runs?: readonly Run[]
  readonly table?: Table
  readonly relation?: Relation
  readonly pinned?: true
}

/** `bis`: inserted after another (index 2 = bis, 3 = ter); `alt`: an alternative to another. */
export interface Relation {
  readonly kind: 'bis' | 'alt'
  readonly index: number
}

export type Direction = 'rtl' | 'ltr'

/**
 * A repair made or a doubt met while importing; `line` counts source lines from 1; `confidence` is 0 to 1. `detail` is
 * what it is about, in the words of the source; the message holds it too.
 */
export interface Finding {
  readonly line: number
  readonly code: string
  readonly message: string
  readonly confidence: number
  readonly detail?: string
}

/**
 * What one author of tracked changes would make of a block: other words for it, a block after it, or nothing. `block`
 * counts the blocks of the document from 0; `text` is null where the block is struck; `at` is the file's own time.
 */
export interface Amendment {
  readonly block: number
  readonly act: 'replace' | 'insert-after' | 'strike'
  readonly text: string | null
  readonly author: string
  readonly at: string | null
}

/** What somebody wrote in the margin beside a block. */
export interface MarginComment {
  readonly block: number
  readonly author: string
  readonly text: string
}

export interface ImportedDocument {
  readonly dir: Direction
  readonly lang: string
  readonly blocks: readonly Block[]
  readonly report: readonly Finding[]
  /** Where tracked changes were asked for as proposals: they are then in no block. */
  readonly amendments?: readonly Amendment[]
  readonly margin?: readonly MarginComment[]
  /** What its masthead says; absent where nothing was found in it. */
  readonly imprint?: ReadImprint
}

/** The masthead of a file, as far as it was read. */
export interface ReadImprint {
  readonly symbol?: string
  readonly session?: string
  readonly agendaItem?: string
  readonly distribution?: string
  /** `YYYY-MM-DD`. */
  readonly date?: string
  readonly originalLanguage?: string
  readonly jobNumber?: string
  readonly submittedBy?: string
}

/** The words of runs, marks and footnote references left out. */
export function plainText(runs: readonly Run[]): string {
  return runs.map((run) => run.text).join('')
}
