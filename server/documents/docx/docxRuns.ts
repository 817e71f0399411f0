// One switch over what may stand in a paragraph: its cases share the state of fields, notes and changes.
import type { Run, RunMark } from '@tawafuq/text/content'
import type { Findings } from '../findings.ts'
import { footnoteMark } from '../footnoteMark.ts'
import { onOneLine } from '../onOneLine.ts'
import { childElement, childElements, isElement, textContent, type XmlElement } from '../xmlTree.ts'
import { bracketChanges, type ChangedRun } from './bracketChanges.ts'
import { type ChangesTaken, keepsChange } from './changesTaken.ts'
import { chosenAlternative, within } from './chosenAlternative.ts'
import { type DocxFace, docxFaceOf } from './docxFace.ts'
import { type DocxFields, docxFields, type FieldEnd, hyperlinkOf, isContentsField } from './docxFields.ts'
import type { DocxStyleSheet } from './docxStyleSheet.ts'
import { drawnBoxes, tellDrawing } from './drawnBoxes.ts'
import { type LeaveNote, leaveNotes } from './leaveNotes.ts'
import { raisedLetters } from './raisedLetters.ts'
import { isSymbolFont, signOfFont } from './signOfFont.ts'
import { directionStyle, labelStyle, noteBracketStyle, noteMarkStyle } from './styleOfKind.ts'

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

interface Change {
  readonly kind: 'ins' | 'del'
  readonly author: string
}

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
  const runs: ChangedRun[] = []
  const bookmarks: string[] = []
  const boxes: XmlElement[] = []
  const unknownSigns: string[] = []
  const onTheLine: string[] = []
  let change: Change | null = null
  let label = ''
  let contents = ''
  let pendingMark = ''
  let raisedBracket: ChangedRun | null = null
  let isNoteClosed = true
  let struck = ''
  let isCut = false

  function push(run: Run): void {
    if (raisedBracket) runs.push(raisedBracket)
    raisedBracket = null
    runs.push({ run, change })
    isNoteClosed = true
  }

  function add(text: string, marks: readonly RunMark[], link: string | undefined): void {
    if (text === '') return
    if (fields.isContents()) contents += text
    else push({ text, ...(marks.length > 0 ? { marks } : {}), ...(link === undefined ? {} : { link }) })
  }

  function flushMark(): void {
    if (pendingMark !== '') push({ text: '', note: footnoteMark(pendingMark) })
    pendingMark = ''
  }

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
        const address =
          options.links.get(node.attributes['r:id'] ?? '') ?? (anchor === undefined ? undefined : `#${anchor}`)
        visitAll(childElements(node), address ?? link)
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
        if (isContentsField(instruction)) contents += textContent(node)
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
        add(textContent(node), [], link)
        findings.add(line, 'formula-as-text', 0.6)
        return
      case 'pPr':
      case 'rPr':
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
    const words = textContent(node).trim()
    const author = node.attributes['w:author'] ?? ''
    if (words !== '') {
      findings.add(line, kind === 'ins' ? 'insertion' : 'deletion', 1, `${author}: ${onOneLine(words)}`)
    }
    if (!keepsChange(changes, kind, author)) {
      isCut = true
      leaveNotes(node, line, options.leaveNote)
      return
    }
    const around: Change | null = change
    const isSign = words === '' || words === '[' || words === ']'
    // What was put in and then taken out stands in one pair of brackets, not in two.
    if (changes === 'brackets' && !isSign) change ??= { kind, author }
    visitAll(childElements(node), link)
    change = around
  }

  function readRun(run: XmlElement, link: string | undefined): void {
    const runStyle = childElement(childElement(run, 'rPr'), 'rStyle')?.attributes['w:val'] ?? ''
    if (runStyle === noteMarkStyle) {
      pendingMark += runText(run)
      return
    }
    if (runStyle === directionStyle && /^[\u200E\u200F]*$/u.test(runText(run))) return
    flushMark()
    if (runStyle === labelStyle) {
      label += runText(run)
      return
    }
    if (runStyle === noteBracketStyle) {
      if (runText(run) === '(') raisedBracket = { run: { text: '' }, change }
      return
    }
    const face = docxFaceOf(run, style, options.styles, changes)
    if (face.isHidden) {
      const words = runText(run).trim()
      for (const child of childElements(run)) {
        if (child.name === 'fldChar') fields.mark(child)
        if (child.name === 'instrText') fields.instruct(child)
      }
      if (words !== '') findings.add(line, 'hidden-text', 0.9, onOneLine(words))
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
    const around: Change | null = change
    if (face.isStruck && changes !== 'accept') change ??= { kind: 'del', author: '' }
    if (face.raised === 'superscript' && /^\s*[()]\s*$/.test(runText(run)) && isPlain(run))
      readRaisedBracket(run, face, link)
    else readInside(run, face, link)
    change = around
  }

  /** A bracket above the line beside the mark of a note is print; elsewhere it is a word like any other. */
  function readRaisedBracket(run: XmlElement, face: DocxFace, link: string | undefined): void {
    const sign = runText(run).trim()
    if (sign === ')' && !isNoteClosed && runs.at(-1)?.run.note !== undefined) {
      isNoteClosed = true
      return
    }
    if (sign === '(') {
      if (raisedBracket) runs.push(raisedBracket)
      raisedBracket = { run: { text: runText(run) }, change }
    } else add(runText(run), face.marks, link)
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
    const isOpened = raisedBracket !== null
    raisedBracket = null
    push({
      text: '',
      note: options.takeNote({
        kind: node.name === 'footnoteReference' ? 'footnote' : 'endnote',
        id: node.attributes['w:id'] ?? '',
        ownMark: mark,
        inBrackets: isOpened || (mark !== null && mark !== own),
        line,
      }),
    })
    isNoteClosed = !isOpened
    if (own !== '' && after.trim() !== '') add(after, face.marks, link)
    return own !== ''
  }

  function readInRun(node: XmlElement, face: DocxFace, link: string | undefined): void {
    switch (node.name) {
      case 'fldChar':
        endField(fields.mark(node), face, link)
        return
      case 'instrText':
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
      default:
        if (!fields.isHidden()) add(wordsOf(signOf(node), face, node), face.marks, link ?? fields.link())
    }
  }

  function endField(end: FieldEnd, face: DocxFace, link: string | undefined): void {
    if (end === null) return
    if ('sign' in end) {
      add(end.sign, face.marks, link)
      return
    }
    findings.add(line, 'field-left-out', 1, onOneLine(end.leftOut, 100))
  }

  /** The letters that a run shows: those of symbol fonts, and those above or below the line, where there are such. */
  function wordsOf(text: string, { font, raised }: DocxFace, node?: XmlElement): string {
    const fontOf = node?.name === 'sym' ? (node.attributes['w:font'] ?? font) : font
    const isDrawn = isSymbolFont(fontOf)
    const shown =
      isDrawn || /[\ue000-\uf8ff]/u.test(text) ? [...text].map((sign) => drawnSign(fontOf, sign)).join('') : text
    if (raised === null || shown.trim() === '') return shown
    const letters = raisedLetters(shown, raised)
    if (letters === null) onTheLine.push(shown.trim())
    return letters ?? shown
  }

  function drawnSign(font: string, sign: string): string {
    const found = signOfFont(font, sign)
    if (found === null) unknownSigns.push(`${font} ${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase()}`.trim())
    return found ?? '□'
  }

  visitAll(childElements(paragraph), undefined)
  flushMark()
  flushStruck()
  if (raisedBracket) runs.push(raisedBracket)
  if (unknownSigns.length > 0) {
    findings.add(line, 'sign-unknown', 0.5, unknownSigns.slice(0, 20).join('، '))
  }
  if (onTheLine.length > 0) {
    findings.add(line, 'raised-on-line', 0.7, onOneLine(onTheLine.join(' · ')))
  }
  return {
    runs: runs.some((one) => one.change !== null) ? bracketChanges(runs) : runs.map(({ run }) => run),
    label: label.trim() === '' ? null : label,
    bookmarks,
    boxes,
    isCut,
    contents,
  }
}

/** A run of words alone: no note, field or drawing. */
function isPlain(run: XmlElement): boolean {
  return childElements(run).every(({ name }) => name === 'rPr' || name === 't' || name === 'delText')
}

function isOn(value: string | undefined): boolean {
  return value !== undefined && !/^(?:0|false|off)$/.test(value)
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
    case 'sym': {
      const code = Number.parseInt(node.attributes['w:char'] ?? '', 16)
      return Number.isNaN(code) || code > 0x10ffff ? '' : String.fromCodePoint(code)
    }
    default:
      return ''
  }
}
