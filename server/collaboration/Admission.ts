import type { Extension } from '@hocuspocus/server'
import type { ParticipantId } from '@tawafuq/domain/acts/ids'
import type { Participant } from '@tawafuq/domain/acts/meeting/meeting'
import type { Statement } from '@tawafuq/domain/acts/statement'
import { parseRoomName } from '@tawafuq/draft/roomName'
import { admit } from './admit.ts'
import type { ConnectionSession, LiveContext, LiveSocket, Stamp } from './connectionSession.ts'
import { beginEntering, countEntering, endEntering } from './entering.ts'
import type { Epochs } from './epochs.ts'
import type { Limits } from './limits.ts'
import type { LivePorts } from './livePorts.ts'
import { Refused } from './Refused.ts'
import { rulesFor } from './rulesFor.ts'

export interface AdmissionNeeds {
  readonly ports: LivePorts
  readonly limits: Limits
  readonly epochs: Epochs
  /** The open sockets of each participant. */
  readonly sockets: Map<ParticipantId, Set<LiveSocket>>
  readonly isClosed: (room: string) => boolean
}

/** The door: who somebody is, whether the room is theirs to enter, and whether they may type in it (rules LV1 to LV4). */
export function makeAdmission({ ports, limits, epochs, sockets, isClosed }: AdmissionNeeds): Extension<LiveContext> {
  const delegationsOf = keptForAMoment(ports.delegationsOf, limits.delegationsKept)

  function seat(socket: LiveSocket, { id }: Participant, room: string): void {
    if (socket.rooms + countEntering(socket) >= limits.roomsPerSocket) throw new Refused('too-many')
    const own = sockets.get(id) ?? new Set()
    if (!own.has(socket) && own.size >= limits.socketsPerParticipant) throw new Refused('too-many')
    own.add(socket)
    sockets.set(id, own)
    socket.admit(id)
    // Counted at once: of a burst of rooms all are asked for before the first is open.
    beginEntering(socket, room)
  }

  return {
    extensionName: 'Admission',

    async onAuthenticate({ token, documentName, context, connectionConfig }) {
      const room = parseRoomName(documentName)
      if (room === null) throw new Refused('room-unknown')
      const participant = await identify(ports, token)
      const epoch = epochs.of(room.statementId)
      const statement = await ports.statementOf(room.statementId)
      const admitted = admit(participant, room, statement, await rulesFor(ports, statement))
      if (!admitted.admitted || statement === null)
        throw new Refused(admitted.admitted ? 'room-unknown' : admitted.reason)
      if (isClosed(documentName)) throw new Refused('draft-closed')
      seat(context.socket, participant, documentName)
      const { mayType } = admitted
      connectionConfig.readOnly = !mayType
      const stamp = await stampOf(delegationsOf, participant, statement).catch((fault: unknown) => {
        endEntering(context.socket, documentName)
        throw fault
      })
      const session: ConnectionSession = {
        socket: context.socket,
        room,
        token,
        participant,
        stamp,
        mayType,
        epoch,
        connection: null,
        names: 0,
      }
      return { session }
    },

    async connected({ context, connection }) {
      const { session } = context
      if (session === undefined) return
      const { socket } = session
      session.connection = connection
      endEntering(socket, connection.document.name)
      socket.rooms += 1
      socket.entered(connection)
      // It was let go in the very moment: what is written in it would be kept nowhere. The client comes back.
      if (connection.document.isDestroyed) socket.end(1012, 'again')
    },

    async onDisconnect({ context }) {
      const { session } = context
      if (session?.connection == null) return
      session.socket.left(session.connection)
      session.connection = null
      session.socket.rooms -= 1
    },
  }
}

async function identify(ports: LivePorts, token: string): Promise<Participant> {
  if (token === '') throw new Refused('token-missing')
  const participant = await ports.identify(token)
  if (participant === 'token-expired') throw new Refused('token-expired')
  if (participant === null) throw new Refused('token-unknown')
  return participant
}

/** Answers that are read once for a hall that comes back all at once, and again a moment later. */
function keptForAMoment<Key, Value>(
  read: (key: Key) => Promise<Value>,
  milliseconds: number,
): (key: Key) => Promise<Value> {
  const kept = new Map<Key, { readonly until: number; readonly value: Promise<Value> }>()
  return (key) => {
    const now = performance.now()
    const known = kept.get(key)
    if (known !== undefined && known.until > now) return known.value
    for (const [other, { until }] of kept) if (until <= now) kept.delete(other)
    const value = read(key)
    kept.set(key, { until: now + milliseconds, value })
    value.catch(() => kept.delete(key))
    return value
  }
}

async function stampOf(
  delegationsOf: LivePorts['delegationsOf'],
  participant: Participant,
  statement: Statement,
): Promise<Stamp> {
  const { id: participantId, name, role, attendance, delegationId } = participant
  const delegations = delegationId === null ? [] : await delegationsOf(statement.meetingId)
  const place = delegations.findIndex(({ id }) => id === delegationId)
  const delegation = delegations[place]
  return {
    participantId,
    name,
    role,
    attendance,
    delegationId,
    delegationName: delegation?.name ?? null,
    colour: delegation === undefined ? null : place,
  }
}
