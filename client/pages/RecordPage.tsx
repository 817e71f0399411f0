import { useTranslation } from 'react-i18next'
import { Button } from '../design-system/Button.tsx'
import { LinkButton } from '../design-system/LinkButton.tsx'
import { ProblemNotice } from '../design-system/ProblemNotice.tsx'
import { Skeleton } from '../design-system/Skeleton.tsx'
import { NegotiationMinutes } from '../features/record/index.ts'
import { useSnapshot } from '../statement/useWorkspace.ts'
import { printBilingual } from '../words/printBilingual.ts'
import { useLanguage } from '../words/useLanguage.ts'
import { Page } from './Page.tsx'
import { ReadingWorkspace } from './ReadingWorkspace.tsx'
import '../features/record/minutes.css'

interface RecordScreenProps {
  readonly statementId: string
  /** Where the record of one paragraph alone is asked for. */
  readonly paragraphId?: string
}

/** The record of a negotiation, or of one of its paragraphs, as a page: read, printed and filed. */
export function RecordPage({ statementId, paragraphId }: RecordScreenProps) {
  return (
    <ReadingWorkspace statementId={statementId}>
      <Recorded statementId={statementId} {...(paragraphId !== undefined && { paragraphId })} />
    </ReadingWorkspace>
  )
}

function Recorded({ statementId, paragraphId }: RecordScreenProps) {
  const { t } = useTranslation(['record', 'replay'])
  const { language } = useLanguage()
  const title = useSnapshot((snapshot) => snapshot.statement?.title ?? null)
  const phase = useSnapshot((snapshot) => snapshot.phase)
  const problem = useSnapshot((snapshot) => snapshot.problem)
  return (
    <Page
      title={t('title')}
      subtitle={title === null ? undefined : printBilingual(title, language)}
      bar={
        <div className="minutes-bar">
          <LinkButton href={`/statements/${statementId}`}>{t('toSheet')}</LinkButton>
          {paragraphId !== undefined && (
            <LinkButton href={`/statements/${statementId}/record`}>{t('toWhole')}</LinkButton>
          )}
          <LinkButton
            href={`/statements/${statementId}/replay${paragraphId === undefined ? '' : `?paragraph=${paragraphId}`}`}
          >
            {t('title', { ns: 'replay' })}
          </LinkButton>
          <Button sign="print" aria-label={t('print')} onPress={() => print()}>
            <span className="bar-word">{t('print')}</span>
          </Button>
        </div>
      }
    >
      {phase === 'failed' && problem !== null ? (
        <ProblemNotice problem={problem} />
      ) : title === null ? (
        <section className="panel">
          <Skeleton lines={10} label={t('loading')} />
        </section>
      ) : (
        <NegotiationMinutes of={paragraphId ?? null} />
      )}
    </Page>
  )
}
