import type { StatementId } from '@tawafuq/domain/acts/ids'
import { useTranslation } from 'react-i18next'
import { useSession } from '../api/useSession.ts'
import { useStatementSession } from '../statement/useStatementSession.ts'
import { StatementWorkspace } from './statement/StatementWorkspace.tsx'
import { WaitingPage } from './WaitingPage.tsx'
import './sheets.css'
import './statement/statement.css'

/** The statement as a sheet: where it is read, written, disputed and agreed. */
export function StatementPage({ statementId, isDesk }: { readonly statementId: string; readonly isDesk: boolean }) {
  const { t } = useTranslation('statement')
  const signedIn = useSession()
  if (signedIn === null) return <p>{t('signedOut')}</p>
  return <Opened statementId={statementId as StatementId} signedIn={signedIn} isDesk={isDesk} />
}

interface OpenedProps {
  readonly statementId: StatementId
  readonly isDesk: boolean
  readonly signedIn: NonNullable<ReturnType<typeof useSession>>
}

function Opened({ statementId, signedIn, isDesk }: OpenedProps) {
  const session = useStatementSession(statementId, signedIn)
  return session === null ? (
    <WaitingPage />
  ) : (
    <StatementWorkspace session={session} me={signedIn.participant} isDesk={isDesk} />
  )
}
