import type { RunMark } from '@tawafuq/text/content'
import type { XmlElement } from '../../model/xmlTree.ts'
import type { HtmlFace } from './htmlFaces.ts'
import type { OwnHtmlPlace } from './ownHtmlPlace.ts'

/** Where the words being read stand. */
export interface HtmlPlace {
  readonly marks: readonly RunMark[]
  readonly link: string | undefined
  /** The words stand above or below the line. */
  readonly raised: 'superscript' | 'subscript' | null
  readonly isUnderlined: boolean
  /** Letters are shown as capitals. */
  readonly isCapital: boolean
  /** The font of Latin letters and signs. */
  readonly font: string
  /** How many quotations stand around the words. */
  readonly quotes: number
  readonly language: string
  /** The rank of the heading around them, 0 for none. */
  readonly heading: number
  /** What our own page says of the block around them. */
  readonly own: OwnHtmlPlace | null
  /** Inside a paragraph a line end is a blank; elsewhere it ends the line that was being read. */
  readonly inParagraph: boolean
  readonly preformatted: boolean
  /** How many lists stand around the words. */
  readonly lists: number
  /** The line of the page on which the words stand. */
  readonly line: number
}

/** Words with nothing around them. */
export const plainHtmlPlace: HtmlPlace = {
  marks: [],
  link: undefined,
  raised: null,
  isUnderlined: false,
  isCapital: false,
  font: '',
  quotes: 0,
  language: '',
  heading: 0,
  own: null,
  inParagraph: false,
  preformatted: false,
  lists: 0,
  line: 1,
}

const paragraphNames = new Set([
  'p',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'li',
  'dt',
  'dd',
  'blockquote',
  'figcaption',
  'caption',
  'address',
])

/** The place with the look that an element gives to the letters inside. */
export function htmlPlaceWithFace(place: HtmlPlace, { underlined, capital, font }: HtmlFace): HtmlPlace {
  if (underlined === undefined && capital === undefined && font === undefined) return place
  return {
    ...place,
    isUnderlined: underlined ?? place.isUnderlined,
    isCapital: capital ?? place.isCapital,
    font: font ?? place.font,
  }
}

/** The place inside a block element that stands at a place. */
export function htmlPlaceWithin(element: XmlElement, place: HtmlPlace, own: OwnHtmlPlace | null): HtmlPlace {
  const rank = /^h([1-6])$/.exec(element.name)
  return {
    ...place,
    language: element.attributes['lang'] ?? place.language,
    line: element.line,
    heading: rank ? Number(rank[1]) : place.heading,
    own: own ?? place.own,
    inParagraph: place.inParagraph || paragraphNames.has(element.name),
    lists: place.lists + (element.name === 'ol' || element.name === 'ul' ? 1 : 0),
    preformatted: place.preformatted || element.name === 'pre',
  }
}
