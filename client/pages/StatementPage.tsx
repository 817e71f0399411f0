import type { StatementId } from '@tawafuq/domain/acts/ids'
import { useTranslation } from 'react-i18next'
import { useSession } from '../api/useSession.ts'
import { useStatementSession } from '../statement/useStatementSession.ts'
import { StatementWorkspace } from './statement/StatementWorkspace.tsx'
import { WaitingPage } from './WaitingPage.tsx'
import './sheets.css'
import './statement/statement.css'

/** The statement as a sheet: where it is read, written, disputed and agreed. */
export function StatementPage({ statementId }: { readonly statementId: string }) {
  const { t } = useTranslation('statement')
  const signedIn = useSession()
  if (signedIn === null) return <p>{t('signedOut')}</p>
  return <Opened statementId={statementId as StatementId} signedIn={signedIn} />
}

interface OpenedProps {
  readonly statementId: StatementId
  readonly signedIn: NonNullable<ReturnType<typeof useSession>>
}

function Opened({ statementId, signedIn }: OpenedProps) {
  const session = useStatementSession(statementId, signedIn)
  return session === null ? <WaitingPage /> : <StatementWorkspace session={session} me={signedIn.participant} />
}
