import type { Block } from '@tawafuq/text/content'
import {
  type AknFlowOptions,
  type AknFlowPart,
  collectAknWords,
  readAknFlow,
  type TrackedChanges,
} from '../../model/aknWords.ts'
import { tooLarge } from '../../model/documentRefusal.ts'
import type { Findings } from '../../model/findings.ts'
import { documentLimits } from '../../model/limits.ts'
import { type CleanText, collectRuns } from '../../model/runCollector.ts'
import { textContent, type XmlElement } from '../../model/xmlTree.ts'
import { readAknNote } from './aknNote.ts'

interface AknBlocksOptions {
  readonly findings: Findings
  /** The file is of our own making: nothing is guessed. */
  readonly exact: boolean
  readonly trackedChanges: TrackedChanges
  /** Notes that stand apart from the words that refer to them, by their ids. */
  readonly farNotes: ReadonlyMap<string, XmlElement>
}

/** Gathers blocks, each followed by the footnotes that its words refer to. */
export interface AknBlocks {
  /** Adds a block, and the notes found since the last one. Throws `RefusedDocument` past the limit of blocks. */
  add(block: Block): void
  /** Adds notes to which no words refer. */
  addNotes(notes: readonly XmlElement[]): void
  /** The words of an element as one stretch; notes among them wait for the block that is added next. */
  readonly wordsOf: (element: XmlElement) => CleanText
  /** The words of an element, cut where a block stands among them, or at line ends that part lines of print. */
  flowOf(element: XmlElement, breakAtLineEnds: boolean): readonly AknFlowPart[]
  /** The last block that is no footnote. */
  last(): Block | undefined
  /** All blocks, those notes that still wait at the end. */
  list(): readonly Block[]
}

export function collectAknBlocks({ findings, exact, trackedChanges, farNotes }: AknBlocksOptions): AknBlocks {
  const blocks: Block[] = []
  let waitingNotes: Block[] = []
  const marks = new Map<XmlElement, string>()

  const flowOptions: AknFlowOptions = {
    findings,
    exact,
    breakAtLineEnds: false,
    trackedChanges,
    takeNote(note, inBrackets) {
      const read = readAknNote(note, inBrackets, exact, waitingNotes.length + blocks.length, wordsOf)
      waitingNotes.push(...read.blocks)
      return read.mark
    },
    takeReference(reference) {
      const note = farNotes.get((reference.attributes['href'] ?? '').replace(/^#/, ''))
      if (note === undefined) return null
      const known = marks.get(note)
      if (known !== undefined) return known
      const marker = note.attributes['marker'] ?? reference.attributes['marker'] ?? textContent(reference).trim()
      const mark = flowOptions.takeNote({ ...note, attributes: { ...note.attributes, marker } }, false)
      marks.set(note, mark)
      return mark
    },
  }

  function wordsOf(element: XmlElement): CleanText {
    const collector = collectRuns()
    collectAknWords(element, flowOptions, collector)
    return collector.finish()
  }

  function addWaiting(): void {
    blocks.push(...waitingNotes)
    waitingNotes = []
  }

  return {
    add(block) {
      if (blocks.length >= documentLimits.blocks)
        throw tooLarge(`أكثر من ${documentLimits.blocks} كتلة`, `more than ${documentLimits.blocks} blocks`)
      blocks.push(block)
      addWaiting()
    },
    addNotes(notes) {
      for (const note of notes) flowOptions.takeNote(note, false)
      addWaiting()
    },
    wordsOf,
    flowOf: (element, breakAtLineEnds) => readAknFlow(element, { ...flowOptions, breakAtLineEnds }),
    last: () => blocks.findLast((block) => block.kind !== 'footnote'),
    list: () => [...blocks, ...waitingNotes],
  }
}
