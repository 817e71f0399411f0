import type { Block } from '@tawafuq/text/content'
import type { TrackedChanges } from '../../model/aknWords.ts'
import { cleanLabel, makeBlock, tableText } from '../../model/canonicalBlock.ts'
import type { Findings } from '../../model/findings.ts'
import { collectRuns } from '../../model/runCollector.ts'
import { childElement, childElements, isElement, textContent, type XmlElement } from '../../model/xmlTree.ts'
import { clauseKind } from '../clauseKind.ts'
import { labelBeforeBlank, labelBeforeTab } from '../labelShape.ts'
import { aknBlockParts } from './aknBlockParts.ts'
import { collectAknBlocks } from './aknBlocks.ts'
import { aknHierarchyReader } from './aknHierarchyReader.ts'
import { aknParagraphReader } from './aknParagraphReader.ts'
import { type AknPlace, aknPlaceOfClass } from './aknPlace.ts'
import { followAknPlacing } from './aknPlacing.ts'
import { readAknTable } from './aknTable.ts'
import { type AknZone, aknZoneOf } from './aknZone.ts'
import { joinSectionLabels } from './joinSectionLabels.ts'

interface WalkAknOptions {
  readonly findings: Findings
  /** The file is of our own making: its classes are taken at their word, and nothing is guessed. */
  readonly exact: boolean
  readonly trackedChanges: TrackedChanges
}

/**
 * Walks once through everything that stands under the root of an Akoma Ntoso file, in document order, and gives its
 * blocks. Words that stand outside any paragraph are kept and reported. Throws `RefusedDocument` past a limit.
 */
export function walkAkn(root: XmlElement, { findings, exact, trackedChanges }: WalkAknOptions): readonly Block[] {
  const blocks = collectAknBlocks({ findings, exact, trackedChanges, farNotes: farNotesOf(root) })
  const placing = followAknPlacing()
  const paragraphs = aknParagraphReader({ findings, exact, blocks, placing, visit })
  const hierarchies = aknHierarchyReader({ exact, blocks, placing, paragraphs, visit, visitLoose })

  function ownPlace(element: XmlElement, depth: number): AknPlace | null {
    return exact ? aknPlaceOfClass(element, depth) : null
  }

  function visitAll(parent: XmlElement, zone: AknZone, depth: number): void {
    for (const child of parent.children) {
      if (isElement(child)) visit(child, zone, depth)
      else visitLoose(parent, child)
    }
  }

  function visitLoose(parent: XmlElement, text: string): void {
    if (text.trim() === '') return
    findings.add(parent.line, 'loose-words', 0.8, parent.name)
    const collector = collectRuns()
    collector.add(text)
    blocks.add(makeBlock({ kind: 'body', level: 0, label: null, clean: collector.finish() }))
  }

  function visit(element: XmlElement, zone: AknZone, depth: number): void {
    const own = ownPlace(element, depth)
    // Our own cover says what is known of the meeting; it is no part of the text.
    if (exact && element.name === 'coverPage') return
    const next = aknZoneOf(element.name)
    if (next) {
      if (next === 'annex' || next === 'preamble') placing.endList()
      visitAll(element, zone === 'annex' && next === 'main' ? 'annex' : next, 0)
      return
    }
    switch (element.name) {
      case 'meta':
      case 'img':
        return
      case 'p':
      case 'block':
        paragraphs.readParagraph(element, null, zone, depth, own)
        return
      case 'formula':
      case 'longTitle':
        readChapeau(element, zone, depth, own)
        return
      case 'container':
      case 'recital':
      case 'citation':
        readContainer(element, zone, depth, own)
        return
      case 'blockList':
      case 'ul':
      case 'ol':
      case 'list':
      case 'sublist':
        hierarchies.readList(element, zone, depth + 1)
        return
      case 'table':
        readTable(element, own)
        return
      case 'crossHeading':
      case 'heading':
      case 'subheading':
        if (!exact && isClauseOfPreamble(element)) {
          const kind = clauseKind(textContent(element).trim()) === 'chapeau' ? 'chapeau' : 'preambular'
          paragraphs.readParagraph(element, null, 'preamble', depth, { kind, level: 0 })
          return
        }
        if (!exact && zone === 'main' && isClauseOfDecision(element)) {
          paragraphs.readParagraph(element, null, zone, depth, { kind: 'operative', level: 0 })
          return
        }
        paragraphs.readHeading(element, null, { kind: 'heading', level: Math.max(1, Math.min(depth, 3)) })
        return
      case 'num':
        paragraphs.readParagraph(element, null, zone, depth, { kind: 'body', level: 0 })
        return
      default:
        hierarchies.readHierarchy(element, zone, depth, own)
    }
  }

  function readChapeau(element: XmlElement, zone: AknZone, depth: number, own: AknPlace | null): void {
    const isTitle = element.name === 'longTitle' && (zone === 'cover' || zone === 'preface')
    for (const part of aknBlockParts(element)) {
      const place = own ?? ownPlace(part, depth) ?? { kind: isTitle ? 'title' : 'chapeau', level: 0 }
      paragraphs.readParagraph(part, null, zone, depth, place)
    }
  }

  function readContainer(element: XmlElement, zone: AknZone, depth: number, own: AknPlace | null): void {
    if (element.attributes['name'] === 'formula' && !own) {
      for (const part of aknBlockParts(element))
        paragraphs.readParagraph(part, null, zone, depth, { kind: 'chapeau', level: 0 })
      return
    }
    const head = childElement(element, 'heading')
    const decides = zone === 'main' && head !== undefined && clauseKind(textContent(head).trim()) === 'operative'
    const inPreamble = zone === 'preamble' || (zone === 'main' && !decides)
    const number = exact ? undefined : childElement(element, 'num')
    let waiting = number ? textContent(number) : null
    for (const child of element.children) {
      if (!isElement(child)) visitLoose(element, child)
      else if (child.name === 'p') {
        const place = own ?? ownPlace(child, depth) ?? (inPreamble ? preambularPlace(child) : null)
        paragraphs.readParagraph(child, waiting, zone, depth, place)
        waiting = null
      } else if (child !== number) visit(child, zone, depth)
    }
    if (waiting !== null && waiting.trim() !== '') paragraphs.keepNumber(waiting, element, zone, depth, own)
  }

  function readTable(element: XmlElement, own: AknPlace | null): void {
    const { table, caption } = readAknTable(element, blocks.wordsOf)
    if (caption) blocks.add(makeBlock({ kind: 'heading', level: 3, label: null, clean: caption }))
    placing.endList()
    const label = own ? cleanLabel(element.attributes['title'] ?? null) : null
    const clean = tableText(table)
    blocks.add(makeBlock({ kind: 'table', level: 0, label, clean, table, relation: own?.relation }))
  }

  const [document, ...others] = childElements(root)
  if (document) visitAll(document, 'main', 0)
  // A collection keeps its documents beside itself: two resolutions under one symbol are components of the root.
  for (const part of others) {
    if (part.name !== 'components') visit(part, 'main', 0)
    else
      for (const component of childElements(part)) {
        placing.beginAnew()
        visitAll(component, 'main', 0)
      }
  }
  return exact ? blocks.list() : joinSectionLabels(blocks.list())
}

/** Notes that a publisher keeps in the metadata, or after the text, and refers to from the words. */
function farNotesOf(root: XmlElement): ReadonlyMap<string, XmlElement> {
  const found = new Map<string, XmlElement>()
  const visit = (element: XmlElement): void => {
    for (const child of childElements(element)) {
      const id = child.attributes['eId'] ?? child.attributes['id'] ?? child.attributes['wId']
      if (child.name === 'note' && id !== undefined) found.set(id, child)
      visit(child)
    }
  }
  for (const document of childElements(root)) {
    const meta = childElement(document, 'meta')
    for (const notes of meta ? childElements(meta, 'notes') : []) visit(notes)
  }
  return found
}

function preambularPlace(element: XmlElement): AknPlace | null {
  const words = textContent(element)
  return labelBeforeTab(words) || labelBeforeBlank(words) ? null : { kind: 'preambular', level: 0 }
}

/** Set as a heading, and no heading: it decides, or announces what is decided, as only a clause does. */
function isClauseOfDecision(element: XmlElement): boolean {
  const words = textContent(element).trim()
  return element.name === 'crossHeading' && /[؛;:]$/u.test(words) && clauseKind(words) === 'operative'
}

/** Set as a heading, and no heading: the file says that it is of the preamble, or its words do. */
function isClauseOfPreamble(element: XmlElement): boolean {
  const words = textContent(element).trim()
  return (
    element.attributes['refersTo'] === '#preamble' ||
    (element.name === 'crossHeading' && /[،,]$/u.test(words) && clauseKind(words) === 'preambular')
  )
}
