import type { Connection, Hocuspocus } from '@hocuspocus/server'
import type { StatementId } from '@tawafuq/domain/acts/ids'
import type { Participant } from '@tawafuq/domain/acts/meeting/meeting'
import { admit } from './admit.ts'
import type { LivePorts } from './livePorts.ts'
import { closeWithNotice, sendNotice } from './notices.ts'
import type { Rounds } from './rounds.ts'
import type { LiveContext, Visit } from './visit.ts'

export interface Readmission {
  /** Admits one connection afresh, if who may type has changed since it was admitted. */
  readonly refresh: (connection: Connection, visit: Visit) => Promise<void>
  /** Admits every connection of a statement afresh (rule LV12). */
  readonly readmit: (statementId: StatementId) => void
  /** Closes the connections of sessions that have ended (rule LV13). */
  readonly sweep: () => Promise<void>
}

export function makeReadmission(ports: LivePorts, rounds: Rounds, hocuspocus: () => Hocuspocus): Readmission {
  async function refresh(connection: Connection, visit: Visit): Promise<void> {
    for (
      let round = rounds.of(visit.room.statementId);
      visit.round !== round;
      round = rounds.of(visit.room.statementId)
    ) {
      const participant = await ports.identify(visit.token)
      if (!isOwn(visit, participant)) {
        shut(connection, visit, 'token-expired')
        return
      }
      const admitted = admit(participant, visit.room, await ports.statementOf(visit.room.statementId))
      if (!admitted.admitted) {
        shut(connection, visit, admitted.reason)
        return
      }
      visit.round = round
      visit.participant = participant
      if (visit.mayType === admitted.mayType) continue
      visit.mayType = admitted.mayType
      connection.readOnly = !admitted.mayType
      sendNotice(connection, { type: 'pen', room: connection.document.name, mayType: admitted.mayType })
    }
  }

  function shut(connection: Connection, visit: Visit, reason: Parameters<typeof closeWithNotice>[1]): void {
    visit.mayType = false
    visit.round = rounds.of(visit.room.statementId)
    connection.readOnly = true
    closeWithNotice(connection, reason)
  }

  function* visits(statementId?: StatementId): Generator<readonly [Connection, Visit]> {
    for (const document of hocuspocus().documents.values()) {
      for (const connection of document.getConnections()) {
        const { visit } = connection.context as LiveContext
        if (visit !== undefined && (statementId === undefined || visit.room.statementId === statementId)) {
          yield [connection, visit]
        }
      }
    }
  }

  return {
    refresh,
    readmit(statementId) {
      rounds.next(statementId)
      for (const [connection, visit] of visits(statementId)) {
        refresh(connection, visit).catch((fault: unknown) => {
          ports.log.error({ room: connection.document.name, err: fault }, 'A connection could not be admitted afresh')
        })
      }
    },
    async sweep() {
      const known = new Map<string, boolean>()
      for (const [connection, visit] of [...visits()]) {
        const live = known.get(visit.token) ?? isOwn(visit, await ports.identify(visit.token))
        known.set(visit.token, live)
        if (!live) shut(connection, visit, 'token-expired')
      }
    },
  }
}

function isOwn(visit: Visit, participant: Participant | 'token-expired' | null): participant is Participant {
  return participant !== null && participant !== 'token-expired' && participant.id === visit.participant.id
}
