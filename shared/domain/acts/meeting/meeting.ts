/** The forum: its delegations and participants. They are set up by the secretariat and are no part of the ledger. */
import type { DelegationId, Instant, MeetingId, ParticipantId } from '../ids.ts'
import type { Role } from './roles.ts'

/** Words in Arabic, and in English where they were given. */
export interface Bilingual {
  readonly ar: string
  readonly en?: string
}

export const delegationGroups = [
  'government',
  'intergovernmental',
  'civil-society',
  'private-sector',
  'technical-academic',
] as const
export type DelegationGroup = (typeof delegationGroups)[number]

export const attendances = ['onsite', 'remote'] as const
export type Attendance = (typeof attendances)[number]

export interface Meeting {
  readonly id: MeetingId
  readonly title: Bilingual
  readonly place: string | null
  readonly startsOn: string | null
  readonly endsOn: string | null
  /** The zone of all its hours, by its name in the time zone database of IANA; absent where it was not said. */
  readonly zone?: string
  /** Where the meeting is streamed. */
  readonly streamUrl?: string
}

export interface Delegation {
  readonly id: DelegationId
  readonly meetingId: MeetingId
  readonly name: Bilingual
  readonly code: string
  readonly group: DelegationGroup
  /** Present where an objection of another member awaits the word of the head (rule OB5). */
  readonly headConfirms?: true
}

/** `meetingId` is null for the deployment's own secretariat alone, which serves all meetings. */
export interface Participant {
  readonly id: ParticipantId
  readonly meetingId: MeetingId | null
  readonly delegationId: DelegationId | null
  readonly name: string
  readonly role: Role
  readonly attendance: Attendance
  /** Present on the head of a delegation, or on each of several who may stand in for one another. */
  readonly head?: true
  readonly email?: string
  /** When they first signed in; absent for one who has not yet. */
  readonly enteredAt?: Instant
}
