import { type Voice, voiceOf } from '@tawafuq/domain/acts/meeting/voice'
import { useMemo } from 'react'
import { useDesk } from './useDesk.ts'

/** How the reader's delegation speaks, by the set-up of the meeting as it was when the screen opened. */
export function useVoice(): Voice {
  const { actor, delegations } = useDesk()
  return useMemo(
    () =>
      voiceOf(
        actor.participantId,
        delegations.find(({ id }) => id === actor.delegationId),
      ),
    [actor, delegations],
  )
}
