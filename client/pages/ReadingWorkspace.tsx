import type { StatementId } from '@tawafuq/domain/acts/ids'
import { type ReactNode, useMemo, useState } from 'react'
import { useSession } from '../api/useSession.ts'
import { useMeetingFacts } from '../features/meeting/index.ts'
import { useStatementSession } from '../statement/useStatementSession.ts'
import { type Workspace, WorkspaceContext } from '../statement/useWorkspace.ts'
import { makeWorkspaceStore } from '../statement/workspaceStore.ts'
import { ZoneContext } from '../words/useClock.ts'
import { useLanguage } from '../words/useLanguage.ts'
import { useSignOutWhenEnded } from './useSignOutWhenEnded.ts'
import { WaitingPage } from './WaitingPage.tsx'

interface ReadingWorkspaceProps {
  readonly statementId: string
  readonly children: ReactNode
}

/** The desk of somebody who reads a statement on a screen without a sheet: the same live facts, and nothing to open. */
export function ReadingWorkspace({ statementId, children }: ReadingWorkspaceProps) {
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

function Seated({ session, me, children }: Pick<Workspace, 'session' | 'me'> & { readonly children: ReactNode }) {
  const { language } = useLanguage()
  const facts = useMeetingFacts(session)
  const [store] = useState(makeWorkspaceStore)
  useSignOutWhenEnded(session)
  const workspace = useMemo<Workspace>(
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
  return (
    <ZoneContext value={facts.meeting?.zone}>
      <WorkspaceContext.Provider value={workspace}>{children}</WorkspaceContext.Provider>
    </ZoneContext>
  )
}
