import type { Run, RunMark } from '@tawafuq/text/content'
import { notOfXml } from './xmlTree.ts'

/** Words with their marks, made clean: the three fields of a block that depend on each other. */
export interface CleanText {
  readonly text: string
  readonly runs?: readonly Run[]
  readonly notes?: readonly string[]
}

export interface RunCollector {
  /** Adds words. Blanks, tabs and line ends become one space, also across runs; NBSP stays. */
  add(text: string, marks?: readonly RunMark[], link?: string | undefined): void
  /** Adds a reference to the footnote with this mark (`1`, `*`). */
  addNote(mark: string): void
  /** Adds a line end that is kept: between the paragraphs of one table cell. */
  addLineEnd(): void
  /** Takes away the last characters if the words so far end in `ending`; says whether it did. */
  dropEnding(ending: string): boolean
  isEmpty(): boolean
  /** The words so far, trimmed; `runs` only where there is more than plain text. */
  finish(): CleanText
}

const blanks = /[ \t\n\v\f\r\u2028\u2029]+/g
const markOrder: readonly RunMark[] = ['emphasis', 'strong']

/**
 * Collects the runs of one block. Every importer and exporter goes through it, so that two texts that read alike
 * are equal: blanks folded, neighbours with the same marks joined, characters that no XML may hold left out.
 */
export function collectRuns(): RunCollector {
  const runs: Run[] = []
  let pendingBlank: { marks: readonly RunMark[]; link: string | undefined } | null = null
  let atStart = true
  let pendingLineEnd = false

  function put(text: string, marks: readonly RunMark[], link: string | undefined): void {
    if (text === '') return
    const last = runs.at(-1)
    if (last && last.note === undefined && last.link === link && sameMarks(last.marks ?? [], marks)) {
      runs[runs.length - 1] = { ...last, text: last.text + text }
      return
    }
    runs.push(makeRun(text, marks, link))
  }

  function flushBlank(): void {
    if (pendingLineEnd) put('\n', [], undefined)
    pendingLineEnd = false
    if (pendingBlank && !atStart) put(' ', pendingBlank.marks, pendingBlank.link)
    pendingBlank = null
  }

  return {
    add(text, marks = [], link) {
      const ordered = markOrder.filter((mark) => marks.includes(mark))
      const clean = text.replace(notOfXml, '').replace(blanks, ' ')
      if (clean === '') return
      const body = clean.replace(/^ | $/g, '')
      const address = safeLink(link)
      if (clean.startsWith(' ') && !pendingBlank) pendingBlank = { marks: ordered, link: address }
      if (body === '') return
      flushBlank()
      put(body, ordered, address)
      atStart = false
      if (clean.endsWith(' ')) pendingBlank = { marks: ordered, link: address }
    },
    addNote(mark) {
      flushBlank()
      atStart = atStart && runs.length === 0
      runs.push({ text: '', note: mark })
    },
    addLineEnd() {
      pendingBlank = null
      if (!atStart) pendingLineEnd = true
      atStart = true
    },
    dropEnding(ending) {
      const last = runs.at(-1)
      if (pendingBlank || !last || last.note !== undefined || !last.text.endsWith(ending)) return false
      const rest = last.text.slice(0, -ending.length)
      runs.pop()
      if (rest.endsWith(' ')) {
        pendingBlank = { marks: last.marks ?? [], link: last.link }
        put(rest.slice(0, -1), last.marks ?? [], last.link)
      } else put(rest, last.marks ?? [], last.link)
      return true
    },
    isEmpty: () => runs.length === 0,
    finish: () => cleanTextOf(runs),
  }
}

function cleanTextOf(runs: readonly Run[]): CleanText {
  const text = runs.map((run) => run.text).join('')
  const notes = runs.flatMap((run) => (run.note === undefined ? [] : [run.note]))
  const plain = runs.every((run) => run.note === undefined && run.link === undefined && run.marks === undefined)
  return { text, ...(plain ? {} : { runs }), ...(notes.length > 0 ? { notes } : {}) }
}

/** An address that a reader may follow, with no blank inside; nothing for what would run a script. */
function safeLink(link: string | undefined): string | undefined {
  const address = link
    ?.replace(notOfXml, '')
    .trim()
    .replace(/[\s<>"{}|\\^`]/g, (sign) => encodeURIComponent(sign))
  if (address === undefined || address === '') return undefined
  return /^(?:https?:|mailto:|ftp:|tel:|#|\/|\.|[^:]*$)/i.test(address) ? address : undefined
}

function makeRun(text: string, marks: readonly RunMark[], link: string | undefined): Run {
  return { text, ...(marks.length > 0 ? { marks } : {}), ...(link === undefined ? {} : { link }) }
}

function sameMarks(a: readonly RunMark[], b: readonly RunMark[]): boolean {
  return a.length === b.length && a.every((mark, index) => mark === b[index])
}
