import type { StatementId } from '@tawafuq/domain/ids'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { makeDeskStore } from '../../hooks/deskStore.ts'
import { type Desk, DeskContext, useSnapshot } from '../../hooks/useDesk.ts'
import { useMeetingFacts } from '../../hooks/useMeetingFacts.ts'
import { useSession } from '../../hooks/useSession.ts'
import { useSignOutWhenEnded } from '../../hooks/useSignOutWhenEnded.ts'
import { useStatementSession } from '../../hooks/useStatementSession.ts'
import { Ghost } from '../../look/Ghost.tsx'
import { LinkButton } from '../../look/LinkButton.tsx'
import { ProblemNotice } from '../../look/ProblemNotice.tsx'
import { Comparison } from '../../panels/comparing/Comparison.tsx'
import { printBilingual } from '../../words/printBilingual.ts'
import { useLanguage } from '../../words/useLanguage.ts'
import { Page } from '../Page.tsx'
import { WaitingScreen } from '../WaitingScreen.tsx'
import '../../look/sheets.css'

/** Two versions of a statement, or of one of its paragraphs, side by side. */
export function CompareScreen({ statementId }: { readonly statementId: string }) {
  const signedIn = useSession()
  if (signedIn === null) return <WaitingScreen />
  return <Opened statementId={statementId as StatementId} me={signedIn.participant} signedIn={signedIn} />
}

interface OpenedProps {
  readonly statementId: StatementId
  readonly me: Desk['me']
  readonly signedIn: NonNullable<ReturnType<typeof useSession>>
}

function Opened({ statementId, me, signedIn }: OpenedProps) {
  const session = useStatementSession(statementId, signedIn)
  return session === null ? <WaitingScreen /> : <CompareDesk session={session} me={me} />
}

function CompareDesk({ session, me }: Pick<Desk, 'session' | 'me'>) {
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
  return (
    <DeskContext.Provider value={desk}>
      <Compared />
    </DeskContext.Provider>
  )
}

function Compared() {
  const { t } = useTranslation('comparing')
  const { language } = useLanguage()
  const statement = useSnapshot((snapshot) => snapshot.statement)
  const phase = useSnapshot((snapshot) => snapshot.phase)
  const problem = useSnapshot((snapshot) => snapshot.problem)
  return (
    <Page
      title={t('title')}
      {...(statement !== null && {
        subtitle: printBilingual(statement.title, language),
        bar: <LinkButton href={`/statements/${statement.id}`}>{t('back')}</LinkButton>,
      })}
    >
      {phase === 'failed' && problem !== null ? (
        <ProblemNotice problem={problem} />
      ) : statement === null ? (
        <section className="panel">
          <Ghost lines={10} />
        </section>
      ) : (
        <Comparison />
      )}
    </Page>
  )
}
