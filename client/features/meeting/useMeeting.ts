import { useMemo } from 'react'
import {
  addDelegation,
  type Invitation,
  inviteParticipant,
  type NewDelegation,
  type NewParticipant,
  removeParticipant,
  renewInvitation,
  setDelegationVoice,
  setHeadship,
  viewMeeting,
} from '../../api/api.ts'
import { askOrRecall } from '../../api/askOrRecall.ts'
import { holdLinks } from '../../api/heldLinks.ts'
import type { Answer } from '../../api/request.ts'
import {
  type DelegationChange,
  type MeetingChange,
  type ParticipantChange,
  type Roster,
  setUpCalls,
} from '../../api/setUpCalls.ts'
import { useQuery } from '../../api/useQuery.ts'

export type { MeetingView, NewDelegation, NewMeeting, NewParticipant } from '../../api/api.ts'
export type { ParticipantChange, Pin, Roster } from '../../api/setUpCalls.ts'

export type MeetingActs = Omit<ReturnType<typeof useMeeting>, 'state' | 'reload'>

/** A meeting with its delegations and participants, and the acts of its set-up; each act reloads what is shown. */
export function useMeeting(meetingId: string) {
  const { state, reload } = useQuery(['meeting', meetingId], (signal) =>
    askOrRecall(`meeting/${meetingId}`, () => viewMeeting(meetingId, signal)),
  )
  const acts = useMemo(() => {
    const reloaded = async <Value>(asked: Promise<Answer<Value>>): Promise<Answer<Value>> => {
      const answer = await asked
      if (answer.ok) await reload()
      return answer
    }
    /** Links and codes are held in this window, for the server keeps none. */
    const held = (id: string, { joinUrl, cardCode }: Omit<Invitation, 'joinToken'>) =>
      holdLinks({ [id]: { joinUrl, cardCode } })
    return {
      change: (change: MeetingChange) => reloaded(setUpCalls.changeMeeting(meetingId, change)),
      addDelegation: (delegation: NewDelegation) => reloaded(addDelegation(meetingId, delegation)),
      changeDelegation: (id: string, change: DelegationChange) =>
        reloaded(setUpCalls.changeDelegation(meetingId, id, change)),
      changeParticipant: (id: string, change: ParticipantChange) =>
        reloaded(setUpCalls.changeParticipant(meetingId, id, change)),
      invite: async (participant: NewParticipant) => {
        const answer = await inviteParticipant(meetingId, participant)
        if (answer.ok) held(answer.value.id, answer.value)
        return reloaded(Promise.resolve(answer))
      },
      /** Looks at a list, as the server understands it; nothing is made. */
      readRoster: (list: Blob | string, how: Pick<NewParticipant, 'role' | 'attendance'>, signal?: AbortSignal) =>
        setUpCalls.sendRoster(meetingId, list, { ...how, dry: '1' }, signal),
      addRoster: async (list: Blob | string, how: Pick<NewParticipant, 'role' | 'attendance'>) => {
        const answer = await setUpCalls.sendRoster(meetingId, list, { ...how, dry: '0' })
        if (answer.ok) holdLinks(linksOf(answer.value))
        return reloaded(Promise.resolve(answer))
      },
      renew: async (id: string) => {
        const answer = await renewInvitation(meetingId, id)
        if (answer.ok) held(id, answer.value)
        return answer
      },
      /** New links and cards for several, one after another; tells how many are done, and ends at the first that is refused. */
      renewEach: async (ids: readonly string[], onDone: (count: number) => void) => {
        for (const [at, id] of ids.entries()) {
          const answer = await renewInvitation(meetingId, id)
          if (!answer.ok) return answer
          held(id, answer.value)
          onDone(at + 1)
        }
        return { ok: true, value: ids.length } as const
      },
      givePin: (id: string) => setUpCalls.givePin(meetingId, id),
      setHead: (id: string, head: boolean) => reloaded(setHeadship(meetingId, id, head)),
      remove: (id: string) => reloaded(removeParticipant(meetingId, id)),
      setVoice: (id: string, headConfirms: boolean) => reloaded(setDelegationVoice(meetingId, id, headConfirms)),
      removeMeeting: (confirm: string) => setUpCalls.removeMeeting(meetingId, confirm),
    }
  }, [meetingId, reload])
  return { state, reload, ...acts }
}

function linksOf({ rows }: Roster) {
  return Object.fromEntries(
    rows.flatMap(({ id, joinUrl, cardCode }) =>
      id === undefined || joinUrl === undefined || cardCode === undefined ? [] : [[id, { joinUrl, cardCode }]],
    ),
  )
}
