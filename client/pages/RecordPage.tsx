import { useTranslation } from 'react-i18next'
import { Button } from '../design-system/Button.tsx'
import { LinkButton } from '../design-system/LinkButton.tsx'
import { NegotiationMinutes } from '../features/record/index.ts'
import { ReadingPage } from './ReadingPage.tsx'
import '../features/record/minutes.css'

interface RecordScreenProps {
  readonly statementId: string
  /** Where the record of one paragraph alone is asked for. */
  readonly paragraphId?: string
}

/** The record of a negotiation, or of one of its paragraphs, as a page: read, printed and filed. */
export function RecordPage({ statementId, paragraphId }: RecordScreenProps) {
  const { t } = useTranslation(['record', 'replay'])
  return (
    <ReadingPage
      statementId={statementId}
      title={t('title')}
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
      lines={10}
      loading={t('loading')}
    >
      <NegotiationMinutes of={paragraphId ?? null} />
    </ReadingPage>
  )
}
