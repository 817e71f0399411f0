import type { ParagraphId } from '@tawafuq/domain/acts/ids'
import { passedOver } from '@tawafuq/domain/views/passedOver'
import { useMemo } from 'react'
import { useSnapshot } from '../../statement/useWorkspace.ts'

const none: ReadonlySet<ParagraphId> = new Set()

/** The paragraphs that the present reading has passed with something standing against them (rule FL4). */
export function usePassedOver(): ReadonlySet<ParagraphId> {
  const entries = useSnapshot((snapshot) => snapshot.entries)
  const statement = useSnapshot((snapshot) => snapshot.statement)
  return useMemo(() => (statement === null ? none : passedOver(entries, statement)), [entries, statement])
}
