/** The drafting check in a thread of its own, so that a long text never holds up the hand that types. */
import { checkDrafting } from '@tawafuq/text/checkDrafting'
import { houseStyleOf } from '@tawafuq/text/houseStyles'
import type { DraftingAnswer, DraftingJob } from './draftingJob.ts'

addEventListener('message', ({ data }: MessageEvent<DraftingJob>) => {
  const { serial, blocks, houseStyle, terms, renumbered, origins, struck } = data
  const began = performance.now()
  const findings = checkDrafting(blocks, {
    style: houseStyleOf(houseStyle),
    terms,
    renumbered: new Map(renumbered),
    origins,
    struck: new Set(struck),
  })
  const answer: DraftingAnswer = { serial, findings, tookMs: performance.now() - began }
  postMessage(answer)
})
