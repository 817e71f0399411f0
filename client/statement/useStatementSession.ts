import type { StatementId } from '@tawafuq/domain/acts/ids'
import { printStatementLabels } from '@tawafuq/text/statementLabels'
import { useEffect, useState } from 'react'
import { readLedger, readProceedings, readSheet, sendCommand, sendToMeeting } from '../api/api.ts'
import { freshKey } from '../api/freshKey.ts'
import type { HeldSession } from '../api/heldSession.ts'
import { heldSession } from '../api/heldSession.ts'
import { browserStorage } from './session/browserStorage.ts'
import { openHttpSocket } from './session/httpSocket.ts'
import type { Environment } from './session/ports.ts'
import type { Present } from './session/present.ts'
import { openStatementSession, type StatementSession } from './session/statementSession.ts'

/** The session of this window with one statement, for as long as its screen stands; null until it has begun. */
export function useStatementSession(statementId: StatementId, signedIn: HeldSession): StatementSession | null {
  const [session, setSession] = useState<StatementSession | null>(null)
  const { id, name, role, delegationId } = signedIn.participant
  useEffect(() => {
    const me: Present = { participantId: id, name, role, delegationId, attendance: null }
    const opened = openStatementSession(statementId, environment(statementId, me))
    const here = () => opened.networkChanged(true)
    const gone = () => opened.networkChanged(false)
    window.addEventListener('online', here)
    window.addEventListener('offline', gone)
    // A phone ends a page that is out of sight without another word.
    const hidden = () => document.visibilityState === 'hidden' && opened.keepSeen()
    document.addEventListener('visibilitychange', hidden)
    setSession(opened)
    return () => {
      window.removeEventListener('online', here)
      window.removeEventListener('offline', gone)
      document.removeEventListener('visibilitychange', hidden)
      opened.close()
      setSession(null)
    }
  }, [statementId, id, name, role, delegationId])
  return session
}

function environment(statementId: StatementId, me: Present): Environment {
  const { protocol, host } = window.location
  return {
    api: {
      readSheet: () => readSheet(statementId),
      readLedger: (after, limit) => readLedger(statementId, after, limit),
      send: (command, key) => sendCommand(statementId, command, key),
      readProceedings,
      sendToMeeting,
    },
    socketUrl: `${protocol === 'https:' ? 'wss' : 'ws'}://${host}/collab`,
    openHttp: () =>
      openHttpSocket({
        url: '/api/v1/collab',
        token: () => heldSession()?.token ?? '',
        fetch: (address, options) => fetch(address, options),
      }),
    token: () => heldSession()?.token ?? '',
    storage: browserStorage(me.participantId),
    timers: {
      now: () => Date.now(),
      after(milliseconds, act) {
        const timer = setTimeout(act, milliseconds)
        return () => clearTimeout(timer)
      },
    },
    freshKey,
    me,
    printLabels: (statement) =>
      printStatementLabels(statement.paragraphs, statement.houseStyle, statement.labelsFrozen),
  }
}
