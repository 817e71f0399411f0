/** One connection of one participant to one room, as the live side keeps it in the connection's context. */
import type { Connection } from '@hocuspocus/server'
import type { DelegationId, ParticipantId } from '@tawafuq/domain/acts/ids'
import type { Attendance, Bilingual, Participant } from '@tawafuq/domain/acts/meeting/meeting'
import type { Role } from '@tawafuq/domain/acts/meeting/roles'
import type { Room } from '@tawafuq/draft/roomName'
import type { Account } from './accounts.ts'

/** What others see of somebody present. It is the server's word: whatever a client says of itself is overwritten. */
export interface Stamp {
  readonly participantId: ParticipantId
  readonly name: string
  readonly role: Role
  /** In the hall or from afar, as the secretariat set it. */
  readonly attendance: Attendance
  readonly delegationId: DelegationId | null
  readonly delegationName: Bilingual | null
  /** The place of the delegation in the meeting, counted from 0; null for those without. */
  readonly colour: number | null
}

/** A socket, with what it has left of its limits. */
export interface LiveSocket {
  rooms: number
  /** How often the door of each room has been passed that is still being loaded. */
  readonly entering: Map<string, number>
  readonly participants: Set<ParticipantId>
  /** A token on it has held: it is no stranger's any more. */
  readonly admit: (participantId: ParticipantId) => void
  /** The accounts that it draws on: its own and those of its participants. */
  readonly accounts: () => readonly Account[]
  /** Puts work of the server down to it, in milliseconds. */
  readonly spend: (milliseconds: number) => void
  /** The work put down to it since it was opened, in milliseconds. */
  readonly spent: () => number
  /** Whose turn it takes in taking messages: that of its participant, or its own. */
  readonly whose: () => object
  /** One of its rooms has been opened, or has been left. */
  readonly entered: (connection: Connection) => void
  readonly left: (connection: Connection) => void
  /** Bytes that wait to be sent on it. */
  readonly waiting: () => number
  /** Closes the socket at once, with a code of WebSocket and a reason. */
  readonly end: (code: number, reason: string) => void
}

/** Changed in place when who may type has changed. */
export interface ConnectionSession {
  readonly socket: LiveSocket
  readonly room: Room
  token: string
  participant: Participant
  stamp: Stamp
  mayType: boolean
  /** The round of admissions in which it was admitted. */
  epoch: number
  /** The connection, while it counts among the rooms of its socket. */
  connection: Connection | null
  /** New names of Yjs clients under which it has written. */
  names: number
}

/** The context that the live server hands from hook to hook. */
export interface LiveContext {
  readonly socket: LiveSocket
  readonly session?: ConnectionSession
}
