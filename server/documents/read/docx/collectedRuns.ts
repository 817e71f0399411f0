/** The runs of one paragraph as they are gathered: notes with their brackets, and changes that stand in brackets. */
import type { Run, RunMark } from '@tawafuq/text/content'
import { footnoteMark } from '../../model/footnotePlaces.ts'
import { bracketChanges, type ChangedRun } from './bracketChanges.ts'

export interface CollectedRuns {
  /** The tracked change that what comes next belongs to, where changes are kept as brackets. */
  change: ChangedRun['change']
  add(text: string, marks: readonly RunMark[], link: string | undefined): void
  /** Words of a table of contents, which are told and not taken. */
  leaveContents(text: string): void
  /** Letters of a mark that our own files print as text. */
  addMark(text: string): void
  endMark(): void
  /** A bracket before the mark of a note, or words where no note follows. */
  openNote(text: string): void
  /** A bracket above the line: print beside the mark of a note, elsewhere a word like any other. */
  addRaisedBracket(text: string, marks: readonly RunMark[], link: string | undefined): void
  /** A reference to a note; `take` answers its mark and hears whether a bracket was opened before it. */
  addNote(take: (isOpened: boolean) => string): void
  end(): void
  runs(): readonly Run[]
  contents(): string
}

/** `isContents` says whether what is read stands in a table of contents. */
export function collectedRuns(isContents: () => boolean): CollectedRuns {
  const found: ChangedRun[] = []
  let contents = ''
  let mark = ''
  let bracket: ChangedRun | null = null
  let isNoteClosed = true

  function push(run: Run): void {
    if (bracket) found.push(bracket)
    bracket = null
    found.push({ run, change: collected.change })
    isNoteClosed = true
  }

  const collected: CollectedRuns = {
    change: null,
    add(text, marks, link) {
      if (text === '') return
      if (isContents()) contents += text
      else push({ text, ...(marks.length > 0 ? { marks } : {}), ...(link === undefined ? {} : { link }) })
    },
    leaveContents(text) {
      contents += text
    },
    addMark(text) {
      mark += text
    },
    endMark() {
      if (mark !== '') push({ text: '', note: footnoteMark(mark) })
      mark = ''
    },
    openNote(text) {
      bracket = { run: { text }, change: collected.change }
    },
    addRaisedBracket(text, marks, link) {
      const sign = text.trim()
      if (sign === ')' && !isNoteClosed && found.at(-1)?.run.note !== undefined) {
        isNoteClosed = true
        return
      }
      if (sign === '(') {
        if (bracket) found.push(bracket)
        collected.openNote(text)
      } else collected.add(text, marks, link)
    },
    addNote(take) {
      const isOpened = bracket !== null
      bracket = null
      push({ text: '', note: take(isOpened) })
      isNoteClosed = !isOpened
    },
    end() {
      collected.endMark()
      if (bracket) found.push(bracket)
    },
    runs: () => (found.some((one) => one.change !== null) ? bracketChanges(found) : found.map(({ run }) => run)),
    contents: () => contents,
  }
  return collected
}
