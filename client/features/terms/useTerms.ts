import { emptyTermBase, mayKeepTerms, type Term, type TermBase } from '@tawafuq/domain/acts/meeting/termBase'
import { useCallback, useEffect, useRef, useState } from 'react'
import { readTerms, replaceTerms } from '../../api/api.ts'
import type { Problem } from '../../api/request.ts'
import { useSession } from '../../api/useSession.ts'
import { changeTerms, type TermChange } from './changeTerms.ts'

export type { Term }

export interface SharedTerms {
  readonly at: 'loading' | 'here' | 'refused'
  readonly base: TermBase
  /** What stood in the way of the last reading. */
  readonly problem: Problem | null
  readonly mayKeep: boolean
  /** Makes a change to the list as it stands on the server; what stood in its way, or null. */
  readonly change: (change: TermChange) => Promise<Problem | null>
  readonly reload: () => Promise<void>
}

/**
 * The term base of a meeting, shared by everyone in it. Read again whenever `heard` counts up, as it does when the hall
 * tells of a change.
 */
export function useTerms(meetingId: string, heard = 0): SharedTerms {
  const mayKeep = useMayKeepTerms()
  const [state, setState] = useState<Pick<SharedTerms, 'at' | 'base' | 'problem'>>({
    at: 'loading',
    base: emptyTermBase,
    problem: null,
  })
  // An answer that was asked for earlier may come later: the higher version is the truth.
  const take = useCallback((base: TermBase) => {
    setState((before) =>
      before.at === 'here' && before.base.version > base.version ? before : { at: 'here', base, problem: null },
    )
  }, [])
  const reload = useCallback(async () => {
    const answer = await readTerms(meetingId)
    if (answer.ok) take(answer.value)
    else setState((before) => (before.at === 'here' ? before : { ...before, at: 'refused', problem: answer.problem }))
  }, [meetingId, take])
  // biome-ignore lint/correctness/useExhaustiveDependencies: that a change was heard of is the reason to read again.
  useEffect(() => void reload(), [reload, heard])

  const latest = useRef(state.base)
  latest.current = state.base
  const change = useCallback(
    async (how: TermChange) => {
      const changed = await changeTerms(how, latest.current, {
        read: () => readTerms(meetingId),
        replace: (base) => replaceTerms(meetingId, base),
      })
      if (!changed.ok) return changed.problem
      latest.current = changed.value
      take(changed.value)
      return null
    },
    [meetingId, take],
  )
  return { ...state, mayKeep, change, reload }
}

/** Whether the reader keeps the term base of their meeting. */
export function useMayKeepTerms(): boolean {
  const role = useSession()?.participant.role
  return role !== undefined && mayKeepTerms(role)
}
