import type { Block } from '@tawafuq/text/content'
import { cleanLabel, makeBlock } from '../../model/canonicalBlock.ts'
import type { Findings } from '../../model/findings.ts'
import { onOneLine } from '../../model/findings.ts'
import { childElement, childElements, textContent, type XmlElement } from '../../model/xmlTree.ts'
import { cleanRuns } from '../cleanRuns.ts'
import { formatNumber } from '../formatNumber.ts'
import type { ChangesTaken } from './changesTaken.ts'
import { paragraphsWithin } from './chosenAlternative.ts'
import { docxRunReader, type NoteReference } from './docxRuns.ts'
import type { DocxStyleSheet } from './docxStyleSheet.ts'
import type { LeaveNote } from './leaveNotes.ts'
import { printsBrackets, withoutNoteMark } from './noteMark.ts'
import type { DocxParts } from './readDocxParts.ts'

/** The footnotes and endnotes of a document, given out as the text refers to them. */
export interface DocxNotes {
  /** The note's mark, and its blocks the first time it is referred to. */
  take(reference: NoteReference): { readonly mark: string; readonly blocks: readonly Block[] }
  /** Tells the words of a note whose reference is left out. */
  readonly leave: LeaveNote
}

interface DocxNotesOptions {
  readonly styles: DocxStyleSheet
  readonly findings: Findings
  readonly changes: ChangesTaken
  readonly comment: (id: string, line: number) => void
}

export function readDocxNotes(parts: DocxParts, options: DocxNotesOptions): DocxNotes {
  const { findings } = options
  const bodies = {
    footnote: byId(parts.footnotes, 'footnote'),
    endnote: byId(parts.endnotes, 'endnote'),
  }
  const formats = {
    footnote: noteFormat(parts, 'footnotePr', 'decimal'),
    endnote: noteFormat(parts, 'endnotePr', 'lowerRoman'),
  }
  for (const { restart } of [formats.footnote, formats.endnote])
    if (/^each/.test(restart)) findings.add(0, 'number-form', 0.6, `numRestart: ${restart}`)
  const counts = { footnote: formats.footnote.start - 1, endnote: formats.endnote.start - 1 }
  const marks = new Map<string, string>()
  const ignore = (): void => undefined
  const readers = {
    footnote: docxRunReader({ ...options, links: parts.noteLinks, takeNote: ({ id }) => id, leaveNote: ignore }),
    endnote: docxRunReader({ ...options, links: parts.endnoteLinks, takeNote: ({ id }) => id, leaveNote: ignore }),
  }

  function blocksOf(kind: 'footnote' | 'endnote', paragraphs: readonly XmlElement[], line: number): readonly Block[] {
    return paragraphs.flatMap((paragraph) => {
      const { runs, boxes, contents } = readers[kind](paragraph, line)
      const clean = cleanRuns(contents === '' ? runs : [...runs, { text: contents }])
      const block = makeBlock({ kind: 'footnote', level: 0, label: null, clean })
      return [block, ...boxes.flatMap((box) => blocksOf(kind, paragraphsWithin(box), line))]
    })
  }

  return {
    take({ kind, id, ownMark, inBrackets, line }) {
      const key = `${kind}/${id}`
      const known = marks.get(key)
      if (known !== undefined) return { mark: known, blocks: [] }
      if (ownMark === null) counts[kind] += 1
      const mark = ownMark ?? formatNumber(counts[kind], formats[kind].format)
      marks.set(key, mark)
      const body = bodies[kind].get(id)
      const [first, ...others] = body ? paragraphsWithin(body) : []
      const label = cleanLabel(inBrackets || (first && printsBrackets(first)) ? `(${mark})` : mark)
      const [head, ...rest] = first ? blocksOf(kind, [withoutNoteMark(first, mark), ...others], line) : []
      const empty = makeBlock({ kind: 'footnote', level: 0, label, clean: { text: '' } })
      return {
        mark,
        blocks: [head ? { ...head, label } : empty, ...rest.filter(({ text, notes }) => text !== '' || notes)],
      }
    },
    leave(kind, id, line) {
      findings.add(line, 'note-left-out', 1, onOneLine(textContent(bodies[kind].get(id) ?? '')))
    },
  }
}

function byId(root: XmlElement | undefined, name: string): ReadonlyMap<string, XmlElement> {
  return new Map((root ? childElements(root, name) : []).map((one) => [one.attributes['w:id'] ?? '', one]))
}

/** How notes are numbered: as the first section says that says anything, else as the settings of the file do. */
function noteFormat(
  { settings, document }: DocxParts,
  name: string,
  usual: string,
): { readonly format: string; readonly start: number; readonly restart: string } {
  const said = [...sectionsOf(document), ...(settings ? [settings] : [])].map((one) => childElement(one, name))
  const setting = (of: string): string | undefined =>
    said.map((one) => childElement(one, of)?.attributes['w:val']).find((value) => value !== undefined)
  return {
    format: setting('numFmt') ?? usual,
    start: Number(setting('numStart') ?? 1),
    restart: setting('numRestart') ?? 'continuous',
  }
}

function sectionsOf(document: XmlElement): readonly XmlElement[] {
  return childElements(childElement(document, 'body') ?? document).flatMap((child) => {
    if (child.name === 'sectPr') return [child]
    const section = childElement(childElement(child, 'pPr'), 'sectPr')
    return section ? [section] : []
  })
}
