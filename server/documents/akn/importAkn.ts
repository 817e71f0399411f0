// One walk over one tree with one state: cutting it would only pass the state around.
import { type Block, type BlockKind, blockKinds, type ImportedDocument, type Relation } from '@tawafuq/text/content'
import { isAnnexHeading } from '../annexHeading.ts'
import { cleanLabel, makeBlock, tableText } from '../canonicalBlock.ts'
import { clauseKind } from '../clauseKind.ts'
import { guessDocumentLanguage, languageDirection, shortLanguage } from '../documentLanguage.ts'
import { tooLarge, unreadable } from '../documentRefusal.ts'
import { collectFindings } from '../findings.ts'
import { followItems } from '../itemTrail.ts'
import { labelBeforeTab, labelShape } from '../labelShape.ts'
import { documentLimits } from '../limits.ts'
import { type CleanText, collectRuns } from '../runCollector.ts'
import { childElement, childElements, isElement, readXmlTree, textContent, type XmlElement } from '../xmlTree.ts'
import { readAknNote } from './aknNote.ts'
import { readAknTable } from './aknTable.ts'
import { type AknFlowOptions, collectAknWords, readAknFlow, type TrackedChanges } from './aknWords.ts'

type Zone = 'cover' | 'preface' | 'preamble' | 'main' | 'conclusions' | 'annex'

const zones: Readonly<Record<string, Zone>> = {
  coverPage: 'cover',
  preface: 'preface',
  preamble: 'preamble',
  mainBody: 'main',
  body: 'main',
  debateBody: 'main',
  amendmentBody: 'main',
  judgmentBody: 'main',
  collectionBody: 'main',
  conclusions: 'conclusions',
  attachments: 'annex',
  components: 'annex',
}
const headingLevels: Readonly<Record<string, number>> = { HM: 1, HCh: 1, H1: 1, H2: 2, H23: 2, H3: 3, H4: 3, H5: 3 }

/**
 * Reads Akoma Ntoso (AKN4UN and its kin) into blocks: every word of cover, preface, preamble, body, conclusions and
 * attachments in document order, printed numbers as labels, authorial notes as footnotes after the block that
 * refers to them. Elements it does not know are read for their words and reported with their line (rule DO5).
 * Throws `RefusedDocument` for what is not Akoma Ntoso or breaks a limit.
 */
export function importAkn(xml: string, options: { readonly trackedChanges?: TrackedChanges } = {}): ImportedDocument {
  const root = readXmlTree(xml)
  if (root.name !== 'akomaNtoso') throw unreadable('ليس من صيغة Akoma Ntoso', 'its root element is not akomaNtoso')
  const document = childElements(root)[0]
  if (!document) throw unreadable('ملف Akoma Ntoso فارغ', 'it is an empty Akoma Ntoso file')
  const exact = descendant(childElement(document, 'meta'), 'proprietary')?.attributes['source'] === '#tawafuq'
  const findings = collectFindings()
  const blocks: Block[] = []
  const trail = followItems()
  let waitingNotes: Block[] = []
  let operativeSeen = false
  let annexSeen = false
  /** Chapters (HCh) have begun: what is set as a section stands under them. */
  let chapters = false
  let leads = 0

  const flowOptions: AknFlowOptions = {
    findings,
    exact,
    breakAtLineEnds: false,
    trackedChanges: options.trackedChanges ?? 'accept',
    takeNote(note, inBrackets) {
      const read = readAknNote(note, inBrackets, exact, waitingNotes.length + blocks.length, (words) => wordsOf(words))
      waitingNotes.push(...read.blocks)
      return read.mark
    },
  }

  function emit(block: Block): void {
    if (blocks.length >= documentLimits.blocks) {
      throw tooLarge(`أكثر من ${documentLimits.blocks} كتلة`, `more than ${documentLimits.blocks} blocks`)
    }
    blocks.push(block, ...waitingNotes)
    waitingNotes = []
  }

  function wordsOf(element: XmlElement): CleanText {
    const collector = collectRuns()
    collectAknWords(element, flowOptions, collector)
    return collector.finish()
  }

  /** Reads a block-level element as one or more blocks; the first takes the label, `kindOf` says what each is. */
  function readFlow(
    element: XmlElement,
    label: string | null,
    zone: Zone,
    kindOf: (words: CleanText, label: string | null, first: boolean) => Placed,
  ): void {
    let waiting = label
    const breaking = zone === 'cover' || zone === 'preface' || zone === 'conclusions'
    for (const part of readAknFlow(element, { ...flowOptions, breakAtLineEnds: breaking && !exact })) {
      if ('block' in part) {
        if (part.block.name === 'p' || part.block.name === 'block') {
          readFlow(part.block, waiting, zone, kindOf)
          waiting = null
        } else visit(part.block, zone, 0)
        continue
      }
      const cut = waiting === null && !exact ? cutLabel(part.words, part.line) : { label: waiting, words: part.words }
      const placed = kindOf(cut.words, cut.label, waiting === label)
      const relation = placed.relation ?? (exact || waiting !== label ? undefined : relationOf(element, cut.label))
      emit(
        makeBlock({ kind: placed.kind, level: placed.level, label: cleanLabel(cut.label), clean: cut.words, relation }),
      )
      waiting = null
    }
    if (waiting !== null) {
      const placed = kindOf({ text: '' }, waiting, true)
      emit(makeBlock({ kind: placed.kind, level: placed.level, label: cleanLabel(waiting), clean: { text: '' } }))
    }
  }

  /** Some official files leave the number in the words, parted by a tab: it is the printed label all the same. */
  function cutLabel(words: CleanText, line: number): { label: string | null; words: CleanText } {
    const marked = rawLabels.get(line)
    if (marked === undefined || !words.text.startsWith(marked)) return { label: null, words }
    findings.add(line, 'label-in-words', `أُخذت العلامة «${marked}» من أول النص`, 0.95)
    const collector = collectRuns()
    let left = marked.length
    for (const run of words.runs ?? [{ text: words.text }]) {
      if (run.note !== undefined) collector.addNote(run.note)
      collector.add(run.text.slice(left), run.marks, run.link)
      left = Math.max(0, left - run.text.length)
    }
    return { label: marked, words: collector.finish() }
  }
  const rawLabels = new Map<number, string>()

  function ownOf(element: XmlElement, depth: number): Placed | null {
    return exact ? ownPlace(element, depth) : null
  }

  function visitAll(parent: XmlElement, zone: Zone, depth: number): void {
    for (const child of parent.children) {
      if (isElement(child)) visit(child, zone, depth)
      else if (child.trim() !== '') {
        findings.add(parent.line, 'loose-words', `كلمات خارج أي فقرة داخل ${parent.name}`, 0.8)
        const collector = collectRuns()
        collector.add(child)
        emit(makeBlock({ kind: 'body', level: 0, label: null, clean: collector.finish() }))
      }
    }
  }

  function visit(element: XmlElement, zone: Zone, depth: number): void {
    const own = ownOf(element, depth)
    // Our own cover says what is known of the meeting; it is no part of the text.
    if (exact && element.name === 'coverPage') return
    const next = zones[element.name]
    if (next) {
      if (next === 'annex' || next === 'preamble') trail.end()
      visitAll(element, zone === 'annex' && next === 'main' ? 'annex' : next, 0)
      return
    }
    switch (element.name) {
      case 'meta':
        return
      case 'p':
      case 'block':
        readParagraph(element, null, zone, depth, own)
        return
      case 'formula':
      case 'longTitle':
        for (const part of blockParts(element))
          readParagraph(part, null, zone, depth, own ?? ownOf(part, depth) ?? { kind: 'chapeau', level: 0 })
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
        readList(element, zone, depth + 1)
        return
      case 'table':
        readTable(element, own)
        return
      case 'crossHeading':
      case 'heading':
      case 'subheading':
        readHeading(element, null, { kind: 'heading', level: Math.max(1, Math.min(depth, 3)) })
        return
      case 'num':
        readParagraph(element, null, zone, depth, { kind: 'body', level: 0 })
        return
      case 'img':
        return
      default:
        readHierarchy(element, zone, depth, own)
    }
  }

  /** A whole document inside a collection: it begins anew, and is no annex. */
  function readComponent(component: XmlElement): void {
    operativeSeen = false
    annexSeen = false
    chapters = false
    trail.end()
    visitAll(component, 'main', 0)
  }

  function readParagraph(
    element: XmlElement,
    label: string | null,
    zone: Zone,
    depth: number,
    own: Placed | null,
  ): void {
    if (own?.kind === 'footnote') {
      for (const note of childElements(element)) flowOptions.takeNote(note, false)
      blocks.push(...waitingNotes)
      waitingNotes = []
      return
    }
    const raw = label === null && !exact ? labelBeforeTab(textContent(element)) : null
    if (raw) rawLabels.set(element.line, raw.label)
    const numbered = own ? inlineLabel(element) : null
    if (numbered) {
      readFlow(
        { ...element, children: element.children.filter((child) => child !== numbered) },
        textContent(numbered),
        zone,
        () => own ?? { kind: 'body', level: 0 },
      )
      return
    }
    if (!exact && (zone === 'cover' || zone === 'preface') && splitMasthead(element, zone)) return
    readFlow(element, label, zone, (words, ownLabel, first) =>
      own && (exact || first || zone === 'preamble') ? own : placeOf(element, words, ownLabel, zone, depth, first),
    )
  }

  /** A line of the masthead that holds symbol and title side by side is two blocks. */
  function splitMasthead(element: XmlElement, zone: Zone): boolean {
    const named = childElements(element).filter((child) => /^doc[A-Z]|^session$/.test(child.name))
    const loose = element.children.some((child) => !isElement(child) && child.trim() !== '')
    if (named.length < 2 || loose) return false
    for (const child of childElements(element)) {
      readFlow({ ...element, children: [child] }, null, zone, (words) =>
        placeOf({ ...element, children: [child] }, words, null, zone, 0, true),
      )
    }
    return true
  }

  function readContainer(element: XmlElement, zone: Zone, depth: number, own: Placed | null): void {
    if (element.attributes['name'] === 'formula' && !own) {
      for (const part of blockParts(element)) readParagraph(part, null, zone, depth, { kind: 'chapeau', level: 0 })
      return
    }
    const inPreamble = zone === 'preamble' || zone === 'main'
    for (const child of element.children) {
      if (!isElement(child)) {
        if (child.trim() !== '') visitAll({ ...element, children: [child] }, zone, depth)
      } else if (child.name === 'p')
        readParagraph(
          child,
          null,
          zone,
          depth,
          own ?? ownOf(child, depth) ?? (inPreamble ? preambularPlace(child) : null),
        )
      else visit(child, zone, depth)
    }
  }

  function preambularPlace(element: XmlElement): Placed | null {
    return labelBeforeTab(textContent(element)) ? null : { kind: 'preambular', level: 0 }
  }

  function readTable(element: XmlElement, own: Placed | null): void {
    const { table, caption } = readAknTable(element, wordsOf)
    if (caption) emit(makeBlock({ kind: 'heading', level: 3, label: null, clean: caption }))
    trail.end()
    emit(
      makeBlock({
        kind: 'table',
        level: 0,
        label: own ? cleanLabel(element.attributes['title'] ?? null) : null,
        clean: tableText(table),
        table,
        relation: own?.relation,
      }),
    )
  }

  function readHeading(element: XmlElement, label: string | null, placed: Placed): void {
    const words = wordsOf(element)
    const raw = label === null && !exact ? labelBeforeTab(textContent(element)) : null
    trail.end()
    if (raw && words.text.startsWith(raw.label)) {
      rawLabels.set(element.line, raw.label)
      const cut = cutLabel(words, element.line)
      emit(makeBlock({ ...placed, label: cleanLabel(cut.label), clean: cut.words }))
    } else if (words.text !== '' || label !== null)
      emit(makeBlock({ ...placed, label: cleanLabel(label), clean: words }))
  }

  function readList(element: XmlElement, zone: Zone, depth: number): void {
    for (const child of element.children) {
      if (!isElement(child)) {
        if (child.trim() !== '') visitAll({ ...element, children: [child] }, zone, depth)
        continue
      }
      switch (child.name) {
        case 'intro':
        case 'listIntroduction':
        case 'wrapUp':
        case 'listWrapUp':
          for (const part of blockParts(child)) readParagraph(part, null, zone, depth - 1, null)
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

  function readItem(element: XmlElement, zone: Zone, depth: number): void {
    const label = printedNumber(element)
    const own = exact ? ownPlace(element, depth) : null
    const level = own?.level ?? depth
    for (const heading of childElements(element)) {
      if (heading.name === 'heading' || heading.name === 'subheading')
        readHeading(heading, null, { kind: 'heading', level: 3 })
    }
    trail.place(label, level)
    readBody(element, label, zone, depth, own ?? { kind: 'item', level })
  }

  function readHierarchy(element: XmlElement, zone: Zone, depth: number, own: Placed | null): void {
    const label = printedNumber(element)
    const headings = childElements(element).filter((child) => child.name === 'heading' || child.name === 'subheading')
    const level = headings[0] === undefined ? 0 : headedLevel(element, textContent(headings[0]), depth)
    const lead =
      !exact &&
      element.name === 'hcontainer' &&
      headings[0] !== undefined &&
      clauseKind(textContent(headings[0]).trim()) === 'operative'
    if (headings.length > 0) {
      headings.forEach((heading, index) => {
        const placed =
          own ??
          (lead
            ? { kind: 'operative' as const, level: 0 }
            : { kind: 'heading' as const, level: Math.min(3, level + index) })
        readHeading(heading, index === 0 ? label : null, placed)
      })
      if (lead) operativeSeen = true
    }
    if (lead) leads += 1
    readBody(element, headings.length > 0 ? null : label, zone, depth + (headings.length > 0 ? 1 : 0), own)
    if (lead) leads -= 1
  }

  /** The level that the type face of a heading gives it: sections stand under chapters until the next annex. */
  function headedLevel(element: XmlElement, words: string, depth: number): number {
    const style = element.attributes['class'] ?? ''
    if (isAnnexHeading(words.trim())) chapters = false
    if (style === 'HCh') chapters = true
    const level = headingLevels[style]
    return level === undefined ? Math.min(depth + 1, 3) : Math.min(level + (chapters && style !== 'HCh' ? 1 : 0), 3)
  }

  /** What an element of the hierarchy holds besides number and headings; the first words take the label. */
  function readBody(element: XmlElement, label: string | null, zone: Zone, depth: number, own: Placed | null): void {
    let waiting = label
    const number = childElement(element, 'num')
    for (const child of element.children) {
      if (child === number || (isElement(child) && (child.name === 'heading' || child.name === 'subheading'))) continue
      if (!isElement(child)) {
        if (child.trim() !== '') visitAll({ ...element, children: [child] }, zone, depth)
        continue
      }
      if (
        child.name === 'content' ||
        child.name === 'intro' ||
        child.name === 'wrapUp' ||
        child.name === 'p' ||
        child.name === 'block'
      ) {
        for (const part of blockParts(child)) {
          if (part.name === 'p' || part.name === 'block' || part === child) {
            readParagraph(carryClass(part, element), waiting, zone, depth, waiting === label ? own : exact ? own : null)
            waiting = null
          } else visit(part, zone, depth)
        }
        continue
      }
      if (child.name === 'list' || child.name === 'sublist' || child.name === 'blockList') {
        waiting = readNumberedList(child, element, waiting, zone, depth, own)
        continue
      }
      if (waiting !== null) waiting = emitBareNumber(waiting, own, element, zone, depth)
      visit(child, zone, depth)
    }
    if (waiting !== null) emitBareNumber(waiting, own, element, zone, depth)
  }

  /** `paragraph > num, list > intro, point`: the number belongs to the introduction. */
  function readNumberedList(
    list: XmlElement,
    owner: XmlElement,
    waiting: string | null,
    zone: Zone,
    depth: number,
    own: Placed | null,
  ): string | null {
    const intro = childElement(list, 'intro') ?? childElement(list, 'listIntroduction')
    let label = waiting
    if (intro) {
      blockParts(intro).forEach((part, index) => {
        readParagraph(carryClass(part, owner), label, zone, depth, index === 0 || exact ? own : null)
        label = null
      })
    } else if (label !== null) label = emitBareNumber(label, own, owner, zone, depth)
    const base = own?.kind === 'item' ? own.level : blocks.findLast((block) => block.kind !== 'footnote')
    const level = typeof base === 'number' ? base : base?.kind === 'item' && owner.name === 'paragraph' ? base.level : 0
    readList(
      { ...list, children: list.children.filter((child) => child !== intro) },
      zone,
      (exact ? 0 : level) + (exact ? depthOf(own) : 0) + 1,
    )
    return label
  }

  function emitBareNumber(label: string, own: Placed | null, element: XmlElement, zone: Zone, depth: number): null {
    const placed = own ?? placeOf(element, { text: '' }, label, zone, depth, true)
    emit(
      makeBlock({
        kind: placed.kind,
        level: placed.level,
        label: cleanLabel(label),
        clean: { text: '' },
        relation: placed.relation,
      }),
    )
    return null
  }

  /** What a block is, where the source does not say: by its zone, its label, its type face and its first words. */
  function placeOf(
    element: XmlElement,
    words: CleanText,
    label: string | null,
    zone: Zone,
    depth: number,
    first: boolean,
  ): Placed {
    const style = element.attributes['class'] ?? ''
    switch (zone) {
      case 'cover':
      case 'preface':
        return { kind: mastheadKind(element, zone), level: 0 }
      case 'conclusions':
        return { kind: 'meta', level: 0 }
      case 'preamble':
        if (label !== null) return listItem(label, depth)
        return {
          kind: clauseKind(words.text) === 'chapeau' ? 'chapeau' : 'preambular',
          level: 0,
        }
      case 'main':
      case 'annex': {
        const headed = headingLevels[style]
        if (headed !== undefined && first && (label === null || isSectionLabel(label))) {
          trail.end()
          return { kind: 'heading', level: headed }
        }
        return bodyPlace(words, label, zone, depth, first)
      }
      default:
        return zone satisfies never
    }
  }

  function bodyPlace(
    words: CleanText,
    label: string | null,
    zone: 'main' | 'annex',
    depth: number,
    first: boolean,
  ): Placed {
    const face = typeFace(words)
    if (label !== null && isSectionLabel(label)) {
      trail.end()
      return { kind: 'heading', level: labelShape(label) === 'ordinal' ? 1 : 2 }
    }
    if (label !== null && labelShape(label) !== 'number') {
      if (face === 'strong' && looksLikeHeading(words.text)) {
        trail.end()
        return { kind: 'heading', level: 3 }
      }
      return listItem(label, depth)
    }
    if (label !== null) {
      trail.end()
      // Under a verb set as a heading the numbered paragraphs are its items (gold rule 7).
      if (leads > 0) return { kind: 'item', level: trail.levelOf(label) }
      if (zone === 'annex' || annexSeen) return { kind: 'body', level: 0 }
      operativeSeen = true
      return { kind: 'operative', level: 0 }
    }
    if (zone === 'main' && (!operativeSeen || words.text.endsWith('،')) && clauseKind(words.text) === 'chapeau')
      return { kind: 'chapeau', level: 0 }
    if (face !== null && looksLikeHeading(words.text)) {
      trail.end()
      if (isAnnexHeading(words.text)) annexSeen = true
      return { kind: 'heading', level: isAnnexHeading(words.text) ? 1 : face === 'strong' ? 2 : 3 }
    }
    if (/^[[\]]\s?.*[[\]]$/u.test(words.text) && words.text.length < 200) return { kind: 'meta', level: 0 }
    if (!first) return { kind: 'body', level: 0 }
    if (zone === 'annex' || annexSeen) return { kind: 'body', level: 0 }
    if (!operativeSeen && clauseKind(words.text) === 'preambular') return { kind: 'preambular', level: 0 }
    const marked = (words.runs?.[0]?.marks?.length ?? 0) > 0
    if (marked || clauseKind(words.text) === 'operative') {
      trail.end()
      operativeSeen = true
      return { kind: 'operative', level: 0 }
    }
    return { kind: 'body', level: 0 }
  }

  function listItem(label: string | null, depth: number): Placed {
    if (depth > 0) return { kind: 'item', level: depth }
    return { kind: 'item', level: trail.levelOf(label) }
  }

  visitAll(document, 'main', 0)
  // A collection keeps its documents beside itself: two resolutions under one symbol are components of the root.
  for (const part of childElements(root).slice(1)) {
    if (part.name !== 'components') visit(part, 'main', 0)
    else for (const component of childElements(part)) readComponent(component)
  }
  if (waitingNotes.length > 0) blocks.push(...waitingNotes)
  const declared = descendant(childElement(document, 'meta'), 'FRBRlanguage')?.attributes['language']
  const guessed = guessDocumentLanguage(blocks.map((block) => block.text).join('\n'))
  const lang = declared ? shortLanguage(declared) : guessed.lang
  return { dir: declared ? languageDirection(lang) : guessed.dir, lang, blocks, report: findings.list() }
}

/** What a block is, how deep it stands, and how it stands to another. */
interface Placed {
  readonly kind: BlockKind
  readonly level: number
  readonly relation?: Relation
}

/** In files of our own making the class says it all: kind, `level-n`, `bis-n`, `alt-n`. */
function ownPlace(element: XmlElement, depth: number): Placed | null {
  const tokens = (element.attributes['class'] ?? '').split(/\s+/)
  const kind = blockKinds.find((name) => tokens.includes(name))
  if (!kind) return null
  const level = numberToken(tokens, 'level-')
  const bis = numberToken(tokens, 'bis-')
  const alt = numberToken(tokens, 'alt-')
  const placed = { kind, level: kind === 'item' || kind === 'heading' ? (level ?? Math.max(1, depth)) : 0 }
  if (bis !== null) return { ...placed, relation: { kind: 'bis', index: bis } }
  return alt === null ? placed : { ...placed, relation: { kind: 'alt', index: alt } }
}

function numberToken(tokens: readonly string[], prefix: string): number | null {
  const token = tokens.find((name) => name.startsWith(prefix))
  const value = token === undefined ? Number.NaN : Number(token.slice(prefix.length))
  return Number.isInteger(value) ? value : null
}

function depthOf(own: Placed | null): number {
  return own?.kind === 'item' ? own.level : 0
}

function mastheadKind(element: XmlElement, zone: 'cover' | 'preface'): BlockKind {
  const title = descendant(element, 'docTitle')
  if (!title) return 'meta'
  const refersTo = title.attributes['refersTo'] ?? ''
  if (zone === 'preface' && refersTo !== '#adoption') return 'title'
  return refersTo === '#resolutionNumber' || refersTo === '#resolutionTitle' ? 'title' : 'meta'
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

/** The label of a block that has no `num` of its own in the schema: masthead, preamble, conclusions. */
function inlineLabel(element: XmlElement): XmlElement | null {
  const first = childElements(element)[0]
  return first?.name === 'inline' && first.attributes['name'] === 'num' ? first : null
}

/** The block-level children of an element, or the element itself where it holds words. */
function blockParts(element: XmlElement): readonly XmlElement[] {
  if (element.name === 'p' || element.name === 'block') return [element]
  const loose = element.children.some((child) => !isElement(child) && child.trim() !== '')
  return loose ? [element] : childElements(element)
}

/** Official files put the type face, and how a paragraph stands to another, on the paragraph, not on its words. */
function carryClass(part: XmlElement, owner: XmlElement): XmlElement {
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

/** `alternativeTo` marks an alternative; without it مكرراً in the number marks an insertion. */
function relationOf(element: XmlElement, label: string | null): Relation | undefined {
  if (element.attributes['alternativeTo'] !== undefined) return { kind: 'alt', index: 1 }
  const bis = /مكرر\S*(?:\s+(ثاني|ثالث|رابع))?/u.exec(label ?? '')
  return bis ? { kind: 'bis', index: 2 + ['ثاني', 'ثالث', 'رابع'].indexOf(bis[1] ?? '') + 1 } : undefined
}

function descendant(element: XmlElement | undefined, name: string): XmlElement | undefined {
  if (!element || element.name === name) return element
  for (const child of childElements(element)) {
    const found = descendant(child, name)
    if (found) return found
  }
  return undefined
}

function isSectionLabel(label: string): boolean {
  const shape = labelShape(label)
  return shape === 'ordinal' || shape === 'letter-name'
}

function looksLikeHeading(text: string): boolean {
  return text !== '' && text.length <= 200 && !/[.،؛:,;]$/u.test(text)
}

/** `strong` or `emphasis` where all words carry the mark. */
function typeFace(words: CleanText): 'strong' | 'emphasis' | null {
  const runs = (words.runs ?? []).filter((run) => run.text.trim() !== '')
  if (runs.length === 0) return null
  if (runs.every((run) => run.marks?.includes('strong'))) return 'strong'
  return runs.every((run) => run.marks?.includes('emphasis')) ? 'emphasis' : null
}
