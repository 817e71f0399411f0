import type { RunMark } from '@tawafuq/text/content'
import { childElement, childElements, type XmlElement } from '../../model/xmlTree.ts'

/** What the styles of a document say of its paragraphs and runs. */
export interface DocxStyleSheet {
  /** The document was written by `exportDocx`: its styles are kinds. */
  readonly own: boolean
  /** The built-in name of a paragraph style (`Title`, `heading 1`), in lower case, looked up through its bases. */
  nameOf(id: string): string
  /** The rank of a heading style from 1, or 0. */
  headingOf(id: string): number
  /** The list that a paragraph style belongs to, and which style in the row of its bases says so; an empty id is the usual style. */
  listOf(id: string): { readonly number: string; readonly level: number; readonly style: string } | null
  /** The leaders of the tab stops of a paragraph style, in the order of the stops. */
  leadersOf(id: string): readonly string[]
  /** Marks that a character style gives. */
  marksOf(id: string): readonly RunMark[]
  /** What a style says of the face of words, with its bases; an empty id is the usual style of paragraphs. */
  faceOf(id: string): StyleFace
  /** Paragraphs of this style are entries of a table of contents, or head one. */
  isContents(id: string): boolean
}

export interface StyleFace {
  readonly strike?: boolean
  readonly dstrike?: boolean
  readonly vanish?: boolean
  readonly raised?: 'superscript' | 'subscript' | 'baseline'
  readonly font?: string
  readonly caps?: boolean
}

interface Style {
  readonly name: string
  readonly basedOn: string | null
  readonly element: XmlElement
}

/** Reads styles.xml; without it every paragraph is plain. */
export function readStyleSheet(root: XmlElement | undefined): DocxStyleSheet {
  const styles = new Map<string, Style>()
  for (const element of root ? childElements(root, 'style') : []) {
    styles.set(element.attributes['w:styleId'] ?? '', {
      name: (settingOf(element, 'name') ?? '').toLowerCase(),
      basedOn: settingOf(element, 'basedOn'),
      element,
    })
  }
  /** A style and its bases, nearest first; a circle of bases ends after twenty. */
  function chain(id: string): readonly Style[] {
    const out: Style[] = []
    let next: string | null = id
    while (next !== null && out.length < 20) {
      const style = styles.get(next)
      if (!style) break
      out.push(style)
      next = style.basedOn
    }
    return out
  }
  const usual =
    [...styles.values()].find(
      ({ element: { attributes } }) =>
        attributes['w:type'] === 'paragraph' && /^(?:1|true|on)$/.test(attributes['w:default'] ?? ''),
    )?.element.attributes['w:styleId'] ?? ''
  const faces = new Map<string, StyleFace>()
  function faceOf(id: string): StyleFace {
    const known = faces.get(id)
    if (known) return known
    // The nearest style that says anything of a property has the last word.
    const said = chain(id === '' ? usual : id)
      .map((style) => faceOfProperties(childElement(style.element, 'rPr')))
      .toReversed()
    const face: StyleFace = Object.assign({}, ...said)
    faces.set(id, face)
    return face
  }
  return {
    faceOf,
    isContents: (id) =>
      /^(?:toc|toa)[ _-]?(?:\d|heading)$/i.test(id) ||
      chain(id).some((style) =>
        /^(?:toc \d|toc heading|toa heading|table of figures|table of authorities)$/.test(style.name),
      ),
    own: styles.has('TawafuqOperative') && styles.has('TawafuqPreambular'),
    nameOf: (id) =>
      chain(id).find((style) =>
        /^(?:title|subtitle|heading \d|footnote text|endnote text|toc \d|caption|header|footer)$/.test(style.name),
      )?.name ?? '',
    headingOf(id) {
      for (const style of chain(id)) {
        const named = /^heading (\d)$/.exec(style.name)
        if (named) return Number(named[1])
        const outline = childElement(childElement(style.element, 'pPr'), 'outlineLvl')?.attributes['w:val']
        if (outline !== undefined) return Number(outline) < 9 ? Number(outline) + 1 : 0
      }
      return 0
    },
    listOf(id) {
      for (const { element } of chain(id === '' ? usual : id)) {
        const list = childElement(childElement(element, 'pPr'), 'numPr')
        const number = list ? settingOf(list, 'numId') : null
        if (list && number !== null)
          return { number, level: Number(settingOf(list, 'ilvl') ?? 0), style: element.attributes['w:styleId'] ?? '' }
      }
      return null
    },
    leadersOf(id) {
      for (const { element } of chain(id === '' ? usual : id)) {
        const leaders = leadersOfStops(childElement(element, 'pPr'))
        if (leaders.length > 0) return leaders
      }
      return []
    },
    marksOf(id) {
      const found: RunMark[] = []
      for (const style of chain(id)) {
        const properties = childElement(style.element, 'rPr')
        if (properties && isOn(properties, 'i', 'iCs')) found.push('emphasis')
        if (properties && isOn(properties, 'b', 'bCs')) found.push('strong')
      }
      return found
    },
  }
}

/** What the properties of a style or run say of height: `baseline` is an answer, and takes away what a style says. */
export function raisedBy(properties: XmlElement | undefined): 'superscript' | 'subscript' | 'baseline' | null {
  const height = childElement(properties, 'vertAlign')?.attributes['w:val']
  if (height === 'superscript' || height === 'subscript' || height === 'baseline') return height
  const shift = Number(childElement(properties, 'position')?.attributes['w:val'] ?? 0)
  return shift >= 4 ? 'superscript' : shift <= -4 ? 'subscript' : null
}

/** The leaders of tab stops, in their order; none for a paragraph that sets no stops. */
export function leadersOfStops(properties: XmlElement | undefined): readonly string[] {
  const stops = childElement(properties, 'tabs')
  return (stops ? childElements(stops, 'tab') : [])
    .filter(({ attributes }) => attributes['w:val'] !== 'clear')
    .map(({ attributes }) => attributes['w:leader'] ?? 'none')
}

function faceOfProperties(properties: XmlElement | undefined): StyleFace {
  const [strike, dstrike, vanish, caps] = [
    toggle(properties, 'strike'),
    toggle(properties, 'dstrike'),
    toggle(properties, 'vanish'),
    toggle(properties, 'caps'),
  ]
  const raised = raisedBy(properties)
  const font = childElement(properties, 'rFonts')?.attributes['w:ascii']
  return {
    ...(strike === undefined ? {} : { strike }),
    ...(dstrike === undefined ? {} : { dstrike }),
    ...(vanish === undefined ? {} : { vanish }),
    ...(caps === undefined ? {} : { caps }),
    ...(raised === null ? {} : { raised }),
    ...(font === undefined ? {} : { font }),
  }
}

/** Whether a toggle is switched on, for either script; undefined where neither is named. */
export function toggle(properties: XmlElement | undefined, ...names: readonly string[]): boolean | undefined {
  let known: boolean | undefined
  for (const name of names) {
    const found = childElement(properties, name)
    if (!found) continue
    const value = found.attributes['w:val']
    const on = value === undefined || !/^(?:0|false|off|none)$/.test(value)
    if (on) return true
    known = false
  }
  return known
}

function isOn(properties: XmlElement, ...names: readonly string[]): boolean {
  return toggle(properties, ...names) === true
}

function settingOf(parent: XmlElement, name: string): string | null {
  return childElement(parent, name)?.attributes['w:val'] ?? null
}
