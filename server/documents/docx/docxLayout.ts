import type { ExportHouseStyle } from '../exportSource.ts'

/** Where the lines of a paragraph begin, in twentieths of a point; `tab` is where its words go on after the label. */
export interface DocxIndent {
  readonly left?: number
  readonly hanging?: number
  readonly firstLine?: number
  readonly tab?: number
}

/** How a house sets its pages; what it prints, and in which face, the house style of `shared/text` says. */
export interface DocxLayout {
  readonly masthead: 'symbol-apart' | 'centred'
  readonly title: 'center' | 'start'
  readonly heading: 'center' | 'start'
  readonly preambular: DocxIndent
  readonly operative: DocxIndent
  /** Points of a level, counted from 1. */
  readonly item: (level: number) => DocxIndent
  /** A clause verb that stands alone over its points. */
  readonly verbHeading: DocxIndent
  /** Space after a paragraph, in twentieths of a point. */
  readonly after: number
}

/** United Nations: first lines are set in, all others run to the margin; points hang under them. */
const unitedNations: DocxLayout = {
  masthead: 'symbol-apart',
  title: 'center',
  heading: 'center',
  preambular: { firstLine: 720 },
  operative: { firstLine: 720, tab: 1440 },
  item: (level) => ({ left: 720 * (level + 1), hanging: 720 }),
  verbHeading: { firstLine: 720 },
  after: 120,
}

/** ITU: the verb is set in as a heading, its points begin at the margin, deeper ones hang. */
const telecommunicationUnion: DocxLayout = {
  ...unitedNations,
  masthead: 'centred',
  preambular: {},
  operative: { tab: 794 },
  item: (level) => (level === 1 ? { tab: 794 } : { left: 794 * level, hanging: 794 }),
  verbHeading: { left: 794 },
}

/** ESCWA and the League: numbers hang in the margin, headings begin with the line. */
const regional: DocxLayout = {
  ...unitedNations,
  masthead: 'centred',
  heading: 'start',
  preambular: {},
  operative: { left: 720, hanging: 720 },
  item: (level) => ({ left: 720 * (level + 1), hanging: 720 }),
  after: 160,
}

const layouts: Readonly<Record<ExportHouseStyle, DocxLayout>> = {
  'un-new-york': unitedNations,
  'un-geneva': unitedNations,
  itu: telecommunicationUnion,
  escwa: regional,
}

export function docxLayout(house: ExportHouseStyle): DocxLayout {
  return layouts[house]
}
