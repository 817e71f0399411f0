import type { Proposal } from '@tawafuq/domain/acts/statement'
import { type Rebased, rebaseProposal } from '@tawafuq/domain/views/rebaseProposal'
import { useMemo } from 'react'

/** What is left of a tabled proposal to amend, with the paragraph as it reads now (rule PR10). */
export function useRebased({ act, base, text }: Pick<Proposal, 'act' | 'base' | 'text'>, now: string): Rebased {
  return useMemo(
    () => (act !== 'replace' || base === null ? { standing: 'unmoved' } : rebaseProposal(base, text ?? '', now)),
    [act, base, text, now],
  )
}
