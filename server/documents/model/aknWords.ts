import type { RunMark } from '@tawafuq/text/content'
import type { Findings } from './findings.ts'
import { bracketsAround, isMarkFurniture, isNote, pairBrackets } from './pairBrackets.ts'
import { raisedLetters } from './raisedLetters.ts'
import { type CleanText, collectRuns, type RunCollector } from './runCollector.ts'
import { childElements, isElement, textContent, type XmlElement, type XmlNode } from './xmlTree.ts'

/** What becomes of marked insertions and deletions: taken as made, undone, or both kept between brackets. */
export type TrackedChanges = 'accept' | 'reject' | 'brackets'

/** A stretch of words, or an element that stands among the words but is a block of its own. */
export type AknFlowPart = { readonly words: CleanText; readonly line: number } | { readonly block: XmlElement }

export interface AknFlowOptions {
  readonly findings: Findings
  /** A line end parts two lines of print (masthead, record of a vote) instead of folding into a blank. */
  readonly breakAtLineEnds: boolean
  /** Marks of footnotes are as we wrote them: no guessing at brackets around them. */
  readonly exact: boolean
  readonly trackedChanges: TrackedChanges
  /** Takes the footnote in and gives the mark by which the text refers to it. */
  takeNote(note: XmlElement, inBrackets: boolean): string
  /** The mark of a note that stands apart and is referred to from here, taken in the first time; null where there is none. */
  takeReference?(reference: XmlElement): string | null
}

const blockNames = new Set([
  'p',
  'block',
  'blockList',
  'table',
  'ul',
  'ol',
  'toc',
  'tblock',
  'embeddedStructure',
  'quotedStructure',
  'container',
  'formula',
  'paragraph',
  'section',
  'article',
  'list',
  'point',
  'hcontainer',
  'content',
  'intro',
  'wrapUp',
  'foreign',
  'longTitle',
  'recitals',
  'recital',
  'citations',
  'citation',
  'blockContainer',
  'div',
  'crossHeading',
])

/** Reads the words inside an element, cut where another block stands among them. Empty stretches are left out. */
export function readAknFlow(element: XmlElement, options: AknFlowOptions): readonly AknFlowPart[] {
  const parts: AknFlowPart[] = []
  let collector = collectRuns()
  let bracketOpened = false

  function flush(): void {
    if (!collector.isEmpty()) parts.push({ words: collector.finish(), line: element.line })
    collector = collectRuns()
  }

  function readChildren(parent: XmlElement, marks: readonly RunMark[], link: string | undefined): void {
    const nodes = parent.children
    nodes.forEach((node, index) => {
      if (!isElement(node)) {
        const whole = bracketOpened && /^[()]/.test(node) ? node.slice(1) : node
        bracketOpened = false
        collector.add(options.exact ? node : withoutEmptyMark(whole, nodes[index - 1]), marks, link)
        return
      }
      if (blockNames.has(node.name)) {
        flush()
        parts.push({ block: node })
        return
      }
      readInline(node, nodes, index, marks, link)
    })
  }

  function readInline(
    node: XmlElement,
    siblings: readonly XmlNode[],
    index: number,
    marks: readonly RunMark[],
    link: string | undefined,
  ): void {
    switch (node.name) {
      case 'authorialNote':
      case 'note': {
        const around = options.exact
          ? null
          : pairBrackets(siblings, index, collector, (sign) => collector.add(sign, marks, link))
        const inBrackets = around?.isTextual === true || bracketsAround(siblings, index)
        collector.addNote(options.takeNote(node, inBrackets))
        bracketOpened = around?.takesNext === true
        if (around?.closes) collector.add(')', marks, link)
        return
      }
      case 'noteRef':
        collector.addNote(options.takeReference?.(node) ?? node.attributes['marker'] ?? textContent(node).trim())
        return
      case 'sup':
        if (isMarkFurniture(node, siblings, index)) return
        if (!options.exact && readRaised(node, 'superscript', marks, link)) return
        break
      case 'sub':
        if (!options.exact && readRaised(node, 'subscript', marks, link)) return
        break
      case 'eol':
      case 'br':
        if (options.breakAtLineEnds) flush()
        else collector.add(' ', marks, link)
        return
      case 'img':
        if ((node.attributes['alt'] ?? '') !== '') collector.add(node.attributes['alt'] ?? '', marks, link)
        if (!options.breakAtLineEnds) options.findings.add(node.line, 'image-not-kept', 1)
        return
      case 'outcome':
        if (options.breakAtLineEnds && !collector.isEmpty()) flush()
        break
      case 'quantity':
        if (previousIs(siblings, index, 'quantity')) {
          collector.add(' ', marks, link)
          options.findings.add(node.line, 'numbers-touch', 0.8)
        }
        break
      case 'ins':
      case 'del':
        readChange(node, marks, link)
        return
      default:
        break
    }
    if (!options.exact && isStruck(node)) {
      options.findings.add(node.line, 'struck', 1, textContent(node).trim().slice(0, 200))
      if (options.trackedChanges !== 'accept') {
        collector.add('[', marks, link)
        readChildren(node, marks, link)
        collector.add(']', marks, link)
      }
      return
    }
    readChildren(node, marksOf(node, marks), linkOf(node) ?? link)
  }

  /** Words above or below the line, where they are words alone; those without such letters stay on it, and are told. */
  function readRaised(
    node: XmlElement,
    where: 'superscript' | 'subscript',
    marks: readonly RunMark[],
    link: string | undefined,
  ): boolean {
    const words = textContent(node)
    // Brackets raised beside a mark are print, and none of the words.
    if (childElements(node).length > 0 || /^[\s()]*$/.test(words)) return false
    const letters = raisedLetters(words, where)
    if (letters === null) options.findings.add(node.line, 'raised-on-line', 0.7, words.trim().slice(0, 200))
    collector.add(letters ?? words, marks, link)
    return true
  }

  function readChange(node: XmlElement, marks: readonly RunMark[], link: string | undefined): void {
    const dropped = options.trackedChanges === 'accept' ? 'del' : options.trackedChanges === 'reject' ? 'ins' : null
    options.findings.add(
      node.line,
      node.name === 'ins' ? 'insertion' : 'deletion',
      1,
      textContent(node).trim().slice(0, 200),
    )
    if (node.name === dropped) return
    const bracket = options.trackedChanges === 'brackets'
    if (bracket) collector.add('[', marks, link)
    readChildren(node, marks, link)
    if (bracket) collector.add(']', marks, link)
  }

  readChildren(element, [], undefined)
  flush()
  return parts
}

function marksOf(node: XmlElement, marks: readonly RunMark[]): readonly RunMark[] {
  const style = `${node.attributes['class'] ?? ''} ${node.attributes['style'] ?? ''}`
  const emphasis = node.name === 'i' || node.name === 'em' || /\bitalic\b/i.test(style)
  const strong = node.name === 'b' || node.name === 'strong' || /\bbold\b/i.test(style)
  return [...marks, ...(emphasis ? (['emphasis'] as const) : []), ...(strong ? (['strong'] as const) : [])]
}

function isStruck({ attributes }: XmlElement): boolean {
  return /line-through|\bstrike(?:through)?\b/i.test(
    `${attributes['style'] ?? ''} ${attributes['class'] ?? ''} ${attributes['name'] ?? ''}`,
  )
}

function linkOf(node: XmlElement): string | undefined {
  const linked = node.name === 'a' || node.name === 'ref' || node.name === 'mref' || node.name === 'rref'
  const href = node.attributes['href']
  return linked && href !== undefined && href !== '' ? href : undefined
}

/** `()` right after a note is the place where print had the mark. */
function withoutEmptyMark(text: string, previous: XmlNode | undefined): string {
  return isNote(previous) ? text.replace(/^\s*\(\)/, '') : text
}

function previousIs(siblings: readonly XmlNode[], index: number, name: string): boolean {
  const previous = siblings[index - 1]
  return previous !== undefined && isElement(previous) && previous.name === name
}

/** The words of an element as one stretch, blocks among them joined by blanks: for cells, notes and headings. */
export function collectAknWords(element: XmlElement, options: AknFlowOptions, collector: RunCollector): void {
  for (const part of readAknFlow(element, options)) {
    if ('block' in part) {
      collector.addLineEnd()
      collectAknWords(part.block, options, collector)
      collector.addLineEnd()
      continue
    }
    for (const run of part.words.runs ?? [{ text: part.words.text }]) {
      if (run.note !== undefined) collector.addNote(run.note)
      collector.add(run.text, run.marks, run.link)
    }
  }
}

/** Whether a heading opens an annex (`المرفق`, `المرفق ألف`, `الملحق 1`, `Annex II`). */
export function isAnnexHeading(text: string): boolean {
  return (
    text.length < 60 &&
    /^(?:ال)?(?:مرفق|ملحق|تذييل|ضميمة)(?![\u0621-\u064A])|^(?:Annex|Appendix|Enclosure)\b/u.test(text)
  )
}
