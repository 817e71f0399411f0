import type { ExportHouseStyle } from '../model/exportSource.ts'

/** Where the lines of a paragraph begin, in twentieths of a point; `tab` is where its words go on after the label. */
export interface PageIndent {
  readonly left?: number
  readonly hanging?: number
  readonly firstLine?: number
  readonly tab?: number
}

/** How a house sets its pages; what it prints, and in which face, the house style of `shared/text` says. */
export interface PageLayout {
  readonly masthead: 'symbol-apart' | 'centred'
  readonly title: 'center' | 'start'
  readonly heading: 'center' | 'start'
  readonly preambular: PageIndent
  readonly operative: PageIndent
  /** Points of a level, counted from 1. */
  readonly item: (level: number) => PageIndent
  /** A clause verb that stands alone over its points. */
  readonly verbHeading: PageIndent
  /** Space after a paragraph, in twentieths of a point. */
  readonly after: number
}

/** United Nations: first lines are set in, all others run to the margin; points hang under them. */
const unitedNations: PageLayout = {
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
const telecommunicationUnion: PageLayout = {
  ...unitedNations,
  masthead: 'centred',
  preambular: {},
  operative: { tab: 794 },
  item: (level) => (level === 1 ? { tab: 794 } : { left: 794 * level, hanging: 794 }),
  verbHeading: { left: 794 },
}

/** ESCWA and the League: numbers hang in the margin, headings begin with the line. */
const regional: PageLayout = {
  ...unitedNations,
  masthead: 'centred',
  heading: 'start',
  preambular: {},
  operative: { left: 720, hanging: 720 },
  item: (level) => ({ left: 720 * (level + 1), hanging: 720 }),
  after: 160,
}

const layouts: Readonly<Record<ExportHouseStyle, PageLayout>> = {
  'un-new-york': unitedNations,
  'un-geneva': unitedNations,
  itu: telecommunicationUnion,
  escwa: regional,
}

/** The layout of a house; Word and PDF are both set by it. */
export function pageLayout(house: ExportHouseStyle): PageLayout {
  return layouts[house]
}
