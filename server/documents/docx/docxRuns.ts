// One switch over what may stand in a paragraph: its cases share the state of fields and notes.
import type { Run, RunMark } from '@tawafuq/text/content'
import type { Findings } from '../findings.ts'
import { footnoteMark } from '../footnoteMark.ts'
import { childElement, childElements, isElement, textContent, type XmlElement } from '../xmlTree.ts'
import { type ChangesTaken, keepsChange } from './changesTaken.ts'
import { type DocxStyleSheet, toggle } from './docxStyleSheet.ts'
import { clauseVerbStyle, directionStyle, labelStyle, noteBracketStyle, noteMarkStyle } from './styleOfKind.ts'

export interface DocxRunsOptions {
  readonly styles: DocxStyleSheet
  readonly findings: Findings
  readonly changes: ChangesTaken
  readonly links: ReadonlyMap<string, string>
  /** Takes a footnote or endnote in and gives the mark by which the text refers to it. */
  takeNote(kind: 'footnote' | 'endnote', id: string, ownMark: string | null, inBrackets: boolean): string
  /** What was said in the margin at this place. */
  comment(id: string, line: number): void
}

/** The words of one paragraph, still with their tabs, and what stands beside them. */
export interface DocxRuns {
  readonly runs: readonly Run[]
  /** The label that our own exporter printed as text. */
  readonly label: string | null
  /** Names of bookmarks, which carry relations in our own files. */
  readonly bookmarks: readonly string[]
  /** Text boxes: blocks of their own, anchored here. */
  readonly boxes: readonly XmlElement[]
}

interface Field {
  instruction: string
  showing: boolean
}

/** Reads paragraphs one after another: fields may run across several of them. */
export function docxRunReader(options: DocxRunsOptions): (paragraph: XmlElement, line: number) => DocxRuns {
  const fields: Field[] = []

  return (paragraph, line) => {
    const runs: Run[] = []
    const bookmarks: string[] = []
    const boxes: XmlElement[] = []
    let label = ''
    let pendingMark = ''
    let bracketBefore = false

    function add(text: string, marks: readonly RunMark[], link: string | undefined): void {
      if (text === '') return
      runs.push({ text, ...(marks.length > 0 ? { marks } : {}), ...(link === undefined ? {} : { link }) })
    }

    function flushMark(): void {
      if (pendingMark !== '') runs.push({ text: '', note: footnoteMark(pendingMark) })
      pendingMark = ''
    }

    function visit(node: XmlElement, link: string | undefined): void {
      switch (node.name) {
        case 'r':
          readRun(node, link)
          return
        case 'hyperlink': {
          const address =
            options.links.get(node.attributes['r:id'] ?? '') ??
            (node.attributes['w:anchor'] === undefined ? undefined : `#${node.attributes['w:anchor']}`)
          for (const child of childElements(node)) visit(child, address ?? link)
          return
        }
        case 'ins':
        case 'moveTo':
        case 'del':
        case 'moveFrom':
          readChange(node, link)
          return
        case 'fldSimple': {
          const address = hyperlinkOf(node.attributes['w:instr'] ?? '')
          for (const child of childElements(node)) visit(child, address ?? link)
          return
        }
        case 'bookmarkStart':
          bookmarks.push(node.attributes['w:name'] ?? '')
          return
        case 'commentReference':
          options.comment(node.attributes['w:id'] ?? '', line)
          return
        case 'AlternateContent': {
          const choice = childElement(node, 'Choice') ?? childElement(node, 'Fallback')
          for (const child of choice ? childElements(choice) : []) visit(child, link)
          return
        }
        case 'sdt':
          for (const child of childElements(childElement(node, 'sdtContent') ?? node)) visit(child, link)
          return
        case 'ruby':
          for (const child of childElements(childElement(node, 'rubyBase') ?? node)) visit(child, link)
          return
        case 'oMath':
        case 'oMathPara':
          add(textContent(node), [], link)
          options.findings.add(line, 'formula-as-text', 0.6)
          return
        case 'pPr':
        case 'rPr':
          return
        default:
          for (const child of childElements(node)) visit(child, link)
      }
    }

    function readChange(node: XmlElement, link: string | undefined): void {
      const kind = node.name === 'ins' || node.name === 'moveTo' ? 'ins' : 'del'
      const words = textContent(node).trim()
      const author = node.attributes['w:author'] ?? ''
      const code = kind === 'ins' ? 'insertion' : 'deletion'
      if (words !== '') options.findings.add(line, code, 1, `${author}: ${words.slice(0, 200)}`)
      if (!keepsChange(options.changes, kind, author)) return
      const bracket = options.changes === 'brackets' && words !== '' && words !== '[' && words !== ']'
      if (bracket) add('[', [], link)
      for (const child of childElements(node)) visit(child, link)
      if (bracket) add(']', [], link)
    }

    function readRun(run: XmlElement, link: string | undefined): void {
      const properties = childElement(run, 'rPr')
      const style = childElement(properties, 'rStyle')?.attributes['w:val'] ?? ''
      if (style === noteMarkStyle) {
        pendingMark += runText(run)
        return
      }
      if (style === directionStyle && /^[\u200E\u200F]*$/u.test(runText(run))) return
      flushMark()
      if (style === noteBracketStyle) {
        bracketBefore = runText(run) === '('
        return
      }
      if (style === labelStyle) {
        label += runText(run)
        return
      }
      if (toggle(properties, 'vanish') === true) {
        if (textContent(run).trim() !== '')
          options.findings.add(line, 'hidden-text', 0.9, textContent(run).trim().slice(0, 100))
        return
      }
      const raised = childElement(properties, 'vertAlign')?.attributes['w:val'] === 'superscript'
      if (raised && /^[()]$/.test(runText(run).trim()) && childElements(run, 'footnoteReference').length === 0) {
        bracketBefore = runText(run).trim() === '('
        return
      }
      const given = style === clauseVerbStyle ? [] : options.styles.marksOf(style)
      const strong = toggle(properties, 'b', 'bCs') ?? given.includes('strong')
      const emphasis = toggle(properties, 'i', 'iCs') ?? given.includes('emphasis')
      const marks: RunMark[] = [...(emphasis ? (['emphasis'] as const) : []), ...(strong ? (['strong'] as const) : [])]
      for (const child of run.children) if (isElement(child)) readInRun(child, run, marks, link)
    }

    function readInRun(node: XmlElement, run: XmlElement, marks: readonly RunMark[], link: string | undefined): void {
      const field = fields.at(-1)
      switch (node.name) {
        case 'fldChar':
          readFieldSign(node)
          return
        case 'instrText':
          if (field && !field.showing) field.instruction += textContent(node)
          return
        case 'footnoteReference':
        case 'endnoteReference': {
          const own = node.attributes['w:customMarkFollows']
          const custom = own !== undefined && !/^(?:0|false|off)$/.test(own)
          const printed = custom ? runText(run).trim() : null
          const mark = printed === null ? null : footnoteMark(printed)
          const inBrackets = bracketBefore || mark !== printed
          const kind = node.name === 'footnoteReference' ? 'footnote' : 'endnote'
          runs.push({ text: '', note: options.takeNote(kind, node.attributes['w:id'] ?? '', mark, inBrackets) })
          bracketBefore = false
          return
        }
        case 'commentReference':
          options.comment(node.attributes['w:id'] ?? '', line)
          return
        case 'drawing':
        case 'pict':
        case 'object':
        case 'AlternateContent':
          readDrawing(node)
          return
        default:
          if (field && !field.showing) return
          if (node.name === 't' || node.name === 'delText') {
            // The words after a custom note mark are the mark.
            if (
              childElements(run).some(
                (one) =>
                  /^(?:foot|end)noteReference$/.test(one.name) && one.attributes['w:customMarkFollows'] !== undefined,
              )
            )
              return
          }
          add(signOf(node), marks, link ?? linkOfFields())
      }
    }

    function readFieldSign(node: XmlElement): void {
      const type = node.attributes['w:fldCharType']
      if (type === 'begin') fields.push({ instruction: '', showing: false })
      else if (type === 'separate') {
        const field = fields.at(-1)
        if (field) field.showing = true
      } else fields.pop()
    }

    function linkOfFields(): string | undefined {
      for (const field of fields) {
        const address = hyperlinkOf(field.instruction)
        if (address !== undefined) return address
      }
      return undefined
    }

    function readDrawing(node: XmlElement): void {
      const shown =
        node.name === 'AlternateContent'
          ? (childElement(node, 'Choice') ?? childElement(node, 'Fallback') ?? node)
          : node
      const found: XmlElement[] = []
      collect(shown, 'txbxContent', found)
      if (found.length > 0) {
        boxes.push(...found)
        options.findings.add(line, 'text-box', 0.7)
        return
      }
      options.findings.add(line, 'image-not-kept', 1)
    }

    for (const child of childElements(paragraph)) visit(child, undefined)
    flushMark()
    return { runs, label: label.trim() === '' ? null : label, bookmarks, boxes }
  }
}

function collect(node: XmlElement, name: string, into: XmlElement[]): void {
  if (node.name === name) into.push(node)
  else
    for (const child of childElements(node))
      if (child.name !== 'Fallback' || node.name !== 'AlternateContent') collect(child, name, into)
}

function runText(run: XmlElement): string {
  return childElements(run)
    .map((child) => signOf(child))
    .join('')
}

/** The sign that an element of a run stands for. */
function signOf(node: XmlElement): string {
  switch (node.name) {
    case 't':
    case 'delText':
      return textContent(node)
    case 'tab':
    case 'ptab':
      return '\t'
    case 'br':
    case 'cr':
      return ' '
    case 'noBreakHyphen':
      return '\u2011'
    case 'sym':
      return symbolOf(node.attributes['w:char'] ?? '')
    default:
      return ''
  }
}

/** A sign of a symbol font: those in the private area are bullets and boxes that no text font has. */
function symbolOf(hex: string): string {
  const code = Number.parseInt(hex, 16)
  if (Number.isNaN(code)) return ''
  return code >= 0xe000 && code <= 0xf8ff ? '•' : String.fromCodePoint(code)
}

function hyperlinkOf(instruction: string): string | undefined {
  const match = /\bHYPERLINK\s+(?:\\l\s+"([^"]+)"|"([^"]+)")/i.exec(instruction)
  if (!match) return undefined
  return match[2] ?? `#${match[1] ?? ''}`
}
