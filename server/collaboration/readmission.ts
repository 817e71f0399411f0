import type { Connection, Hocuspocus } from '@hocuspocus/server'
import type { StatementId } from '@tawafuq/domain/acts/ids'
import type { Participant } from '@tawafuq/domain/acts/meeting/meeting'
import { admit } from './admit.ts'
import type { ConnectionSession, LiveContext } from './connectionSession.ts'
import type { Epochs } from './epochs.ts'
import type { Limits } from './limits.ts'
import type { LivePorts, Timers } from './livePorts.ts'
import { closeWithNotice, sendNotice } from './notices.ts'
import { rulesFor } from './rulesFor.ts'

export interface Readmission {
  /** Admits one connection afresh, if who may type has changed since it was admitted. */
  readonly refresh: (connection: Connection, session: ConnectionSession) => Promise<void>
  /** Admits every connection of a statement afresh (rule LV12). */
  readonly readmit: (statementId: StatementId) => void
  /** Closes the connections of sessions that have ended (rule LV13). */
  readonly sweep: () => Promise<void>
}

export interface ReadmissionNeeds {
  readonly ports: LivePorts
  readonly epochs: Epochs
  readonly hocuspocus: () => Hocuspocus
  readonly timers: Timers
  readonly limits: Pick<Limits, 'retelling' | 'longestRetelling'>
}

export function makeReadmission({ ports, epochs, hocuspocus, timers, limits }: ReadmissionNeeds): Readmission {
  async function refresh(connection: Connection, session: ConnectionSession): Promise<void> {
    for (
      let epoch = epochs.of(session.room.statementId);
      session.epoch !== epoch;
      epoch = epochs.of(session.room.statementId)
    ) {
      const participant = await ports.identify(session.token)
      if (!isOwn(session, participant)) {
        shut(connection, session, 'token-expired')
        return
      }
      const statement = await ports.statementOf(session.room.statementId)
      const admitted = admit(participant, session.room, statement, await rulesFor(ports, statement))
      if (!admitted.admitted) {
        shut(connection, session, admitted.reason)
        return
      }
      session.epoch = epoch
      session.participant = participant
      if (session.mayType === admitted.mayType) continue
      session.mayType = admitted.mayType
      connection.readOnly = !admitted.mayType
      sendNotice(connection, { type: 'pen', room: connection.document.name, mayType: admitted.mayType })
    }
  }

  function shut(
    connection: Connection,
    session: ConnectionSession,
    reason: Parameters<typeof closeWithNotice>[1],
  ): void {
    session.mayType = false
    session.epoch = epochs.of(session.room.statementId)
    connection.readOnly = true
    closeWithNotice(connection, reason)
  }

  function* visits(statementId?: StatementId): Generator<readonly [Connection, ConnectionSession]> {
    for (const document of hocuspocus().documents.values()) {
      for (const connection of document.getConnections()) {
        const { session } = connection.context as LiveContext
        if (session !== undefined && (statementId === undefined || session.room.statementId === statementId)) {
          yield [connection, session]
        }
      }
    }
  }

  /** Whoever is told nothing goes by what they were told last: it is tried until it has succeeded, or they have gone. */
  function refreshUntilTold(connection: Connection, session: ConnectionSession, wait: number): void {
    refresh(connection, session).catch((fault: unknown) => {
      ports.log.error({ room: connection.document.name, err: fault }, 'A connection could not be admitted afresh')
      timers.after(wait, () => {
        const isHere = connection.document.hasConnection(connection)
        if (isHere) refreshUntilTold(connection, session, Math.min(wait * 2, limits.longestRetelling))
      })
    })
  }

  return {
    refresh,
    readmit(statementId) {
      epochs.next(statementId)
      for (const [connection, session] of visits(statementId)) refreshUntilTold(connection, session, limits.retelling)
    },
    async sweep() {
      const known = new Map<string, boolean>()
      for (const [connection, session] of [...visits()]) {
        const live = known.get(session.token) ?? isOwn(session, await ports.identify(session.token))
        known.set(session.token, live)
        if (!live) shut(connection, session, 'token-expired')
      }
    },
  }
}

function isOwn(
  session: ConnectionSession,
  participant: Participant | 'token-expired' | null,
): participant is Participant {
  return participant !== null && participant !== 'token-expired' && participant.id === session.participant.id
}
