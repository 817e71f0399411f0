import { useTranslation } from 'react-i18next'
import { LinkButton } from '../design-system/LinkButton.tsx'
import { ProblemNotice } from '../design-system/ProblemNotice.tsx'
import { Skeleton } from '../design-system/Skeleton.tsx'
import { Comparison } from '../features/comparing/index.ts'
import { useSnapshot } from '../statement/useWorkspace.ts'
import { printBilingual } from '../words/printBilingual.ts'
import { useLanguage } from '../words/useLanguage.ts'
import { Page } from './Page.tsx'
import { ReadingWorkspace } from './ReadingWorkspace.tsx'
import './sheets.css'

/** Two versions of a statement, or of one of its paragraphs, side by side. */
export function ComparePage({ statementId }: { readonly statementId: string }) {
  return (
    <ReadingWorkspace statementId={statementId}>
      <Compared statementId={statementId} />
    </ReadingWorkspace>
  )
}

function Compared({ statementId }: { readonly statementId: string }) {
  const { t } = useTranslation('comparing')
  const { language } = useLanguage()
  const title = useSnapshot((snapshot) => snapshot.statement?.title ?? null)
  const phase = useSnapshot((snapshot) => snapshot.phase)
  const problem = useSnapshot((snapshot) => snapshot.problem)
  return (
    <Page
      title={t('title')}
      subtitle={title === null ? undefined : printBilingual(title, language)}
      bar={<LinkButton href={`/statements/${statementId}`}>{t('back')}</LinkButton>}
    >
      {phase === 'failed' && problem !== null ? (
        <ProblemNotice problem={problem} />
      ) : title === null ? (
        <section className="panel">
          <Skeleton lines={10} />
        </section>
      ) : (
        <Comparison />
      )}
    </Page>
  )
}
