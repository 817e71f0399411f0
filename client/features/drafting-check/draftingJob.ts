/** What goes into the thread of the drafting check, and what comes out of it. */
import type { DraftingFinding } from '@tawafuq/text/checkDrafting'
import type { Block } from '@tawafuq/text/content'

export interface Term {
  readonly preferred: string
  readonly variants: readonly string[]
}

/** One text to be checked. `renumbered` pairs printed numbers that changed, old with new. */
export interface DraftingJob {
  readonly serial: number
  readonly blocks: readonly Block[]
  readonly houseStyle: string
  readonly terms: readonly Term[]
  readonly renumbered: readonly (readonly [string, string])[]
  /** How each block read under those numbers, null for a new one; and the numbers that went with struck paragraphs. */
  readonly origins: readonly (string | null)[]
  readonly struck: readonly string[]
}

export interface DraftingAnswer {
  readonly serial: number
  readonly findings: readonly DraftingFinding[]
  /** How long the check itself took, in milliseconds. */
  readonly tookMs: number
}
