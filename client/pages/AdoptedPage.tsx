import type { AdoptedRecord } from '@tawafuq/domain/views/adoptedRecord'
import { useTranslation } from 'react-i18next'
import { Button } from '../design-system/Button.tsx'
import { Empty } from '../design-system/Empty.tsx'
import { Icon } from '../design-system/Icon.tsx'
import { LinkButton } from '../design-system/LinkButton.tsx'
import { ProblemNotice } from '../design-system/ProblemNotice.tsx'
import { Skeleton } from '../design-system/Skeleton.tsx'
import { SealedText, SealPanel, useAdopted } from '../features/adopted/index.ts'
import { CorrectedNotice } from '../features/corrigendum/index.ts'
import { printBilingual } from '../words/printBilingual.ts'
import { useLanguage } from '../words/useLanguage.ts'
import { Page } from './Page.tsx'
import '../features/adopted/adopted.css'
import '../features/adopted/sealed.css'
import '../features/adopted/print.css'

/** The sealed text, for anyone: what was adopted, with what reservations, and how to verify it without trusting us. */
export function AdoptedPage({ statementId }: { readonly statementId: string }) {
  const { t } = useTranslation(['adopted', 'shell'])
  const { state, reload } = useAdopted(statementId)
  if (state.at === 'here') return <Sealed record={state.value} />
  return (
    <Page title={t('title')} width={state.at === 'refused' ? 'narrow' : 'usual'}>
      {state.at === 'loading' ? (
        <section className="panel">
          <Skeleton lines={10} />
        </section>
      ) : state.problem.status === 404 || state.problem.status === 400 ? (
        <section className="panel">
          <Empty
            sign="adopted"
            title={t('notAdopted')}
            act={<LinkButton href="/">{t('toFirstPage', { ns: 'shell' })}</LinkButton>}
          >
            {t('notAdoptedText')}
          </Empty>
        </section>
      ) : (
        <ProblemNotice problem={state.problem} onRetry={() => void reload()} />
      )}
    </Page>
  )
}

function Sealed({ record }: { readonly record: AdoptedRecord }) {
  const { t } = useTranslation('adopted')
  const { language } = useLanguage()
  return (
    <Page
      title={t('title')}
      subtitle={printBilingual(record.statement.meeting, language)}
      width="full"
      bar={
        <div className="adopted-bar">
          <span className="seal-stamp">
            <Icon name="adopted" />
            {t('stamp')}
          </span>
          <Button sign="print" aria-label={t('print')} onPress={() => print()}>
            <span className="bar-word">{t('print')}</span>
          </Button>
        </div>
      }
    >
      <CorrectedNotice statementId={record.statement.id} />
      <div className="record">
        <SealedText record={record} />
        <SealPanel record={record} />
      </div>
    </Page>
  )
}
