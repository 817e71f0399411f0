import type { Command } from '@tawafuq/domain/acts/commands'
import type { Event } from '@tawafuq/domain/acts/events'
import { useCallback, useRef, useState } from 'react'
import type { Problem } from '../api/request.ts'
import { useWorkspace } from './useWorkspace.ts'

export interface Act {
  readonly isBusy: boolean
  /** What stood in the way of the last act, to be said where it was tried. */
  readonly problem: Problem | null
  /** Carries out one act; its events, or null where it was refused. A second press while it is under way does nothing. */
  readonly act: (command: Command) => Promise<readonly Event[] | null>
  readonly forget: () => void
}

export function useAct(): Act {
  const { session } = useWorkspace()
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const underWay = useRef(false)
  const act = useCallback(
    async (command: Command) => {
      if (underWay.current) return null
      underWay.current = true
      setBusy(true)
      setProblem(null)
      const answer = await session.send(command)
      underWay.current = false
      setBusy(false)
      if (answer.ok) return answer.value.events
      setProblem(answer.problem)
      return null
    },
    [session],
  )
  return { isBusy, problem, act, forget: useCallback(() => setProblem(null), []) }
}
