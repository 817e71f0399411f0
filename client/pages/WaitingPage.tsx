import { useTranslation } from 'react-i18next'
import { Skeleton } from '../design-system/Skeleton.tsx'
import { Page } from './Page.tsx'

/** While a screen is on its way. */
export function WaitingPage() {
  const { t } = useTranslation()
  return (
    <Page title={t('loading')}>
      <section className="panel">
        <Skeleton lines={6} />
      </section>
    </Page>
  )
}
