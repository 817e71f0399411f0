import type { RecordNames } from '@tawafuq/domain/language/formatter'
import { useMemo } from 'react'
import { useSnapshot, useWorkspace } from './useWorkspace.ts'

/** What the ledger's sentences are told with, in the meeting's own names; null before there is a text. */
export function useTellingNames(): RecordNames | null {
  const { delegations, meeting } = useWorkspace()
  const statement = useSnapshot((snapshot) => snapshot.statement)
  const labels = useSnapshot((snapshot) => snapshot.labels)
  return useMemo(
    () =>
      statement === null
        ? null
        : {
            statement,
            labels,
            delegationName: (wanted) => delegations.find((one) => one.id === wanted)?.name ?? { ar: '…' },
            zone: meeting?.zone,
          },
    [statement, labels, delegations, meeting?.zone],
  )
}
