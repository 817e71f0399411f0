import type { MeetingEntry } from '@tawafuq/domain/acts/entry'
import type { ParticipantId } from '@tawafuq/domain/acts/ids'
import { meetingAggregate } from '@tawafuq/domain/acts/proceedings/meetingAggregate'
import { useCallback, useEffect, useState } from 'react'
import { readProceedings, sendToMeeting } from '../../api/api.ts'
import { freshKey } from '../../api/freshKey.ts'
import type { Problem } from '../../api/request.ts'

/** Entries of the meeting's ledger that are asked for at once. */
const ENTRIES_AT_ONCE = 500

/** Who confirms adoptions by the rules of the meeting, read from its ledger, and the act that settles it. */
export function useConfirmers(meetingId: string) {
  const [confirmers, setConfirmers] = useState<readonly ParticipantId[]>([])
  const [problem, setProblem] = useState<Problem | null>(null)
  const [isBusy, setBusy] = useState(false)

  const load = useCallback(async () => {
    const entries: MeetingEntry[] = []
    for (;;) {
      const page = await readProceedings(meetingId, entries.at(-1)?.version ?? 0, ENTRIES_AT_ONCE)
      if (!page.ok) return setProblem(page.problem)
      entries.push(...page.value.entries)
      if (page.value.entries.length === 0 || (entries.at(-1)?.version ?? 0) >= page.value.version) break
    }
    setConfirmers(meetingAggregate.fold(entries)?.rules.adoptionConfirmedBy ?? [])
  }, [meetingId])
  useEffect(() => void load(), [load])

  async function save(adoptionConfirmedBy: readonly ParticipantId[]): Promise<boolean> {
    setBusy(true)
    const answer = await sendToMeeting(meetingId, { type: 'setRules', adoptionConfirmedBy }, freshKey())
    setBusy(false)
    setProblem(answer.ok ? null : answer.problem)
    if (answer.ok) setConfirmers(adoptionConfirmedBy)
    return answer.ok
  }
  return { confirmers, save, problem, isBusy }
}
