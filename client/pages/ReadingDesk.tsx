import type { StatementId } from '@tawafuq/domain/acts/ids'
import { type ReactNode, useMemo, useState } from 'react'
import { useSession } from '../api/useSession.ts'
import { useMeetingFacts } from '../features/meeting/index.ts'
import { makeDeskStore } from '../statement/deskStore.ts'
import { type Desk, DeskContext } from '../statement/useDesk.ts'
import { useStatementSession } from '../statement/useStatementSession.ts'
import { useLanguage } from '../words/useLanguage.ts'
import { useSignOutWhenEnded } from './useSignOutWhenEnded.ts'
import { WaitingPage } from './WaitingPage.tsx'

interface ReadingDeskProps {
  readonly statementId: string
  readonly children: ReactNode
}

/** The desk of somebody who reads a statement on a screen without a sheet: the same live facts, and nothing to open. */
export function ReadingDesk({ statementId, children }: ReadingDeskProps) {
  const signedIn = useSession()
  if (signedIn === null) return <WaitingPage />
  return (
    <Opened statementId={statementId as StatementId} signedIn={signedIn}>
      {children}
    </Opened>
  )
}

interface OpenedProps {
  readonly statementId: StatementId
  readonly signedIn: NonNullable<ReturnType<typeof useSession>>
  readonly children: ReactNode
}

function Opened({ statementId, signedIn, children }: OpenedProps) {
  const session = useStatementSession(statementId, signedIn)
  if (session === null) return <WaitingPage />
  return (
    <Seated session={session} me={signedIn.participant}>
      {children}
    </Seated>
  )
}

function Seated({ session, me, children }: Pick<Desk, 'session' | 'me'> & { readonly children: ReactNode }) {
  const { language } = useLanguage()
  const facts = useMeetingFacts(session)
  const [store] = useState(makeDeskStore)
  useSignOutWhenEnded(session)
  const desk = useMemo<Desk>(
    () => ({
      session,
      store,
      me,
      actor: { participantId: me.id, delegationId: me.delegationId, role: me.role },
      ...facts,
      language,
      scrollTo: (id) => document.getElementById(id)?.scrollIntoView({ block: 'center' }),
    }),
    [session, store, me, facts, language],
  )
  return <DeskContext.Provider value={desk}>{children}</DeskContext.Provider>
}
