import type { FacedRun } from '@tawafuq/text/verbFacedRuns'
import type { ExportBracket } from '../../model/exportSource.ts'
import { type DirectedPieces, directedPieces } from '../directedPieces.ts'

/** A run as the template reads it: words with their look, or a footnote with its printed mark. */
export interface PdfRun {
  readonly text?: string
  readonly strong?: boolean
  readonly emphasis?: boolean
  readonly verb?: boolean
  /** Set in a box, against the direction of the text. */
  readonly foreign?: boolean
  /** Not broken over lines. */
  readonly whole?: boolean
  readonly link?: string
  readonly mark?: string
  readonly footnote?: readonly (readonly PdfRun[])[]
  readonly 'mark-only'?: string
}

/** What a run that is a footnote reference becomes: the note itself, or its mark alone. */
export type NoteRun = (mark: string) => PdfRun

/** The runs of a block as the template prints them: foreign stretches set apart, brackets with the names of their owners. */
export function pdfRuns(
  runs: readonly FacedRun[],
  brackets: readonly ExportBracket[],
  dir: 'rtl' | 'ltr',
  noteRun: NoteRun,
  nameOf: (delegationId: string) => string | undefined,
): readonly PdfRun[] {
  return withWholeNames(
    joined(
      directedPieces(runs, brackets, dir).flatMap((group) =>
        apart(
          group.pieces.flatMap((piece): readonly PdfRun[] => {
            if ('run' in piece) return [piece.run.note === undefined ? pdfRun(piece.run) : noteRun(piece.run.note)]
            if ('opens' in piece) return [{ text: '[', mark: 'bracket' }]
            const owner = nameOf(piece.closes.ownerId)
            return [{ text: ']', mark: 'bracket' }, ...(owner === undefined ? [] : [{ text: owner, mark: 'owner' }])]
          }),
          group,
          dir,
        ),
      ),
    ),
  )
}

/** A name with a hyphen, as «(ITU-R)», of no more letters than stand well on one line. */
const hyphened = /(?<!\S)(?=\S{0,31}-\p{L})\S{3,32}(?!\S)/gu

/** Names with a hyphen are kept on one line: broken after it, they are read as two words, and a bracket is left alone. */
function withWholeNames(runs: readonly PdfRun[]): readonly PdfRun[] {
  return runs.flatMap((run): readonly PdfRun[] => {
    const { text } = run
    if (text === undefined || run.foreign === true || !text.includes('-')) return [run]
    const out: PdfRun[] = []
    let from = 0
    for (const { index, 0: name } of text.matchAll(hyphened)) {
      if (index > from) out.push({ ...run, text: text.slice(from, index) })
      out.push({ ...run, text: name, whole: true })
      from = index + name.length
    }
    if (from < text.length) out.push({ ...run, text: text.slice(from) })
    return out
  })
}

function pdfRun(run: FacedRun): PdfRun {
  return {
    text: run.text,
    ...(run.isVerb === true ? { verb: true } : {}),
    ...(run.marks?.includes('strong') ? { strong: true } : {}),
    ...(run.marks?.includes('emphasis') ? { emphasis: true } : {}),
    ...(run.link === undefined || run.link.startsWith('#') ? {} : { link: run.link }),
  }
}

/** The longest stretch that is kept on one line, in signs. */
const boxed = 32

/**
 * A foreign stretch is set apart where its neighbours would turn it round: where it begins with digits, ends in signs, or
 * only a comma parts it from the next. A short one goes into a box of its own, which leaves no mark among the words when
 * they are copied; a long one is set between marks of isolation, for it has to break.
 */
function apart(
  runs: readonly PdfRun[],
  { isForeign, isJoined, text }: DirectedPieces,
  dir: 'rtl' | 'ltr',
): readonly PdfRun[] {
  const stands = /^\p{L}/u.test(text) && /[\p{L}\p{N}]$/u.test(text) && !isJoined
  if (!isForeign || stands) return runs
  const [only] = runs
  if (only?.text !== undefined && runs.length === 1 && text.length <= boxed) return [{ ...only, foreign: true }]
  return [{ text: dir === 'rtl' ? '\u2066' : '\u2067' }, ...runs, { text: '\u2069' }]
}

/** Neighbours that look alike as one run: the typesetter's time goes by their number. */
function joined(runs: readonly PdfRun[]): readonly PdfRun[] {
  const out: PdfRun[] = []
  for (const run of runs) {
    const last = out.at(-1)
    if (last?.text !== undefined && run.text !== undefined && !run.foreign && lookOf(last) === lookOf(run))
      out[out.length - 1] = { ...last, text: last.text + run.text }
    else out.push(run)
  }
  return out
}

function lookOf({ text: _, ...look }: PdfRun): string {
  return JSON.stringify(look)
}
