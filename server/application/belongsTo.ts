import type { MeetingId } from '@tawafuq/domain/acts/ids'
import type { Participant } from '@tawafuq/domain/acts/meeting/meeting'

/** Whether a participant has a place in a meeting: their own, or, for the deployment's secretariat, every one. */
export function belongsTo(participant: Participant, meetingId: MeetingId): boolean {
  return participant.meetingId === meetingId || isDeploymentSecretariat(participant)
}

/** The secretariat of the deployment has no meeting of its own and serves all. */
export function isDeploymentSecretariat({ role, meetingId }: Participant): boolean {
  return role === 'secretariat' && meetingId === null
}
