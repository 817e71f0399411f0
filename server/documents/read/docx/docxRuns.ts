// Above 250 lines: one switch over what may stand in a paragraph; its cases share fields and what was struck.
import type { Run } from '@tawafuq/text/content'
import type { Findings } from '../../model/findings.ts'
import { onOneLine } from '../../model/findings.ts'
import { footnoteMark } from '../../model/footnotePlaces.ts'
import { directionStyle, labelStyle, noteBracketStyle, noteMarkStyle } from '../../model/styleOfKind.ts'
import { childElement, childElements, isElement, textContent, type XmlElement } from '../../model/xmlTree.ts'
import { type ChangesTaken, keepsChange } from './changesTaken.ts'
import { chosenAlternative, within } from './chosenAlternative.ts'
import { collectedRuns } from './collectedRuns.ts'
import { type DocxFace, docxFaceOf } from './docxFace.ts'
import {
  type DocxFields,
  docxFields,
  emptyFieldEnd,
  type FieldEnd,
  hyperlinkOf,
  isContentsField,
} from './docxFields.ts'
import type { DocxStyleSheet } from './docxStyleSheet.ts'
import { drawnBlanks } from './drawnBlanks.ts'
import { drawnBoxes, tellDrawing } from './drawnBoxes.ts'
import { formulaText } from './formulaText.ts'
import { type LeaveNote, leaveNotes } from './leaveNotes.ts'
import { isOn, isPlain, runText, shownSigns, signOf, wordsSaid } from './shownSigns.ts'
import { tellPlaceholder } from './tellPlaceholder.ts'

export interface DocxRunsOptions {
  readonly styles: DocxStyleSheet
  readonly findings: Findings
  readonly changes: ChangesTaken
  readonly links: ReadonlyMap<string, string>
  /** Takes a footnote or endnote in and gives the mark by which the text refers to it. */
  takeNote(reference: NoteReference): string
  /** A note to which only words refer that are left out. */
  readonly leaveNote: LeaveNote
  /** What was said in the margin at this place. */
  comment(id: string, line: number): void
}

export interface NoteReference {
  readonly kind: 'footnote' | 'endnote'
  readonly id: string
  /** The mark, where it is written out in the text. */
  readonly ownMark: string | null
  readonly inBrackets: boolean
  readonly line: number
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
  /** Words were left out: deleted, not inserted, or struck. */
  readonly isCut: boolean
  /** Words that belong to a table of contents. */
  readonly contents: string
}

const plainFace: Pick<DocxFace, 'marks'> = { marks: [] }

/** Reads paragraphs one after another: fields may run across several of them. */
export function docxRunReader(options: DocxRunsOptions): (paragraph: XmlElement, line: number) => DocxRuns {
  const fields = docxFields()
  return (paragraph, line) => readParagraphRuns(paragraph, line, fields, options)
}

function readParagraphRuns(
  paragraph: XmlElement,
  line: number,
  fields: DocxFields,
  options: DocxRunsOptions,
): DocxRuns {
  const { findings, changes } = options
  const style = childElement(childElement(paragraph, 'pPr'), 'pStyle')?.attributes['w:val'] ?? ''
  const bookmarks: string[] = []
  const boxes: XmlElement[] = []
  const shown = shownSigns()
  const blanks = drawnBlanks(paragraph, style, options.styles)
  const words = collectedRuns(() => fields.isContents())
  let label = ''
  let struck = ''
  let isCut = false
  // Whether words stood before a line that Word breaks, and words after it.
  let brokenLine = 'none' as 'none' | 'open' | 'told'
  let hasWords = false

  function flushStruck(): void {
    if (struck.trim() !== '') findings.add(line, 'struck', 1, onOneLine(struck))
    struck = ''
  }

  function visit(node: XmlElement, link: string | undefined): void {
    switch (node.name) {
      case 'r':
        readRun(node, link)
        return
      case 'hyperlink': {
        const anchor = node.attributes['w:anchor']
        const place = anchor === undefined ? '' : `#${anchor}`
        const address = `${options.links.get(node.attributes['r:id'] ?? '') ?? ''}${place}`
        visitAll(childElements(node), address === '' ? link : address)
        return
      }
      case 'ins':
      case 'moveTo':
      case 'del':
      case 'moveFrom':
        readChange(node, link)
        return
      case 'fldSimple': {
        const instruction = node.attributes['w:instr'] ?? ''
        if (isContentsField(instruction)) words.leaveContents(textContent(node))
        else if (textContent(node) === '') endField(emptyFieldEnd(instruction), plainFace, link)
        else visitAll(childElements(node), hyperlinkOf(instruction) ?? link)
        return
      }
      case 'bookmarkStart':
        bookmarks.push(node.attributes['w:name'] ?? '')
        return
      case 'commentReference':
        options.comment(node.attributes['w:id'] ?? '', line)
        return
      case 'AlternateContent':
        visitAll(chosenAlternative(node), link)
        return
      case 'ruby': {
        findings.add(line, 'ruby-left-out', 1, onOneLine(textContent(childElement(node, 'rt') ?? '')))
        visitAll(childElements(childElement(node, 'rubyBase') ?? node), link)
        return
      }
      case 'oMath':
      case 'oMathPara':
        words.add(formulaText(node), [], link)
        findings.add(line, 'formula-as-text', 0.6)
        return
      case 'pPr':
      case 'rPr':
        return
      case 'sdt':
        tellPlaceholder(node, line, findings)
        visitAll(within(node), link)
        return
      case 'bdo':
        findings.add(line, 'direction-removed', 0.8, onOneLine(wordsSaid(node)))
        visitAll(childElements(node), link)
        return
      default:
        visitAll(within(node), link)
    }
  }

  function visitAll(nodes: readonly XmlElement[], link: string | undefined): void {
    for (const node of nodes) visit(node, link)
  }

  function readChange(node: XmlElement, link: string | undefined): void {
    const kind = node.name === 'ins' || node.name === 'moveTo' ? 'ins' : 'del'
    const said = wordsSaid(node).trim()
    const author = node.attributes['w:author'] ?? ''
    if (said !== '') {
      findings.add(line, kind === 'ins' ? 'insertion' : 'deletion', 1, `${author}: ${onOneLine(said)}`)
    }
    if (!keepsChange(changes, kind, author)) {
      isCut = true
      leaveNotes(node, line, options.leaveNote)
      return
    }
    const around = words.change
    const isSign = said === '' || said === '[' || said === ']'
    // What was put in and then taken out stands in one pair of brackets, not in two.
    if (changes === 'brackets' && !isSign) words.change ??= { kind, author }
    visitAll(childElements(node), link)
    words.change = around
  }

  function readRun(run: XmlElement, link: string | undefined): void {
    const runStyle = childElement(childElement(run, 'rPr'), 'rStyle')?.attributes['w:val'] ?? ''
    if (runStyle === noteMarkStyle) {
      words.addMark(runText(run))
      return
    }
    if (runStyle === directionStyle && /^[\u200E\u200F]*$/u.test(runText(run))) return
    words.endMark()
    if (runStyle === labelStyle) {
      label += runText(run)
      return
    }
    if (runStyle === noteBracketStyle) {
      if (runText(run) === '(') words.openNote('')
      return
    }
    const face = docxFaceOf(run, style, options.styles, changes)
    if (face.isHidden) {
      const hidden = runText(run).trim()
      for (const child of childElements(run)) {
        if (child.name === 'fldChar') fields.mark(child)
        if (child.name === 'instrText' || child.name === 'delInstrText') fields.instruct(child)
      }
      if (hidden !== '') findings.add(line, 'hidden-text', 0.9, onOneLine(hidden))
      leaveNotes(run, line, options.leaveNote)
      return
    }
    if (!face.isStruck) flushStruck()
    else if (runText(run) !== '') {
      struck += runText(run)
      if (changes === 'accept') {
        isCut = true
        leaveNotes(run, line, options.leaveNote)
        return
      }
    }
    const around = words.change
    if (face.isStruck && changes !== 'accept') words.change ??= { kind: 'del', author: '' }
    if (face.raised === 'superscript' && /^\s*[()]\s*$/.test(runText(run)) && isPlain(run))
      words.addRaisedBracket(runText(run), face.marks, link)
    else readInside(run, face, link)
    words.change = around
  }

  function readInside(run: XmlElement, face: DocxFace, link: string | undefined): void {
    let isMark = false
    for (const child of run.children) {
      if (!isElement(child)) continue
      if (isMark && (child.name === 't' || child.name === 'delText' || child.name === 'sym')) continue
      isMark = false
      if (child.name === 'footnoteReference' || child.name === 'endnoteReference') {
        const rest = childElements(run).slice(childElements(run).indexOf(child) + 1)
        const printed = isOn(child.attributes['w:customMarkFollows']) ? rest.map((one) => signOf(one)).join('') : null
        isMark = takeReference(child, printed, face, link)
      } else readInRun(child, face, link)
    }
  }

  /** Refers to a note; says whether the words after the reference are its mark, and have been taken as such. */
  function takeReference(node: XmlElement, printed: string | null, face: DocxFace, link: string | undefined): boolean {
    const [, written = '', after = ''] =
      /^\s*(\(\s*[^\s()]{1,6}\s*\)|[^\s()]{1,6})([\s\S]*)$/u.exec(printed ?? '') ?? []
    const own = written.trim()
    const mark = own === '' ? null : footnoteMark(own)
    words.addNote((isOpened) =>
      options.takeNote({
        kind: node.name === 'footnoteReference' ? 'footnote' : 'endnote',
        id: node.attributes['w:id'] ?? '',
        ownMark: mark,
        inBrackets: isOpened || (mark !== null && mark !== own),
        line,
      }),
    )
    if (own !== '' && after.trim() !== '') words.add(after, face.marks, link)
    return own !== ''
  }

  function readInRun(node: XmlElement, face: DocxFace, link: string | undefined): void {
    switch (node.name) {
      case 'fldChar':
        endField(fields.mark(node), face, link)
        return
      case 'instrText':
      case 'delInstrText':
        fields.instruct(node)
        return
      case 'commentReference':
        options.comment(node.attributes['w:id'] ?? '', line)
        return
      case 'ruby':
        visit(node, link)
        return
      case 'drawing':
      case 'pict':
      case 'object':
      case 'AlternateContent': {
        const found = drawnBoxes(node)
        boxes.push(...found)
        if (found.length === 0) tellDrawing(node, line, findings)
        return
      }
      case 'contentPart':
        findings.add(line, 'image-not-kept', 1)
        return
      case 'dayShort':
      case 'dayLong':
      case 'monthShort':
      case 'monthLong':
      case 'yearShort':
      case 'yearLong':
        findings.add(line, 'field-left-out', 1, node.name)
        return
      default:
        if (!fields.isHidden()) addSigns(node, face, link)
    }
  }

  function addSigns(node: XmlElement, face: DocxFace, link: string | undefined): void {
    const sign = signOf(node)
    if (sign === '') return
    fields.show()
    if (
      node.name === 'cr' ||
      (node.name === 'br' && (node.attributes['w:type'] ?? 'textWrapping') === 'textWrapping')
    ) {
      if (brokenLine === 'none' && hasWords) brokenLine = 'open'
    } else if (sign.trim() !== '') {
      if (brokenLine === 'open') brokenLine = 'told'
      hasWords = true
    }
    words.add(blanks.words(shown.words(sign, face, node), face, node), face.marks, link ?? fields.link())
  }

  function endField(end: FieldEnd, face: Pick<DocxFace, 'marks'>, link: string | undefined): void {
    if (end === null) return
    if ('sign' in end) {
      words.add(end.sign, face.marks, link)
      return
    }
    findings.add(line, 'field-left-out', 1, onOneLine(end.leftOut, 100))
  }

  visitAll(childElements(paragraph), undefined)
  words.end()
  flushStruck()
  shown.tell(line, findings)
  blanks.tell(line, findings)
  if (brokenLine === 'told') findings.add(line, 'line-break', 0.7)
  return {
    runs: words.runs(),
    label: label.trim() === '' ? null : label,
    bookmarks,
    boxes,
    isCut,
    contents: words.contents(),
  }
}
