import { childElement, childElements, isElement, textContent, type XmlElement } from '../../model/xmlTree.ts'
import { clauseKind } from '../clauseKind.ts'
import { aknBlockParts } from './aknBlockParts.ts'
import type { AknBlocks } from './aknBlocks.ts'
import type { AknParagraphReader } from './aknParagraphReader.ts'
import { type AknPlace, aknPlaceOfClass } from './aknPlace.ts'
import type { AknPlacing } from './aknPlacing.ts'
import type { AknZone } from './aknZone.ts'

interface AknHierarchyOptions {
  /** The file is of our own making: nothing is guessed. */
  readonly exact: boolean
  readonly blocks: AknBlocks
  readonly placing: AknPlacing
  readonly paragraphs: AknParagraphReader
  readonly visit: (element: XmlElement, zone: AknZone, depth: number) => void
  /** Keeps a text that stands outside any paragraph, if there is more to it than blanks. */
  readonly visitLoose: (parent: XmlElement, text: string) => void
}

/** Reads what has a number, headings and parts of its own; `depth` counts the lists and headed parts around it. */
export interface AknHierarchyReader {
  /** A section, numbered paragraph or any other container; `own` is its place where the source says it. */
  readHierarchy(element: XmlElement, zone: AknZone, depth: number, own: AknPlace | null): void
  /** A list whose items stand at `depth`. */
  readList(element: XmlElement, zone: AknZone, depth: number): void
}

export function aknHierarchyReader(options: AknHierarchyOptions): AknHierarchyReader {
  const { exact, blocks, placing, paragraphs, visit, visitLoose } = options

  function readHierarchy(element: XmlElement, zone: AknZone, depth: number, own: AknPlace | null): void {
    const label = printedNumber(element)
    const headings = headingsOf(element)
    const [main] = headings
    if (!main) {
      readBody(element, label, zone, depth, own)
      return
    }
    const level = placing.headingLevel(element, textContent(main), depth)
    const isVerb = !exact && element.name === 'hcontainer' && clauseKind(textContent(main).trim()) === 'operative'
    const isPreamble = !exact && element.attributes['refersTo'] === '#preamble'
    headings.forEach((heading, index) => {
      if (isPreamble) {
        const place: AknPlace = { kind: 'preambular', level: 0 }
        paragraphs.readParagraph(heading, index === 0 ? label : null, 'preamble', depth, place)
        return
      }
      const found: AknPlace = isVerb
        ? { kind: 'operative', level: 0 }
        : { kind: 'heading', level: Math.min(3, level + index) }
      paragraphs.readHeading(heading, index === 0 ? label : null, own ?? found)
    })
    const readRest = (): void => readBody(element, null, zone, depth + 1, own)
    if (isVerb) placing.underVerb(readRest)
    else readRest()
  }

  function readList(element: XmlElement, zone: AknZone, depth: number): void {
    for (const child of element.children) {
      if (!isElement(child)) {
        visitLoose(element, child)
        continue
      }
      switch (child.name) {
        case 'intro':
        case 'listIntroduction':
        case 'wrapUp':
        case 'listWrapUp':
          for (const part of aknBlockParts(child)) paragraphs.readParagraph(part, null, zone, depth - 1, null)
          break
        case 'point':
        case 'item':
        case 'li':
        case 'indent':
          readItem(child, zone, depth)
          break
        default:
          visit(child, zone, depth)
      }
    }
  }

  function readItem(element: XmlElement, zone: AknZone, depth: number): void {
    const label = printedNumber(element)
    const own = exact ? aknPlaceOfClass(element, depth) : null
    const level = own?.level ?? depth
    for (const heading of headingsOf(element)) paragraphs.readHeading(heading, null, { kind: 'heading', level: 3 })
    placing.placeItem(label, level)
    readBody(element, label, zone, depth, own ?? { kind: 'item', level })
  }

  /** What an element holds besides number and headings; the first words take the label. */
  function readBody(
    element: XmlElement,
    label: string | null,
    zone: AknZone,
    depth: number,
    own: AknPlace | null,
  ): void {
    let waiting = label
    const number = childElement(element, 'num')
    for (const child of element.children) {
      if (!isElement(child)) {
        visitLoose(element, child)
        continue
      }
      switch (child.name) {
        case 'heading':
        case 'subheading':
          continue
        case 'content':
        case 'intro':
        case 'wrapUp':
        case 'p':
        case 'block':
          for (const part of aknBlockParts(child)) {
            if (part.name === 'p' || part.name === 'block' || part === child) {
              const place = exact || waiting === label ? own : null
              paragraphs.readParagraph(withClassOf(element, part), waiting, zone, depth, place)
              waiting = null
            } else visit(part, zone, depth)
          }
          continue
        case 'list':
        case 'sublist':
        case 'blockList':
          readNumberedList(child, element, waiting, zone, depth, own)
          waiting = null
          continue
        default:
          if (child === number) continue
          if (waiting !== null) paragraphs.keepNumber(waiting, element, zone, depth, own)
          waiting = null
          visit(child, zone, depth)
      }
    }
    if (waiting !== null) paragraphs.keepNumber(waiting, element, zone, depth, own)
  }

  /** `paragraph > num, list > intro, point`: the number belongs to the introduction. */
  function readNumberedList(
    list: XmlElement,
    owner: XmlElement,
    label: string | null,
    zone: AknZone,
    depth: number,
    own: AknPlace | null,
  ): void {
    const intro = childElement(list, 'intro') ?? childElement(list, 'listIntroduction')
    const parts = intro ? aknBlockParts(intro) : []
    if (parts.length === 0 && label !== null) paragraphs.keepNumber(label, owner, zone, depth, own)
    parts.forEach((part, index) => {
      const place = index === 0 || exact ? own : null
      paragraphs.readParagraph(withClassOf(owner, part), index === 0 ? label : null, zone, depth, place)
    })
    const rest = { ...list, children: list.children.filter((child) => child !== intro) }
    readList(rest, zone, levelAbove(owner, own) + 1)
  }

  /** The level of the item under which a list stands; 0 where it stands under none. */
  function levelAbove(owner: XmlElement, own: AknPlace | null): number {
    if (own?.kind === 'item') return own.level
    if (exact || owner.name !== 'paragraph') return 0
    const last = blocks.last()
    return last?.kind === 'item' ? last.level : 0
  }

  return { readHierarchy, readList }
}

function headingsOf(element: XmlElement): readonly XmlElement[] {
  return childElements(element).filter((child) => child.name === 'heading' || child.name === 'subheading')
}

function printedNumber(element: XmlElement): string | null {
  const num = childElement(element, 'num')
  const label = num
    ? textContent(num)
        .replace(/[ \t\r\n]+/g, ' ')
        .trim()
    : ''
  return label === '' ? null : label
}

/** Official files put the type face, and how a paragraph stands to another, on the paragraph, not on its words. */
function withClassOf(owner: XmlElement, part: XmlElement): XmlElement {
  const alternativeTo = owner.attributes['alternativeTo']
  return {
    ...part,
    attributes: {
      ...part.attributes,
      class: part.attributes['class'] ?? owner.attributes['class'] ?? '',
      ...(alternativeTo === undefined ? {} : { alternativeTo }),
    },
  }
}
