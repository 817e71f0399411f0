/** The secretariat's set-up: meetings, delegations, participants and their join links. */
import { asId, type DelegationId, type MeetingId, type ParticipantId } from '@tawafuq/domain/acts/ids'
import type { Delegation, Meeting, Participant } from '@tawafuq/domain/acts/meeting/meeting'
import type { Application } from './application.ts'
import { belongsTo, isDeploymentSecretariat } from './belongsTo.ts'
import { createNameClaims } from './commands/nameClaims.ts'
import { headsOf } from './commands/voiceAtHand.ts'
import { answer, type Desk, refused } from './desk.ts'

type Meetings = Pick<
  Application,
  | 'openMeeting'
  | 'listMeetings'
  | 'viewMeeting'
  | 'addDelegation'
  | 'setDelegationVoice'
  | 'inviteParticipant'
  | 'renewInvitation'
  | 'setHeadship'
  | 'removeParticipant'
>

/** Set-up is the secretariat's: that of the deployment for every meeting, that of a meeting for its own. */
export function meetings(desk: Desk): Meetings {
  const store = desk.storage.meetings
  const setsUp = (by: Participant, meetingId: MeetingId): boolean =>
    by.role === 'secretariat' && belongsTo(by, meetingId)
  const member = async (meetingId: MeetingId, id: ParticipantId): Promise<Participant | undefined> =>
    (await store.listParticipants(meetingId)).find((one) => one.id === id)
  const people = createNameClaims()
  const delegationNames = createNameClaims()
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
      const everybody = await store.listParticipants(meetingId)
      const delegations = (await store.listDelegations(meetingId)).map((delegation) => ({
        ...delegation,
        headIds: headsOf(everybody, delegation.id),
      }))
      return answer({ meeting, delegations, participants: setsUp(by, meetingId) ? everybody : [] })
    },

    async addDelegation(by, meetingId, { name, code, group, headConfirms = false }) {
      if ((await store.findMeeting(meetingId)) === null) return refused('not-found', meetingId)
      if (!setsUp(by, meetingId)) return refused('not-yours-to-do')
      const id = asId<DelegationId>(desk.freshId())
      const delegation: Delegation = { id, meetingId, name, code, group, ...(headConfirms && { headConfirms }) }
      const claimed = await delegationNames.claim(
        meetingId,
        namesOf(delegation),
        async () => (await store.listDelegations(meetingId)).map((one) => ({ id: one.id, names: namesOf(one) })),
        () => store.addDelegation(delegation),
      )
      if (!claimed.given) return refused('delegation-taken', ...(claimed.by === null ? [] : [claimed.by]))
      return answer(delegation)
    },

    async inviteParticipant(by, meetingId, { name, role, delegationId, attendance, head = false }) {
      if ((await store.findMeeting(meetingId)) === null) return refused('not-found', meetingId)
      if (!setsUp(by, meetingId)) return refused('not-yours-to-do')
      const delegations = await store.listDelegations(meetingId)
      const delegation = delegations.find(({ id }) => id === delegationId)
      if (delegationId !== undefined && delegation === undefined) return refused('not-found', delegationId)
      if (head && (delegation === undefined || role !== 'delegate')) return refused('head-not-delegate')
      const participant: Participant = {
        id: asId<ParticipantId>(desk.freshId()),
        meetingId,
        delegationId: delegation?.id ?? null,
        name,
        role,
        attendance,
        ...(head && { head }),
      }
      const { token, hash } = desk.makeJoinToken()
      const claimed = await people.claim(
        meetingId,
        [name],
        async () => (await store.listParticipants(meetingId)).map((one) => ({ id: one.id, names: [one.name] })),
        () => store.addParticipant(participant, hash),
      )
      if (!claimed.given) return refused('name-taken', ...(claimed.by === null ? [] : [claimed.by]))
      return answer({ participant, joinToken: token, joinUrl: joinUrl(token) })
    },

    async renewInvitation(by, meetingId, participantId) {
      if (!setsUp(by, meetingId)) return refused('not-yours-to-do')
      if ((await member(meetingId, participantId)) === undefined) return refused('not-found', participantId)
      const { token, hash } = desk.makeJoinToken()
      await store.replaceJoinToken(participantId, hash)
      // Whoever came in by the earlier link goes out with it, and reads no feed that they made.
      await desk.endSessionsOf(participantId)
      await store.setFeedToken(participantId, null)
      return answer({ joinToken: token, joinUrl: joinUrl(token) })
    },

    async setHeadship(by, meetingId, participantId, isHead) {
      if (!setsUp(by, meetingId)) return refused('not-yours-to-do')
      const participant = await member(meetingId, participantId)
      if (participant === undefined) return refused('not-found', participantId)
      if (participant.delegationId === null || participant.role !== 'delegate') return refused('head-not-delegate')
      await store.setHead(participantId, isHead)
      return answer(null)
    },

    async removeParticipant(by, meetingId, participantId) {
      if (!setsUp(by, meetingId)) return refused('not-yours-to-do')
      if ((await member(meetingId, participantId)) === undefined) return refused('not-found', participantId)
      await store.removeParticipant(participantId)
      await desk.endSessionsOf(participantId)
      return answer(null)
    },

    async setDelegationVoice(by, meetingId, delegationId, headConfirms) {
      if (!setsUp(by, meetingId)) return refused('not-yours-to-do')
      const delegations = await store.listDelegations(meetingId)
      if (!delegations.some(({ id }) => id === delegationId)) return refused('not-found', delegationId)
      await store.setHeadConfirms(delegationId, headConfirms)
      return answer(null)
    },
  }
}

/** All by which a delegation is called: lists are matched by any of them. */
function namesOf({ name, code }: Pick<Delegation, 'name' | 'code'>): readonly string[] {
  return [name.ar, ...(name.en === undefined ? [] : [name.en]), code]
}
