import { useCallback, useMemo } from 'react'
import {
  addDelegation,
  inviteParticipant,
  type NewDelegation,
  type NewParticipant,
  removeParticipant,
  renewInvitation,
  setDelegationVoice,
  setHeadship,
  viewMeeting,
} from '../../api/api.ts'
import { holdLink } from '../../api/heldLinks.ts'
import type { Problem } from '../../api/request.ts'
import { useAnswer } from '../../api/useAnswer.ts'

export type { MeetingView, NewDelegation, NewMeeting, NewParticipant } from '../../api/api.ts'

export type MeetingActs = Omit<ReturnType<typeof useMeeting>, 'state' | 'reload'>

/** A meeting with its delegations and participants, and the acts of its set-up; each act reloads what is shown. */
export function useMeeting(meetingId: string) {
  const { state, reload } = useAnswer(useCallback((signal: AbortSignal) => viewMeeting(meetingId, signal), [meetingId]))
  const acts = useMemo(
    () => ({
      addDelegation: async (delegation: NewDelegation) => {
        const answer = await addDelegation(meetingId, delegation)
        if (answer.ok) await reload()
        return answer
      },
      /** The link is held in this window, for the server keeps none. */
      invite: async (participant: NewParticipant) => {
        const answer = await inviteParticipant(meetingId, participant)
        if (answer.ok) {
          holdLink(answer.value.id, answer.value.joinUrl)
          await reload()
        }
        return answer
      },
      /**
       * One after another, in the order given. One who is refused for what is said of them stops nobody else; anything
       * else does, and those after it have not been tried. Gives for each null, or why they were not added.
       */
      inviteEach: async (participants: readonly NewParticipant[], onAdded: (count: number) => void) => {
        const outcomes: (Problem | null)[] = []
        for (const participant of participants) {
          const answer = await inviteParticipant(meetingId, participant)
          outcomes.push(answer.ok ? null : answer.problem)
          if (answer.ok) holdLink(answer.value.id, answer.value.joinUrl)
          else if (answer.problem.status !== 400 && answer.problem.status !== 409) break
          onAdded(outcomes.filter((outcome) => outcome === null).length)
        }
        if (outcomes.includes(null)) await reload()
        return outcomes
      },
      renew: async (participantId: string) => {
        const answer = await renewInvitation(meetingId, participantId)
        if (answer.ok) holdLink(participantId, answer.value.joinUrl)
        return answer
      },
      setHead: async (participantId: string, head: boolean) => {
        const answer = await setHeadship(meetingId, participantId, head)
        if (answer.ok) await reload()
        return answer
      },
      remove: async (participantId: string) => {
        const answer = await removeParticipant(meetingId, participantId)
        if (answer.ok) await reload()
        return answer
      },
      setVoice: async (delegationId: string, headConfirms: boolean) => {
        const answer = await setDelegationVoice(meetingId, delegationId, headConfirms)
        if (answer.ok) await reload()
        return answer
      },
    }),
    [meetingId, reload],
  )
  return { state, reload, ...acts }
}
