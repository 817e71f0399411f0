import { directedRuns } from '@tawafuq/text/directedRuns'
import type { FacedRun } from '@tawafuq/text/verbFacedRuns'
import type { ExportBracket } from '../model/exportSource.ts'
import { type InlinePiece, inlinePieces } from '../model/inlinePieces.ts'

/** Pieces of a block that run in one direction. */
export interface DirectedPieces {
  /** Against the direction of the block. */
  readonly isForeign: boolean
  readonly pieces: readonly InlinePiece[]
  /** The words of the pieces. */
  readonly text: string
  /** Whether nothing but signs part this group from the next that is foreign, or from digits. */
  readonly isJoined: boolean
}

/** The pieces of a block in groups of one direction; a bracket inside a foreign stretch stands with it. */
export function directedPieces(
  runs: readonly FacedRun[],
  brackets: readonly ExportBracket[],
  dir: 'rtl' | 'ltr',
): readonly DirectedPieces[] {
  const groups: { stretch: number | undefined; pieces: InlinePiece[]; text: string }[] = []
  const pieces = inlinePieces(directedRuns(runs, dir), brackets)
  pieces.forEach((piece, at) => {
    const stretch = 'run' in piece ? stretchOf(piece.run) : stretchAround(pieces, at)
    const last = groups.at(-1)
    const text = 'run' in piece ? piece.run.text : ''
    if (last && last.stretch === stretch) {
      last.pieces.push(piece)
      last.text += text
    } else groups.push({ stretch, pieces: [piece], text })
  })
  return groups.map(({ stretch, pieces: of, text }, at) => ({
    isForeign: stretch !== undefined,
    pieces: of,
    text,
    isJoined: stretch !== undefined && joins(groups[at + 1]?.text, groups[at + 2] !== undefined),
  }))
}

/** Between foreign words or before digits, signs alone would be taken for theirs. */
export function joins(between: string | undefined, isFollowed: boolean): boolean {
  if (between === undefined) return false
  const [signs = ''] = /^[^\p{L}]*/u.exec(between) ?? []
  return signs.length < between.length ? /[0-9]/.test(signs) : isFollowed || /[0-9]/.test(signs)
}

function stretchOf(run: FacedRun): number | undefined {
  return 'stretch' in run && typeof run.stretch === 'number' ? run.stretch : undefined
}

function stretchAround(pieces: readonly InlinePiece[], at: number): number | undefined {
  const run = (step: 1 | -1): number | undefined => {
    for (let next = at + step; ; next += step) {
      const piece = pieces[next]
      if (piece === undefined) return undefined
      if ('run' in piece) return stretchOf(piece.run)
    }
  }
  const before = run(-1)
  return before === run(1) ? before : undefined
}
