/** Parts of the desk that are fetched after the text: nobody waits for them to read and write. */
import { lazy } from 'react'

const docketSide = () => import('./DocketSide.tsx')
const openFormAt = () => import('./OpenFormAt.tsx')

export const DocketSide = lazy(async () => ({ default: (await docketSide()).DocketSide }))
export const WorkDesk = lazy(async () => ({ default: (await import('./desks/WorkDesk.tsx')).WorkDesk }))
export const OpenFormAt = lazy(async () => ({ default: (await openFormAt()).OpenFormAt }))

/** How long the text stands before the forms are fetched, in milliseconds; a form opened sooner is fetched then. */
const after = 4_000

/** Fetches what is opened by a press before it is pressed, so that it opens at once and without a network, too. */
export function fetchWorkspaceParts(): () => void {
  const timer = setTimeout(() => {
    // Whatever is missing is asked for again when it is opened, and said there.
    for (const part of [openFormAt, docketSide]) part().catch(() => undefined)
  }, after)
  return () => clearTimeout(timer)
}
