import type { Block, Run } from '@tawafuq/text/content'
import type { FacedRun } from '@tawafuq/text/verbFacedRuns'
import type { ExportBracket } from './exportSource.ts'

/** A run of one block, or the place where a bracket opens or closes between two of them. */
export type InlinePiece =
  | { readonly run: FacedRun }
  | { readonly opens: ExportBracket }
  | { readonly closes: ExportBracket }

/** The runs of a block, or its text as one run. */
export function runsOf(block: Block): readonly Run[] {
  return block.runs ?? (block.text === '' ? [] : [{ text: block.text }])
}

/**
 * Cuts the runs of a block at the ends of its brackets. Where several open at one place the longest opens first,
 * and where several close the last opened closes first, so that brackets that nest are written nested.
 */
export function inlinePieces(runs: readonly FacedRun[], brackets: readonly ExportBracket[]): readonly InlinePiece[] {
  const length = runs.reduce((sum, run) => sum + run.text.length, 0)
  const spans = brackets.map((bracket, order) => {
    const start = clamp(bracket.start, 0, length)
    return { bracket, order, start, end: clamp(bracket.end, start, length) }
  })
  const cuts = [...new Set(spans.flatMap((span) => [span.start, span.end]))].sort((a, b) => a - b)
  const pieces: InlinePiece[] = []
  let nextCut = 0
  function marksAt(offset: number): void {
    const closing = spans.filter((span) => span.end === offset && span.start < offset)
    closing.sort((a, b) => b.start - a.start || a.end - b.end || b.order - a.order)
    for (const span of closing) pieces.push({ closes: span.bracket })
    const opening = spans.filter((span) => span.start === offset)
    opening.sort((a, b) => b.end - a.end || a.order - b.order)
    for (const span of opening) {
      pieces.push({ opens: span.bracket })
      if (span.end === offset) pieces.push({ closes: span.bracket })
    }
  }
  let offset = 0
  for (const run of runs) {
    let rest = run
    let cut = cuts[nextCut]
    while (
      cut !== undefined &&
      cut <= offset + rest.text.length &&
      !(rest.text === '' && rest.note !== undefined && cut > offset)
    ) {
      const before = rest.text.slice(0, cut - offset)
      if (before !== '') pieces.push({ run: { ...rest, text: before } })
      rest = { ...rest, text: rest.text.slice(cut - offset) }
      offset = cut
      marksAt(cut)
      nextCut += 1
      cut = cuts[nextCut]
    }
    if (rest.text !== '' || rest.note !== undefined) pieces.push({ run: rest })
    offset += rest.text.length
  }
  for (; nextCut < cuts.length; nextCut += 1) marksAt(cuts[nextCut] ?? length)
  return pieces
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most)
}

/** The brackets that reach into a part of a block's text, counted from where that part begins. */
export function bracketsWithin(
  brackets: readonly ExportBracket[],
  from: number,
  length: number,
): readonly ExportBracket[] {
  return brackets
    .filter((bracket) => bracket.start < from + length && bracket.end > from)
    .map((bracket) => ({
      ...bracket,
      start: Math.max(0, bracket.start - from),
      end: Math.min(length, bracket.end - from),
    }))
}

/** Units of text in some runs. */
export function lengthOf(runs: readonly Run[]): number {
  return runs.reduce((sum, run) => sum + run.text.length, 0)
}
