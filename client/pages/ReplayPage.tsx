import { useTranslation } from 'react-i18next'
import { LinkButton } from '../design-system/LinkButton.tsx'
import { ProblemNotice } from '../design-system/ProblemNotice.tsx'
import { Skeleton } from '../design-system/Skeleton.tsx'
import { Replay } from '../features/replay/index.ts'
import { useSnapshot } from '../statement/useWorkspace.ts'
import { printBilingual } from '../words/printBilingual.ts'
import { useLanguage } from '../words/useLanguage.ts'
import { Page } from './Page.tsx'
import { ReadingWorkspace } from './ReadingWorkspace.tsx'
import './sheets.css'

/** A negotiation replayed from its ledger, for a hall or for one reader. */
export function ReplayPage({ statementId }: { readonly statementId: string }) {
  return (
    <ReadingWorkspace statementId={statementId}>
      <Replayed statementId={statementId} />
    </ReadingWorkspace>
  )
}

function Replayed({ statementId }: { readonly statementId: string }) {
  const { t } = useTranslation('replay')
  const { language } = useLanguage()
  const title = useSnapshot((snapshot) => snapshot.statement?.title ?? null)
  const phase = useSnapshot((snapshot) => snapshot.phase)
  const problem = useSnapshot((snapshot) => snapshot.problem)
  return (
    <Page
      width="full"
      title={t('title')}
      subtitle={title === null ? undefined : printBilingual(title, language)}
      bar={<LinkButton href={`/statements/${statementId}`}>{t('toSheet')}</LinkButton>}
    >
      {phase === 'failed' && problem !== null ? (
        <ProblemNotice problem={problem} />
      ) : title === null ? (
        <section className="panel">
          <Skeleton lines={6} label={t('loading')} />
        </section>
      ) : (
        <Replay />
      )}
    </Page>
  )
}
