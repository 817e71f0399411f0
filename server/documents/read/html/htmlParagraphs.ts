import type { Block, ImportedDocument, Run } from '@tawafuq/text/content'
import { cleanLabel } from '../../model/canonicalBlock.ts'
import { tooLarge } from '../../model/documentRefusal.ts'
import { documentLimits } from '../../model/limits.ts'
import type { Found } from '../assembleBlocks.ts'
import { cleanRuns, isWordless } from '../cleanRuns.ts'
import { cutLabel } from '../cutLabel.ts'
import type { HtmlPlace } from './htmlPlace.ts'
import { collectPlainLines } from './plainLines.ts'

/** A paragraph or table of a page. */
export interface FoundInHtml extends Found {
  /** Its kind is said by our own page. */
  readonly own: boolean
}

/** Gathers words until their paragraph ends. */
export interface HtmlParagraphs {
  add(run: Run): void
  /** Takes a bracket away that was opened just before a footnote mark: `(<a>1</a>)`, it belongs to the mark. */
  dropOpenBracket(): void
  /** Notes to which the words refer: they stand after the paragraph. */
  addNotes(notes: readonly Block[]): void
  /** The notes that wait for the end of a paragraph; they wait no longer. */
  takeNotes(): readonly Block[]
  /** The label printed before the paragraph, or none; it waits for the first words. */
  setLabel(label: string | null, depth?: number): void
  /** Ends what was being read and begins a block on this line of the page. */
  begin(line: number, place: HtmlPlace): void
  /** Ends the paragraph that is being read. Throws `RefusedDocument` past the limit of blocks. */
  end(place: HtmlPlace): void
  /** A line end. Inside a paragraph one folds into a blank; two, or one outside any paragraph, part paragraphs. */
  endLine(place: HtmlPlace): void
  /** Adds something found that is no paragraph. */
  addFound(one: FoundInHtml): void
  /** The words that `read` adds, kept apart from those of the paragraph. */
  apart(read: () => void): readonly Run[]
  /** A table makes the page more than plain text. */
  spoil(): void
  list(): readonly FoundInHtml[]
  /** The page read as plain text, or null if it is more than that. */
  plain(): ImportedDocument | null
}

export function collectHtmlParagraphs(): HtmlParagraphs {
  const plainLines = collectPlainLines()
  const found: FoundInHtml[] = []
  let runs: Run[] = []
  let line = 1
  let waitingLabel: string | null = null
  let wordDepth: number | undefined
  let waitingNotes: readonly Block[] = []

  function takeNotes(): readonly Block[] {
    const taken = waitingNotes
    waitingNotes = []
    return taken
  }

  function end(place: HtmlPlace): void {
    const words = runs
    runs = []
    const { text } = cleanRuns(words)
    if (words.length === 0 || (place.own ? text : text.trim()) === '') {
      if (words.some((run) => run.note !== undefined)) keep(place, waitingLabel, words)
      else plainLines.add([])
      return
    }
    const label = waitingLabel
    waitingLabel = null
    keep(place, label, words)
  }

  function keep(place: HtmlPlace, label: string | null, words: readonly Run[]): void {
    if (found.length >= documentLimits.blocks)
      throw tooLarge(`أكثر من ${documentLimits.blocks} فقرة`, `more than ${documentLimits.blocks} paragraphs`)
    const { own, heading } = place
    const typed = label === null && !own ? cutLabel(words) : { label: null, runs: words }
    // What is a paragraph on a page is one; lines that only line ends part may be halves of one.
    if (own || heading > 0 || label !== null || place.inParagraph) plainLines.spoil()
    plainLines.add(words)
    found.push({
      line,
      known: knownPlace(place, cleanRuns(typed.runs).text),
      heading,
      listDepth: label === null ? undefined : (wordDepth ?? Math.max(0, place.lists - 1)),
      label: cleanLabel(own ? (own.label ?? label) : (label ?? typed.label)),
      clean: cleanRuns(typed.runs),
      relation: own?.relation,
      notes: takeNotes(),
      own: own !== null,
    })
  }

  return {
    add: (run) => void runs.push(run),
    dropOpenBracket() {
      const last = runs.at(-1)
      if (last && /^\s*[[(]\s*$/.test(last.text)) runs.pop()
    },
    addNotes(notes) {
      waitingNotes = [...waitingNotes, ...notes]
    },
    takeNotes,
    setLabel(label, depth) {
      waitingLabel = label
      wordDepth = depth
    },
    begin(at, place) {
      end(place)
      line = at
    },
    end,
    endLine(place) {
      if (runs.at(-1)?.text === '\u2028' || !place.inParagraph) end(place)
      else runs.push({ text: '\u2028' })
    },
    addFound: (one) => void found.push(one),
    apart(read) {
      const saved = runs
      runs = []
      read()
      const taken = runs
      runs = saved
      return taken
    },
    spoil: () => plainLines.spoil(),
    list: () => found,
    plain: () => plainLines.read(),
  }
}

function knownPlace({ own, heading }: HtmlPlace, text: string): Found['known'] {
  if (own) return { kind: own.kind, level: own.level }
  if (heading > 0 && isWordless(text)) return { kind: 'body', level: 0 }
  return heading > 0 ? { kind: 'heading', level: Math.min(heading, 9) } : null
}
