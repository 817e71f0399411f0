import { plainText, type Run, type RunMark } from '../content.ts'

// Noncharacters are set aside by Unicode for use inside a program, so no text can mean them.
/** Switches strong on and off. */
export const strongMark = '\uFDD0'
/** Stand round the label of a footnote referred to. */
export const noteOpen = '\uFDD1'
export const noteClose = '\uFDD2'
/** Stand before the words of a link, between words and address, and after the address. */
export const linkOpen = '\uFDD3'
export const linkTo = '\uFDD4'
export const linkClose = '\uFDD5'

const hasMark = /[\uFDD0-\uFDEF]/u
const anyMark = /[\uFDD0-\uFDEF]/gu

/** A text as it came, freed of the code points that mean something here. */
export function withoutNoncharacters(source: string): string {
  return source.replace(anyMark, '')
}

/** The words alone: marks gone, and with them the labels of notes and the addresses of links. */
export function wordsOf(marked: string): string {
  if (!hasMark.test(marked)) return marked
  return marked.replace(/\uFDD1[^\uFDD2]*\uFDD2|\uFDD4[^\uFDD5]*\uFDD5|[\uFDD0-\uFDEF]/gu, '')
}

/** What marked text says: its words with single blanks, its runs where they carry marks, the notes it refers to. */
export interface Unmarked {
  readonly text: string
  readonly runs: readonly Run[] | null
  readonly notes: readonly string[]
}

/** Reads marked text into runs; blanks are made single and trimmed over the whole, not run by run. */
export function unmark(marked: string): Unmarked {
  if (!hasMark.test(marked)) return { text: marked.replace(/[\t\n\r\f\v ]+/gu, ' ').trim(), runs: null, notes: [] }
  const runs: Run[] = []
  const notes: string[] = []
  let strong = false
  let link: string | null = null
  let words = ''
  // At the beginning, and after a blank: whatever the runs so far have said, of which there may be thousands.
  let wantsNoBlank = true
  const flush = (): void => {
    if (words === '') return
    const tidy = words.replace(/[\t\n\r\f\v ]+/gu, ' ')
    const text = wantsNoBlank ? tidy.replace(/^ /u, '') : tidy
    words = ''
    if (text === '') return
    wantsNoBlank = text.endsWith(' ')
    runs.push({
      text,
      ...(strong ? { marks: ['strong'] satisfies RunMark[] } : {}),
      ...(link === null ? {} : { link }),
    })
  }
  let place = 0
  while (place < marked.length) {
    const unit = marked[place] ?? ''
    if (unit === strongMark) {
      flush()
      strong = !strong
    } else if (unit === noteOpen) {
      flush()
      const end = marked.indexOf(noteClose, place)
      const label = marked.slice(place + 1, end < 0 ? marked.length : end)
      notes.push(label)
      runs.push({ text: '', note: label })
      place = end < 0 ? marked.length : end
    } else if (unit === linkOpen) {
      flush()
      const to = marked.indexOf(linkTo, place)
      const end = marked.indexOf(linkClose, place)
      if (to > 0 && end > to) link = marked.slice(to + 1, end)
    } else if (unit === linkTo) {
      flush()
      link = null
      const end = marked.indexOf(linkClose, place)
      place = end < 0 ? marked.length : end
    } else if (!(unit >= '\uFDD0' && unit <= '\uFDEF')) {
      words += unit
    }
    place += 1
  }
  flush()
  const trimmed = trimEnd(runs)
  const marks = trimmed.some((run) => run.marks !== undefined || run.link !== undefined || run.note !== undefined)
  return { text: plainText(trimmed), runs: marks ? trimmed : null, notes }
}

function trimEnd(runs: readonly Run[]): readonly Run[] {
  const trimmed = [...runs]
  for (let place = trimmed.length - 1; place >= 0; place -= 1) {
    const run = trimmed[place]
    if (run === undefined) break
    const text = run.text.replace(/ +$/u, '')
    if (run.note === undefined && text === '') trimmed.splice(place, 1)
    else trimmed[place] = { ...run, text }
    if (text !== '') break
  }
  return trimmed
}
