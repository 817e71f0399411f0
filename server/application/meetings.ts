/** The secretariat's set-up: meetings, delegations, participants and their join links. */
import { asId, type DelegationId, type MeetingId, type ParticipantId } from '@tawafuq/domain/acts/ids'
import type { Delegation, Meeting, Participant } from '@tawafuq/domain/acts/meeting/meeting'
import type { Application } from './application.ts'
import { belongsTo, isDeploymentSecretariat, setsUp } from './belongsTo.ts'
import { type MeetingNames, namesOfDelegation } from './commands/meetingNames.ts'
import { headsOf } from './commands/resolveVoice.ts'
import { answer, type Dependencies, refused } from './dependencies.ts'
import { makeInvitation } from './invitation.ts'

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
export function meetings(deps: Dependencies, names: MeetingNames): Meetings {
  const store = deps.storage.meetings
  const member = async (meetingId: MeetingId, id: ParticipantId): Promise<Participant | undefined> =>
    (await store.listParticipants(meetingId)).find((one) => one.id === id)

  return {
    async openMeeting(by, { title, place, startsOn, endsOn, zone, streamUrl }) {
      if (!isDeploymentSecretariat(by)) return refused('not-yours-to-do')
      const meeting: Meeting = {
        id: asId<MeetingId>(deps.freshId()),
        title,
        place: place ?? null,
        startsOn: startsOn ?? null,
        endsOn: endsOn ?? null,
        ...(zone !== undefined && { zone }),
        ...(streamUrl !== undefined && { streamUrl }),
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
      const id = asId<DelegationId>(deps.freshId())
      const delegation: Delegation = { id, meetingId, name, code, group, ...(headConfirms && { headConfirms }) }
      const claimed = await names.delegations.claim(
        meetingId,
        namesOfDelegation(delegation),
        async () =>
          (await store.listDelegations(meetingId)).map((one) => ({ id: one.id, names: namesOfDelegation(one) })),
        () => store.addDelegation(delegation),
      )
      if (!claimed.given) return refused('delegation-taken', ...(claimed.by === null ? [] : [claimed.by]))
      return answer(delegation)
    },

    async inviteParticipant(by, meetingId, { name, role, delegationId, attendance, head = false, email }) {
      if ((await store.findMeeting(meetingId)) === null) return refused('not-found', meetingId)
      if (!setsUp(by, meetingId)) return refused('not-yours-to-do')
      const delegations = await store.listDelegations(meetingId)
      const delegation = delegations.find(({ id }) => id === delegationId)
      if (delegationId !== undefined && delegation === undefined) return refused('not-found', delegationId)
      if (head && (delegation === undefined || role !== 'delegate')) return refused('head-not-delegate')
      const participant: Participant = {
        id: asId<ParticipantId>(deps.freshId()),
        meetingId,
        delegationId: delegation?.id ?? null,
        name,
        role,
        attendance,
        ...(head && { head }),
        ...(email !== undefined && { email }),
      }
      const { invitation, joinTokenHash, cardCodeHash } = makeInvitation(deps)
      const claimed = await names.people.claim(
        meetingId,
        [name],
        async () => (await store.listParticipants(meetingId)).map((one) => ({ id: one.id, names: [one.name] })),
        () => store.addParticipant(participant, joinTokenHash, cardCodeHash),
      )
      if (!claimed.given) return refused('name-taken', ...(claimed.by === null ? [] : [claimed.by]))
      return answer({ participant, ...invitation })
    },

    async renewInvitation(by, meetingId, participantId) {
      if (!setsUp(by, meetingId)) return refused('not-yours-to-do')
      if ((await member(meetingId, participantId)) === undefined) return refused('not-found', participantId)
      const { invitation, joinTokenHash, cardCodeHash } = makeInvitation(deps)
      await store.replaceJoinToken(participantId, joinTokenHash, cardCodeHash)
      // Whoever came in by the earlier link goes out with it, and reads no feed that they made.
      await deps.endSessionsOf(participantId)
      await store.setFeedToken(participantId, null)
      return answer(invitation)
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
      await deps.endSessionsOf(participantId)
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
