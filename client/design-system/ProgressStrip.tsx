import type { ParagraphState } from '@tawafuq/domain/acts/statement'
import { stateLooks } from './State.tsx'

/** From how many ticks on they stand closer, so that they keep their place in the bar. */
const dense = 18

interface ProgressStripProps {
  readonly states: readonly ParagraphState[]
  /** Which paragraph is on the floor, counted from 0. */
  readonly floor?: number
}

/** One tick for each paragraph, full when agreed. It repeats what the words beside it say, so readers do not hear it. */
export function ProgressStrip({ states, floor }: ProgressStripProps) {
  return (
    <span className="strip" aria-hidden="true" data-dense={states.length >= dense ? '' : undefined}>
      {states.map((state, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a tick has no identity but its place.
        <i key={at} data-state={stateLooks[state]} data-floor={at === floor ? '' : undefined} />
      ))}
    </span>
  )
}
