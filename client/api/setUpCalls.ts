/** The calls by which a meeting is set up and put right. */
import type { Instant, ParticipantId } from '@tawafuq/domain/acts/ids'
import type {
  Attendance,
  Bilingual,
  Delegation,
  DelegationGroup,
  Meeting,
  Participant,
} from '@tawafuq/domain/acts/meeting/meeting'
import type { Role } from '@tawafuq/domain/acts/meeting/roles'
import type { Invitation } from './api.ts'
import { request } from './request.ts'

/** What is to change: what is not named stays, and an empty text takes away what stood there. */
export interface MeetingChange {
  readonly title?: Bilingual
  readonly place?: string
  readonly startsOn?: string
  readonly endsOn?: string
  readonly zone?: string
  readonly streamUrl?: string
}

export interface DelegationChange {
  readonly name?: Bilingual
  readonly code?: string
  readonly group?: DelegationGroup
}

export interface ParticipantChange {
  readonly name?: string
  readonly role?: Role
  readonly attendance?: Attendance
  readonly delegationId?: string
  readonly head?: boolean
  readonly email?: string
}

/** A list of people as the server understood it. */
export interface Roster {
  readonly delegations: { readonly created: number; readonly matched: number }
  readonly participants: { readonly created: number; readonly matched: number }
  readonly problems: readonly { readonly line: number; readonly message: string }[]
  readonly named: readonly {
    readonly name: Bilingual
    readonly code: string
    readonly group: DelegationGroup
    readonly isNew: boolean
  }[]
  readonly rows: readonly ({
    readonly line: number
    readonly name: string
    readonly role: Role
    readonly attendance: Attendance
    readonly delegationCode?: string
    readonly head?: true
    readonly email?: string
    readonly state: 'created' | 'matched'
    readonly id?: ParticipantId
  } & Partial<Invitation>)[]
}

/** Under which address people come in, and what of it is known. */
export interface Addresses {
  /** The address in links. */
  readonly publicUrl: string
  /** Whether it can only be opened on the machine itself. */
  readonly isLocal: boolean
  /** Whether the server listens to this machine alone. */
  readonly listensLocally: boolean
  /** Addresses of this machine in its networks, with the port. */
  readonly others: readonly string[]
  /** When another machine last opened the address in links; null if none has. */
  readonly reachedAt: Instant | null
}

export interface Pin {
  readonly meetingCode: string
  readonly pin: string
  readonly expiresAt: Instant
}

const at = (id: string) => encodeURIComponent(id)
const of = (meetingId: string) => `/meetings/${at(meetingId)}`

export const setUpCalls = {
  changeMeeting: (meetingId: string, body: MeetingChange) => request<Meeting>('PATCH', of(meetingId), { body }),
  changeDelegation: (meetingId: string, id: string, body: DelegationChange) =>
    request<Delegation>('PATCH', `${of(meetingId)}/delegations/${at(id)}`, { body }),
  changeParticipant: (meetingId: string, id: string, body: ParticipantChange) =>
    request<Participant>('PATCH', `${of(meetingId)}/participants/${at(id)}`, { body }),
  givePin: (meetingId: string, id: string) => request<Pin>('POST', `${of(meetingId)}/participants/${at(id)}/pin`),
  /** Reads a list, and unless it is only looked at adds whom it names. */
  sendRoster: (
    meetingId: string,
    list: Blob | string,
    how: { readonly isDry: boolean; readonly role: Role; readonly attendance: Attendance },
    signal?: AbortSignal,
  ) => {
    const query = new URLSearchParams({ dry: how.isDry ? '1' : '0', role: how.role, attendance: how.attendance })
    const contentType = typeof list === 'string' || list.type === '' ? 'text/csv' : list.type
    return request<Roster>('POST', `${of(meetingId)}/roster?${query}`, {
      raw: { content: list, contentType },
      ...(signal && { signal }),
    })
  },
  removeMeeting: (meetingId: string, confirm: string) =>
    request<Readonly<Record<string, unknown>>>('DELETE', of(meetingId), { body: { confirm } }),
  readAddresses: (signal?: AbortSignal) => request<Addresses>('GET', '/addresses', { ...(signal && { signal }) }),
}
