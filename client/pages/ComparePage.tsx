import { useTranslation } from 'react-i18next'
import { LinkButton } from '../design-system/LinkButton.tsx'
import { Comparison } from '../features/comparing/index.ts'
import { ReadingPage } from './ReadingPage.tsx'
import './sheets.css'

/** Two versions of a statement, or of one of its paragraphs, side by side. */
export function ComparePage({ statementId }: { readonly statementId: string }) {
  const { t } = useTranslation('comparing')
  const back = <LinkButton href={`/statements/${statementId}`}>{t('back')}</LinkButton>
  return (
    <ReadingPage statementId={statementId} title={t('title')} bar={back} lines={10}>
      <Comparison />
    </ReadingPage>
  )
}
