/** The secretariat's set-up: meetings, delegations, participants and their join links. */
import { asId, type DelegationId, type MeetingId, type ParticipantId } from '@tawafuq/domain/ids'
import type { Delegation, Meeting, Participant } from '@tawafuq/domain/meeting'
import { belongsTo, isDeploymentSecretariat } from './belongsTo.ts'
import { answer, type Desk, refused } from './desk.ts'
import type { Handling } from './handling.ts'

type Meetings = Pick<
  Handling,
  'openMeeting' | 'listMeetings' | 'viewMeeting' | 'addDelegation' | 'inviteParticipant' | 'renewInvitation'
>

/** Set-up is the secretariat's: that of the deployment for every meeting, that of a meeting for its own. */
export function meetings(desk: Desk): Meetings {
  const store = desk.storage.meetings
  const setsUp = (by: Participant, meetingId: MeetingId): boolean =>
    by.role === 'secretariat' && belongsTo(by, meetingId)
  const joinUrl = (token: string): string => `${desk.publicUrl}/join#${token}`

  return {
    async openMeeting(by, { title, place, startsOn, endsOn }) {
      if (!isDeploymentSecretariat(by)) return refused('not-yours-to-do')
      const meeting: Meeting = {
        id: asId<MeetingId>(desk.freshId()),
        title,
        place: place ?? null,
        startsOn: startsOn ?? null,
        endsOn: endsOn ?? null,
      }
      await store.addMeeting(meeting)
      return answer(meeting.id)
    },

    async listMeetings(by) {
      const all = await store.listMeetings()
      return all.filter(({ id }) => belongsTo(by, id))
    },

    async viewMeeting(by, meetingId) {
      const meeting = await store.findMeeting(meetingId)
      if (meeting === null) return refused('not-found', meetingId)
      if (!belongsTo(by, meetingId)) return refused('not-yours-to-do')
      const delegations = await store.listDelegations(meetingId)
      const participants = setsUp(by, meetingId) ? await store.listParticipants(meetingId) : []
      return answer({ meeting, delegations, participants })
    },

    async addDelegation(by, meetingId, { name, code, group }) {
      if ((await store.findMeeting(meetingId)) === null) return refused('not-found', meetingId)
      if (!setsUp(by, meetingId)) return refused('not-yours-to-do')
      const delegation: Delegation = { id: asId<DelegationId>(desk.freshId()), meetingId, name, code, group }
      await store.addDelegation(delegation)
      return answer(delegation)
    },

    async inviteParticipant(by, meetingId, { name, role, delegationId, attendance }) {
      if ((await store.findMeeting(meetingId)) === null) return refused('not-found', meetingId)
      if (!setsUp(by, meetingId)) return refused('not-yours-to-do')
      const delegations = await store.listDelegations(meetingId)
      const delegation = delegations.find(({ id }) => id === delegationId)
      if (delegationId !== undefined && delegation === undefined) return refused('not-found', delegationId)
      const participant: Participant = {
        id: asId<ParticipantId>(desk.freshId()),
        meetingId,
        delegationId: delegation?.id ?? null,
        name,
        role,
        attendance,
      }
      const { token, hash } = desk.makeJoinToken()
      await store.addParticipant(participant, hash)
      return answer({ participant, joinToken: token, joinUrl: joinUrl(token) })
    },

    async renewInvitation(by, meetingId, participantId) {
      if (!setsUp(by, meetingId)) return refused('not-yours-to-do')
      const participant = await store.findParticipant(participantId)
      if (participant?.meetingId !== meetingId) return refused('not-found', participantId)
      const { token, hash } = desk.makeJoinToken()
      await store.replaceJoinToken(participantId, hash)
      // Whoever came in by the earlier link goes out with it.
      await desk.endSessionsOf(participantId)
      return answer({ joinToken: token, joinUrl: joinUrl(token) })
    },
  }
}
