import type { BlockKind } from '@tawafuq/text/content'
import { cleanLabel, makeBlock } from '../../model/canonicalBlock.ts'
import type { Findings } from '../../model/findings.ts'
import type { CleanText } from '../../model/runCollector.ts'
import {
  childElements,
  descendant,
  isElement,
  textContent,
  type XmlElement,
  type XmlNode,
} from '../../model/xmlTree.ts'
import { labelBeforeBlank, labelBeforeTab } from '../labelShape.ts'
import { wordsAfter } from '../wordsAfter.ts'
import type { AknBlocks } from './aknBlocks.ts'
import type { AknPlace } from './aknPlace.ts'
import type { AknPlacing } from './aknPlacing.ts'
import { aknRelationOf } from './aknRelation.ts'
import type { AknZone } from './aknZone.ts'

interface AknParagraphOptions {
  readonly findings: Findings
  /** The file is of our own making: nothing is guessed. */
  readonly exact: boolean
  readonly blocks: AknBlocks
  readonly placing: AknPlacing
  /** Reads an element that stands among the words but is a block of its own. */
  readonly visit: (element: XmlElement, zone: AknZone, depth: number) => void
}

/** Reads elements that hold words into blocks; `own` is their place where the source says it. */
export interface AknParagraphReader {
  /** A paragraph: one block, or more where blocks or lines of print part its words. The first takes the label. */
  readParagraph(element: XmlElement, label: string | null, zone: AknZone, depth: number, own: AknPlace | null): void
  /** A heading, as one block; a label typed before a tab is taken off its words. */
  readHeading(element: XmlElement, label: string | null, place: AknPlace): void
  /** A number after which no words come: a block all the same. */
  keepNumber(label: string, element: XmlElement, zone: AknZone, depth: number, own: AknPlace | null): void
}

export function aknParagraphReader(options: AknParagraphOptions): AknParagraphReader {
  const { findings, exact, blocks, placing, visit } = options

  function keep(place: AknPlace, label: string | null, clean: CleanText, relation = place.relation): void {
    blocks.add(makeBlock({ kind: place.kind, level: place.level, label: cleanLabel(label), clean, relation }))
  }

  /**
   * Reads a block-level element as one or more blocks; the first takes the label, `placeOf` says what each is. `typed` is
   * a label before a tab at the head of its words: cleaned words show no more which sign was parted from them so.
   */
  function readFlow(
    element: XmlElement,
    label: string | null,
    typed: string | null,
    zone: AknZone,
    placeOf: (words: CleanText, label: string | null, first: boolean) => AknPlace,
  ): void {
    let waiting = label
    let atHead = typed
    const inLines = zone === 'cover' || zone === 'preface' || zone === 'conclusions'
    for (const part of blocks.flowOf(element, inLines && !exact)) {
      if ('block' in part) {
        if (part.block.name === 'p' || part.block.name === 'block') {
          readFlow(part.block, waiting, atHead, zone, placeOf)
          waiting = null
          atHead = null
        } else visit(part.block, zone, 0)
        continue
      }
      const first = waiting === label
      const cut = atHead === null ? { label: waiting, words: part.words } : cutLabel(part.words, atHead, part.line)
      atHead = null
      const place = placeOf(cut.words, cut.label, first)
      const relation = place.relation ?? (exact || !first ? undefined : aknRelationOf(element, cut.label))
      keep(place, cut.label, cut.words, relation)
      waiting = null
    }
    if (waiting === null) return
    const { kind, level } = placeOf({ text: '' }, waiting, true)
    keep({ kind, level }, waiting, { text: '' })
  }

  /** Some official files leave the number in the words, parted by a tab: it is the printed label all the same. */
  function cutLabel(
    words: CleanText,
    typed: string,
    line: number,
  ): { readonly label: string | null; readonly words: CleanText } {
    if (!words.text.startsWith(typed)) return { label: null, words }
    findings.add(line, 'label-in-words', 0.95, typed)
    const blanks = /^[\s\u00A0]*/u.exec(words.text.slice(typed.length))?.[0].length ?? 0
    return { label: typed, words: wordsAfter(words, typed.length + blanks) }
  }

  /** A line of the masthead that holds symbol and title side by side is two blocks. */
  function splitMasthead(element: XmlElement, zone: 'cover' | 'preface'): boolean {
    const named = childElements(element).filter((child) => /^doc[A-Z]|^session$/.test(child.name))
    const loose = element.children.some((child) => !isElement(child) && !/^[\s–-]*$/u.test(child))
    if (named.length < 2 || loose) return false
    for (const child of dashedLines(element)) {
      const line = { ...element, children: [child] }
      readFlow(line, null, null, zone, (words) =>
        placing.placeOf({ element: line, words, label: null, zone, depth: 0, first: true }),
      )
    }
    return true
  }

  const reader: AknParagraphReader = {
    readParagraph(element, label, zone, depth, own) {
      if (own?.kind === 'footnote') {
        blocks.addNotes(childElements(element))
        return
      }
      if (!exact && (zone === 'cover' || zone === 'preface') && own === null) {
        const parts = numberedTitle(element)
        if (parts !== null) {
          for (const { part, kind } of parts) readFlow(part, null, null, zone, () => ({ kind, level: 0 }))
          return
        }
        if (/^\s*[-–]\s+\p{L}/u.test(textContent(element)) && descendant(element, 'docTitle')) {
          reader.readParagraph(lessDash(element), label, zone, depth, own)
          return
        }
      }
      const typed = label === null && !exact ? typedLabel(textContent(element), zone) : null
      const numbered = own ? inlineNumber(element) : null
      if (own && numbered) {
        const rest = { ...element, children: element.children.filter((child) => child !== numbered) }
        readFlow(rest, textContent(numbered), null, zone, () => own)
        return
      }
      if (!exact && (zone === 'cover' || zone === 'preface') && splitMasthead(element, zone)) return
      readFlow(element, label, typed, zone, (words, ownLabel, first) =>
        own && (exact || first || zone === 'preamble')
          ? own
          : placing.placeOf({ element, words, label: ownLabel, zone, depth, first }),
      )
    },
    readHeading(element, label, place) {
      const words = blocks.wordsOf(element)
      const source = textContent(element)
      const typed = label === null && !exact ? (labelBeforeTab(source) ?? labelBeforeBlank(source)) : null
      placing.endList()
      if (typed && words.text.startsWith(typed.label)) {
        const cut = cutLabel(words, typed.label, element.line)
        keep(place, cut.label, cut.words)
      } else if (words.text !== '' || label !== null) keep(place, label, words)
    },
    keepNumber(label, element, zone, depth, own) {
      keep(own ?? placing.placeOf({ element, words: { text: '' }, label, zone, depth, first: true }), label, {
        text: '',
      })
    },
  }
  return reader
}

/** A label typed before the words; in a masthead only a tab makes one, for a symbol may look like it. */
function typedLabel(text: string, zone: AknZone): string | null {
  const beforeTab = labelBeforeTab(text)?.label
  if (beforeTab !== undefined || zone === 'cover' || zone === 'preface' || zone === 'conclusions')
    return beforeTab ?? null
  return labelBeforeBlank(text)?.label ?? null
}

/** A line of the masthead that holds number and title in plain words, parted by a dash: `75/5 - الذكرى …`. */
function numberedTitle(element: XmlElement): readonly { readonly part: XmlElement; readonly kind: BlockKind }[] | null {
  if (childElements(element).length > 0) return null
  const [, number = '', title = ''] =
    /^\s*((?:[A-Z]{1,5}\/){0,3}\d{1,3}\/\d{1,3}\.?)\s*[-–]\s+(\p{L}.*)$/su.exec(textContent(element)) ?? []
  if (number === '') return null
  return [
    { part: { ...element, children: [`${number} -`] }, kind: 'meta' },
    { part: { ...element, children: [title] }, kind: 'title' },
  ]
}

/** The parts of a line of the masthead: a dash that print sets between number and title stands with the number. */
function dashedLines(element: XmlElement): readonly XmlElement[] {
  const lines: XmlElement[] = []
  let isDashed = false
  for (const child of element.children) {
    if (!isElement(child)) {
      isDashed ||= child.trim() !== ''
      continue
    }
    const before = lines.at(-1)
    if (before && (isDashed || /^\s*[-–]\s+/u.test(textContent(child)))) {
      lines[lines.length - 1] = { ...before, children: [...before.children, ' -'] }
      lines.push(lessDash(child))
    } else lines.push(child)
    isDashed = false
  }
  return lines
}

/** A title less the dash at its head. */
function lessDash(element: XmlElement): XmlElement {
  let isAtHead = true
  const children = element.children.map((child): XmlNode => {
    if (!isAtHead) return child
    if (isElement(child)) {
      const rest = lessDash(child)
      isAtHead = textContent(rest).trim() === ''
      return rest
    }
    const rest = child.replace(/^\s*[-–]\s+/u, '')
    isAtHead = rest.trim() === ''
    return rest
  })
  return { ...element, children }
}

/** The number of a block that has no `num` of its own in the schema: masthead, preamble, conclusions. */
function inlineNumber(element: XmlElement): XmlElement | null {
  const first = childElements(element)[0]
  return first?.name === 'inline' && first.attributes['name'] === 'num' ? first : null
}
