/** Where the lines of a burn-down run, in the units of its drawing. */
import type { HourOfWork } from '@tawafuq/domain/views/negotiationPictures'

export const measures = ['open', 'brackets', 'objections'] as const
export type Measure = (typeof measures)[number]

/** The drawing's own units; it is stretched to the width that it gets. */
export const drawn = { wide: 960, high: 240 } as const
/** Left free above the highest and below zero, so that no line lies on the edge. */
const margin = 8

export interface BurnDownLines {
  /** The highest number that any line reaches, at least 1. */
  readonly most: number
  /** Each line as steps: up to the hour that is shown last, and after it. */
  readonly lines: Readonly<Record<Measure, { readonly done: string; readonly later: string }>>
  /** The hours of sittings, those that follow each other as one. */
  readonly shades: readonly { readonly x: number; readonly width: number }[]
  /** Where what is shown ends. */
  readonly cut: number
}

/** One step for each hour of work, from the start of the reading; `shown`: how many of the hours are done. */
export function burnDownLines(hours: readonly HourOfWork[], shown: number, isRtl: boolean): BurnDownLines {
  const most = Math.max(1, ...hours.flatMap((one) => measures.map((measure) => one[measure])))
  const step = drawn.wide / Math.max(1, hours.length)
  const x = (at: number): number => round(isRtl ? drawn.wide - at * step : at * step)
  const y = (count: number): number => round(drawn.high - margin - (count / most) * (drawn.high - 2 * margin))
  const steps = (measure: Measure, from: number, to: number): string =>
    hours
      .slice(from, to)
      .map((one, nth) => {
        const height = y(one[measure])
        return `${nth === 0 ? `M${x(from)} ${height}` : `V${height}`}H${x(from + nth + 1)}`
      })
      .join('')
  const lines = Object.fromEntries(
    measures.map((measure) => {
      const joint = shown > 0 && shown < hours.length ? Math.max(0, shown - 1) : shown
      return [measure, { done: steps(measure, 0, shown), later: steps(measure, joint, hours.length) }]
    }),
  ) as BurnDownLines['lines']
  const shades: { x: number; width: number }[] = []
  hours.forEach(({ inSitting }, at) => {
    if (!inSitting) return
    const [start, end] = [Math.min(x(at), x(at + 1)), Math.max(x(at), x(at + 1))]
    const last = shades.at(-1)
    const follows = hours[at - 1]?.inSitting === true
    if (last === undefined || !follows) shades.push({ x: start, width: round(end - start) })
    else {
      const from = Math.min(last.x, start)
      const to = Math.max(last.x + last.width, end)
      shades[shades.length - 1] = { x: from, width: round(to - from) }
    }
  })
  return { most, lines, shades, cut: x(shown) }
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
