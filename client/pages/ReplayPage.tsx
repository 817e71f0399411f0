import { useTranslation } from 'react-i18next'
import { LinkButton } from '../design-system/LinkButton.tsx'
import { Replay } from '../features/replay/index.ts'
import { ReadingPage } from './ReadingPage.tsx'
import './sheets.css'

/** A negotiation replayed from its ledger, for a hall or for one reader. */
export function ReplayPage({ statementId }: { readonly statementId: string }) {
  const { t } = useTranslation('replay')
  const back = <LinkButton href={`/statements/${statementId}`}>{t('toSheet')}</LinkButton>
  return (
    <ReadingPage width="full" statementId={statementId} title={t('title')} bar={back} lines={6} loading={t('loading')}>
      <Replay />
    </ReadingPage>
  )
}
