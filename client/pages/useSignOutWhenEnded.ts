import { useEffect } from 'react'
import { releaseSession } from '../api/heldSession.ts'
import type { StatementSession } from '../statement/session/statementSession.ts'

/** When the server no longer knows the reader, lets the sign-in screen come up. What they typed stays on the device. */
export function useSignOutWhenEnded(session: StatementSession): void {
  useEffect(() => {
    const look = () => {
      if (session.snapshot().signedOut) releaseSession()
    }
    look()
    return session.subscribe(look)
  }, [session])
}
