import { type Voice, voiceOf } from '@tawafuq/domain/acts/meeting/voice'
import { useMemo } from 'react'
import { useWorkspace } from './useWorkspace.ts'

/** How the reader's delegation speaks, by the set-up of the meeting as it was when the screen opened. */
export function useVoice(): Voice {
  const { actor, delegations } = useWorkspace()
  return useMemo(
    () =>
      voiceOf(
        actor.participantId,
        delegations.find(({ id }) => id === actor.delegationId),
      ),
    [actor, delegations],
  )
}
