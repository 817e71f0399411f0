import type { MeetingCommand } from '@tawafuq/domain/acts/proceedings/commands'
import { useCallback, useRef, useState } from 'react'
import { sendToMeeting } from '../../api/api.ts'
import { freshKey } from '../../api/freshKey.ts'
import { proceedingsCalls } from '../../api/proceedingsCalls.ts'
import type { Problem } from '../../api/request.ts'
import { useQuery } from '../../api/useQuery.ts'

/** What a meeting has done, who is there and what was said, and the acts by which it goes on; each act reads anew. */
export function useProceedings(meetingId: string) {
  const record = useQuery(['proceedings', meetingId], (signal) => proceedingsCalls.readRecord(meetingId, signal))
  const attendance = useQuery(['attendance', meetingId], (signal) => proceedingsCalls.readAttendance(meetingId, signal))
  const transcript = useQuery(['transcript', meetingId], (signal) => proceedingsCalls.readTranscript(meetingId, signal))
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const underWay = useRef(false)
  const { reload } = record
  const act = useCallback(
    async (command: MeetingCommand): Promise<boolean> => {
      if (underWay.current) return false
      underWay.current = true
      setBusy(true)
      setProblem(null)
      const answer = await sendToMeeting(meetingId, command, freshKey())
      if (answer.ok) await reload()
      else setProblem(answer.problem)
      underWay.current = false
      setBusy(false)
      return answer.ok
    },
    [meetingId, reload],
  )
  const reloadAll = useCallback(
    async () => void (await Promise.all([record.reload(), attendance.reload(), transcript.reload()])),
    [record.reload, attendance.reload, transcript.reload],
  )
  return { record, attendance, transcript, act, isBusy, problem, reloadAll }
}

export type MeetingWork = Pick<ReturnType<typeof useProceedings>, 'act' | 'isBusy'>
