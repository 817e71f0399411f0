/** What concerns the reader's delegation: what waits for it, what stands in its name, and what others have done. */
import { asId, type Instant } from '@tawafuq/domain/ids'
import { type Concern, concernsOf } from '@tawafuq/domain/projections/concernsOf'
import { type Notice, noticesOf, noticesSince } from '@tawafuq/domain/projections/noticesOf'
import { useDeferredValue, useMemo } from 'react'
import { useDesk, useSnapshot } from './useDesk.ts'
import { useNow } from './useNow.ts'
import { useSeenVersion } from './useSeenVersion.ts'

export interface Notices {
  readonly concerns: readonly Concern[]
  /** The latest first. */
  readonly news: readonly Notice[]
  /** How many of the news came after the last reading. */
  readonly fresh: number
  readonly seen: number | null
  readonly see: () => void
}

/** Null for a reader without delegation: the desks of chair and rapporteur are the docket itself. */
export function useNotices(): Notices | null {
  const { actor } = useDesk()
  const { delegationId } = actor
  const statement = useSnapshot((snapshot) => snapshot.statement)
  // A fold of the whole ledger is no work for the frame in which somebody types.
  const entries = useDeferredValue(useSnapshot((snapshot) => snapshot.entries))
  const now = useNow()
  const [seen, see] = useSeenVersion()
  const concerns = useMemo(
    () =>
      statement === null || delegationId === null
        ? []
        : concernsOf(statement, delegationId, asId<Instant>(new Date(now).toISOString())),
    [statement, delegationId, now],
  )
  const news = useMemo(
    () => (delegationId === null ? [] : noticesOf(entries, delegationId).toReversed()),
    [entries, delegationId],
  )
  if (statement === null || delegationId === null) return null
  return {
    concerns,
    news,
    fresh: seen === null ? 0 : noticesSince(news, seen),
    seen,
    see: () => see(entries.at(-1)?.version ?? 0),
  }
}
