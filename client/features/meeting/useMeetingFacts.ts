import type { MeetingId } from '@tawafuq/domain/acts/ids'
import type { Delegation, Meeting } from '@tawafuq/domain/acts/meeting/meeting'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { type SeatedDelegation, viewMeeting } from '../../api/api.ts'
import { askOrRecall } from '../../api/askOrRecall.ts'
import type { StatementSession } from '../../statement/session/statementSession.ts'
import type { StatementSnapshot } from '../../statement/session/statementSnapshot.ts'

export interface MeetingFacts {
  readonly meeting: Meeting | null
  readonly delegations: readonly SeatedDelegation[]
}

const unknown: MeetingFacts = { meeting: null, delegations: [] }

/** The meeting of a statement and its delegations, read again when somebody of an unknown delegation comes in. */
export function useMeetingFacts(session: StatementSession): MeetingFacts {
  const [facts, setFacts] = useState(unknown)
  const meetingId = useSyncExternalStore(session.subscribe, () => session.snapshot().statement?.meetingId ?? null)
  const strangers = useSyncExternalStore(session.subscribe, () => countStrangers(session.snapshot(), facts.delegations))
  // biome-ignore lint/correctness/useExhaustiveDependencies: a stranger coming in is the reason to read again.
  useEffect(() => {
    if (meetingId === null) return
    const leaving = new AbortController()
    void readFacts(meetingId, leaving.signal).then((read) => {
      if (read !== null) setFacts(read)
    })
    return () => leaving.abort()
  }, [meetingId, strangers])
  return facts
}

async function readFacts(meetingId: MeetingId, signal: AbortSignal): Promise<MeetingFacts | null> {
  try {
    const answer = await askOrRecall(`meeting/${meetingId}`, () => viewMeeting(meetingId, signal))
    return answer.ok ? { meeting: answer.value.meeting, delegations: answer.value.delegations } : null
  } catch {
    // Only an aborted call rejects, and its answer is no longer wanted.
    return null
  }
}

function countStrangers({ here }: StatementSnapshot, known: readonly Delegation[]): number {
  return here.filter(({ delegationId }) => delegationId !== null && !known.some(({ id }) => id === delegationId)).length
}
