import { asId, type ParticipantId } from '@tawafuq/domain/acts/ids'
import type { Participant } from '@tawafuq/domain/acts/meeting/meeting'
import type { MeetingStore, SessionStore } from '../application/ports.ts'
import { hashToken } from './token.ts'

/** The deployment's own secretariat: of no meeting, and so of all. */
export const secretariat: Participant = {
  id: asId<ParticipantId>('secretariat'),
  meetingId: null,
  delegationId: null,
  name: 'الأمانة',
  role: 'secretariat',
  attendance: 'onsite',
}

/**
 * Sees to it that the holder of this token, and of no earlier one, is the deployment's secretariat. Where the token has
 * been changed, sessions that were opened with the earlier one end, and so does a feed made in them (rule ID5).
 */
export async function seatSecretariat(
  { meetings, sessions }: { readonly meetings: MeetingStore; readonly sessions: SessionStore },
  token: string,
): Promise<void> {
  const hash = hashToken(token)
  if ((await meetings.findParticipant(secretariat.id)) === null) {
    try {
      await meetings.addParticipant(secretariat, hash)
      return
    } catch (fault) {
      // Another server that was started at the same moment was quicker.
      if ((await meetings.findParticipant(secretariat.id)) === null) throw fault
    }
  }
  const holder = await meetings.findParticipantByJoinToken(hash)
  if (holder?.id === secretariat.id) return
  await meetings.replaceJoinToken(secretariat.id, hash)
  await meetings.setFeedToken(secretariat.id, null)
  await sessions.removeSessionsOf(secretariat.id)
}
