import type { MeetingCommand } from '@tawafuq/domain/acts/proceedings/commands'
import { useCallback, useRef, useState } from 'react'
import type { Problem } from '../api/request.ts'
import { useWorkspace } from './useWorkspace.ts'

export interface MeetingAct {
  readonly isBusy: boolean
  /** What stood in the way of the last act, to be said where it was tried. */
  readonly problem: Problem | null
  /** Carries out one act of the meeting. A second press while it is under way does nothing. */
  readonly act: (command: MeetingCommand) => Promise<boolean>
}

/** Acts of the meeting that the statement is of, as `useAct` does those of the statement. */
export function useMeetingAct(): MeetingAct {
  const { session } = useWorkspace()
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const underWay = useRef(false)
  const act = useCallback(
    async (command: MeetingCommand) => {
      if (underWay.current) return false
      underWay.current = true
      setBusy(true)
      setProblem(null)
      const answer = await session.sendToMeeting(command)
      underWay.current = false
      setBusy(false)
      if (!answer.ok) setProblem(answer.problem)
      return answer.ok
    },
    [session],
  )
  return { isBusy, problem, act }
}
