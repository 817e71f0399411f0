import type { HouseStyle } from '@tawafuq/text/houseStyle'
import { houseStyleOf } from '@tawafuq/text/houseStyles'
import type { ExportSource } from '../../model/exportSource.ts'
import type { PreparedSource } from '../../model/preparedSource.ts'
import { type PageLayout, pageLayout } from '../pageLayout.ts'
import type { Xml } from '../xml.ts'
import { type DocxComments, docxComments } from './docxComments.ts'
import { usualSize } from './sizeOfStyle.ts'

/** One document being written: what is numbered through the whole of it, and what the parts beside it must declare. */
export interface DocxWriting {
  readonly prepared: PreparedSource
  readonly source: ExportSource
  readonly house: HouseStyle
  readonly layout: PageLayout
  readonly comments: DocxComments
  readonly usedStyles: Set<string>
  /** Ids by address. */
  readonly links: Map<string, string>
  readonly footnotes: Xml[]
  /** The id of each footnote already written, by the place of its first block. */
  readonly footnoteIds: Map<number, number>
  /** How many references Word has numbered by itself so far. */
  automaticNotes: number
  /** Half points of the Arabic letters of the paragraph that is being written: its figures are of the same size. */
  arabicSize: number
  /** The next id of a tracked change or bookmark. */
  nextId(): number
  /** An instant as Word wants it; that of the export where none is known. */
  readonly when: (at: string | undefined) => string
}

export function docxWriting(prepared: PreparedSource): DocxWriting {
  const { source } = prepared
  let serial = 0
  return {
    prepared,
    source,
    house: houseStyleOf(source.houseStyle),
    layout: pageLayout(source.houseStyle),
    comments: docxComments(source),
    usedStyles: new Set(),
    links: new Map(),
    footnotes: [],
    footnoteIds: new Map(),
    automaticNotes: 0,
    arabicSize: usualSize.arabic,
    nextId: () => (serial += 1),
    when: (at) => (at ?? source.madeAt ?? '1970-01-01T00:00:00Z').replace(/\.\d+Z$/, 'Z'),
  }
}
