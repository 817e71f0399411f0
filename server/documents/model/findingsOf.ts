import { checkDrafting } from '@tawafuq/text/checkDrafting'
import type { Block } from '@tawafuq/text/content'
import { houseStyleOf } from '@tawafuq/text/houseStyles'
import { documentLimits } from './limits.ts'

/** A block as it is checked: that a number stands out of its sequence is nothing to it. */
export type CheckedBlock = Omit<Block, 'pinned'>

/** A finding of the drafting check as it is answered to other programs. */
export interface AnsweredFinding {
  readonly block: number
  readonly start: number
  readonly end: number
  readonly code: string
  readonly severity: 'fault' | 'style'
  readonly message: { readonly ar: string; readonly en: string }
  readonly fix?: string
}

export interface AnsweredFindings {
  readonly findings: readonly AnsweredFinding[]
  /** How many more there were than are listed; absent where all are. */
  readonly leftOut?: number
}

/** What the drafting check says of a text in a house's style: the first findings, and how many are left out. */
export function findingsOf(blocks: readonly CheckedBlock[], houseStyle: string): AnsweredFindings {
  const found = checkDrafting(blocks, { style: houseStyleOf(houseStyle) })
  const findings = found
    .slice(0, documentLimits.draftingFindings)
    .map(({ block, start, end, code, severity, reason, fix }) => ({
      block,
      start,
      end,
      code,
      severity,
      message: reason,
      ...(fix === undefined ? {} : { fix }),
    }))
  return found.length > findings.length ? { findings, leftOut: found.length - findings.length } : { findings }
}
