import type { DraftLimits } from '@tawafuq/draft/checkTree'

/** Limits of a draft that hold nobody up, but for those given. */
export function draftLimits(given: Partial<DraftLimits>): DraftLimits {
  return {
    textLength: 50_000,
    nodes: 20_000,
    updateBytes: 256 * 1024,
    updateStructs: 5_000,
    updateNames: 50,
    updateGarbage: 200,
    erasedUnits: 1_000_000,
    draftStructs: 60_000,
    draftNames: 2_000,
    ...given,
  }
}
