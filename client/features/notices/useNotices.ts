/** What concerns the reader: what waits for them, what stands in their name, and what others have done. */
import { asId, type Instant } from '@tawafuq/domain/acts/ids'
import type { Concern } from '@tawafuq/domain/views/concern'
import { concernsFor } from '@tawafuq/domain/views/concernsFor'
import { type Notice, noticesOf, noticesSince } from '@tawafuq/domain/views/noticesOf'
import { useDeferredValue, useMemo } from 'react'
import { useVoice } from '../../statement/useVoice.ts'
import { useSnapshot, useWorkspace } from '../../statement/useWorkspace.ts'
import { useNow } from '../../words/useNow.ts'
import { useSeenVersion } from './useSeenVersion.ts'

export interface Notices {
  readonly concerns: readonly Concern[]
  /** The latest first. */
  readonly noticeList: readonly Notice[]
  /** How many of the news came after the last reading. */
  readonly fresh: number
  readonly seen: number | null
  readonly see: () => void
}

/** Null before there is a text. Delegates read by their delegation, those who run the meeting by their office. */
export function useNotices(): Notices | null {
  const { actor } = useWorkspace()
  const { isHead } = useVoice()
  const statement = useSnapshot((snapshot) => snapshot.statement)
  // A fold of the whole ledger is no work for the frame in which somebody types.
  const entries = useDeferredValue(useSnapshot((snapshot) => snapshot.entries))
  const now = useNow()
  const [seen, see] = useSeenVersion()
  const concerns = useMemo(
    () =>
      statement === null
        ? []
        : concernsFor(statement, { ...actor, isHead }, asId<Instant>(new Date(now).toISOString())),
    [statement, actor, isHead, now],
  )
  const noticeList = useMemo(() => noticesOf(entries, actor).toReversed(), [entries, actor])
  if (statement === null) return null
  return {
    concerns,
    noticeList,
    fresh: seen === null ? 0 : noticesSince(noticeList, seen),
    seen,
    see: () => see(entries.at(-1)?.version ?? 0),
  }
}
