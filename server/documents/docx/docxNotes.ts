import type { Block } from '@tawafuq/text/content'
import { cleanLabel, makeBlock } from '../canonicalBlock.ts'
import type { Findings } from '../findings.ts'
import { collectRuns } from '../runCollector.ts'
import { childElement, childElements, textContent, type XmlElement } from '../xmlTree.ts'
import type { ChangesTaken } from './changesTaken.ts'
import { formatNumber } from './docxNumbering.ts'
import { docxRunReader } from './docxRuns.ts'
import type { DocxStyleSheet } from './docxStyleSheet.ts'
import type { DocxParts } from './readDocxParts.ts'
import { noteReferenceStyle } from './styleOfKind.ts'

/** The footnotes and endnotes of a document, given out as the text refers to them. */
export interface DocxNotes {
  /** The note's mark, and its blocks the first time it is referred to. */
  take(
    kind: 'footnote' | 'endnote',
    id: string,
    ownMark: string | null,
    inBrackets: boolean,
  ): { readonly mark: string; readonly blocks: readonly Block[] }
}

export function readDocxNotes(
  parts: DocxParts,
  options: { readonly styles: DocxStyleSheet; readonly findings: Findings; readonly changes: ChangesTaken },
): DocxNotes {
  const bodies = {
    footnote: byId(parts.footnotes, 'footnote'),
    endnote: byId(parts.endnotes, 'endnote'),
  }
  const formats = {
    footnote: noteFormat(parts.settings, 'footnotePr', 'decimal'),
    endnote: noteFormat(parts.settings, 'endnotePr', 'lowerRoman'),
  }
  const counts = { footnote: formats.footnote.start - 1, endnote: formats.endnote.start - 1 }
  const marks = new Map<string, string>()
  const readRuns = docxRunReader({
    ...options,
    links: parts.noteLinks,
    takeNote: (_kind, id) => id,
    comment: () => undefined,
  })
  return {
    take(kind, id, ownMark, inBrackets) {
      const key = `${kind}/${id}`
      const known = marks.get(key)
      if (known !== undefined) return { mark: known, blocks: [] }
      if (ownMark === null) counts[kind] += 1
      const mark = ownMark ?? formatNumber(counts[kind], formats[kind].format)
      marks.set(key, mark)
      const body = bodies[kind].get(id)
      const paragraphs = body ? childElements(body, 'p') : []
      const bracketed = inBrackets || printsBrackets(paragraphs[0])
      const label = cleanLabel(bracketed ? `(${mark})` : mark)
      const blocks = paragraphs.flatMap((paragraph, index) => {
        const collector = collectRuns()
        for (const run of readRuns(index === 0 ? withoutMark(paragraph) : paragraph, 0).runs) {
          if (run.note !== undefined) collector.addNote(run.note)
          collector.add(run.text, run.marks, run.link)
        }
        const clean = collector.finish()
        return index > 0 && clean.text === ''
          ? []
          : [makeBlock({ kind: 'footnote', level: 0, label: index === 0 ? label : null, clean })]
      })
      return {
        mark,
        blocks: blocks.length > 0 ? blocks : [makeBlock({ kind: 'footnote', level: 0, label, clean: { text: '' } })],
      }
    },
  }
}

function byId(root: XmlElement | undefined, name: string): ReadonlyMap<string, XmlElement> {
  return new Map((root ? childElements(root, name) : []).map((one) => [one.attributes['w:id'] ?? '', one]))
}

function noteFormat(
  settings: XmlElement | undefined,
  name: string,
  usual: string,
): { readonly format: string; readonly start: number } {
  const properties = settings && childElement(settings, name)
  return {
    format: (properties && childElement(properties, 'numFmt')?.attributes['w:val']) ?? usual,
    start: Number((properties && childElement(properties, 'numStart')?.attributes['w:val']) ?? 1),
  }
}

/** Whether the note's own mark stands between brackets before its words. */
function printsBrackets(paragraph: XmlElement | undefined): boolean {
  if (!paragraph) return false
  const runs = childElements(paragraph, 'r')
  const at = runs.findIndex((run) => isMark(run))
  return (
    at > 0 &&
    textContent(runs[at - 1] ?? runs[at] ?? paragraph)
      .trim()
      .endsWith('(')
  )
}

/** The note less its own mark, the brackets round it and the blank after it. */
function withoutMark(paragraph: XmlElement): XmlElement {
  const at = paragraph.children.findIndex((child) => typeof child !== 'string' && child.name === 'r' && isMark(child))
  if (at < 0) return paragraph
  const kept = paragraph.children.filter((child, index) => {
    if (typeof child === 'string' || child.name !== 'r') return true
    if (isMark(child)) return index !== at && childElements(child, 'footnoteRef').length === 0
    return (
      !(index < at && /^\s*\(\s*$/.test(textContent(child))) &&
      !(index === at + 1 && /^\s*\)\s*$/.test(textContent(child)))
    )
  })
  return { ...paragraph, children: kept }
}

function isMark(run: XmlElement): boolean {
  if (childElements(run).some((child) => child.name === 'footnoteRef' || child.name === 'endnoteRef')) return true
  return childElement(childElement(run, 'rPr'), 'rStyle')?.attributes['w:val'] === noteReferenceStyle
}
