import { type LatinStretch, latinStretches } from '@tawafuq/arabic/latinStretches'
import { type Direction, plainText } from './content.ts'
import type { FacedRun } from './verbFacedRuns.ts'

/** A run that lies wholly inside or outside a stretch of the other direction; `stretch` counts these in the text. */
export interface DirectedRun extends FacedRun {
  readonly stretch?: number
}

const arabicStretch =
  /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC](?:[^A-Za-z\u00C0-\u024F]*[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC])?/gu

/** The stretches of a text that run against its direction, in order. */
export function foreignStretches(text: string, dir: Direction): readonly LatinStretch[] {
  return dir === 'rtl'
    ? latinStretches(text)
    : Array.from(text.matchAll(arabicStretch), ({ 0: { length }, index }) => ({ start: index, end: index + length }))
}

/**
 * Cuts runs where the direction turns. It is judged over the whole text, for a title in italics between two Latin names
 * is one stretch with them. A footnote reference belongs to the stretch that goes on after it.
 */
export function directedRuns(runs: readonly FacedRun[], dir: Direction): readonly DirectedRun[] {
  const stretches = foreignStretches(plainText(runs), dir)
  const out: DirectedRun[] = []
  let offset = 0
  let nth = 0
  for (const run of runs) {
    const end = offset + run.text.length
    if (run.text === '') {
      const around = stretches[nth]
      out.push(around !== undefined && around.start < offset && around.end > offset ? { ...run, stretch: nth } : run)
      continue
    }
    for (let at = offset; at < end; ) {
      while ((stretches[nth]?.end ?? Number.POSITIVE_INFINITY) <= at) nth += 1
      const { start, end: close } = stretches[nth] ?? { start: end, end }
      const isInside = start <= at
      const to = Math.min(end, isInside ? close : start)
      const piece = { ...run, text: run.text.slice(at - offset, to - offset) }
      out.push(isInside ? { ...piece, stretch: nth } : piece)
      at = to
    }
    offset = end
  }
  return out
}
