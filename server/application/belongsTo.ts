import type { MeetingId } from '@tawafuq/domain/acts/ids'
import type { Participant } from '@tawafuq/domain/acts/meeting/meeting'

/** Whether a participant has a place in a meeting: their own, or, for the deployment's secretariat, every one. */
export function belongsTo(participant: Participant, meetingId: MeetingId): boolean {
  return participant.meetingId === meetingId || isDeploymentSecretariat(participant)
}

/** Whether a participant sets up a meeting: the secretariat of the deployment every one, that of a meeting its own. */
export function setsUp(participant: Participant, meetingId: MeetingId): boolean {
  return participant.role === 'secretariat' && belongsTo(participant, meetingId)
}

/** The secretariat of the deployment has no meeting of its own and serves all. */
export function isDeploymentSecretariat({ role, meetingId }: Participant): boolean {
  return role === 'secretariat' && meetingId === null
}
