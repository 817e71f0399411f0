import { useTranslation } from 'react-i18next'
import { Ghost } from '../design-system/Ghost.tsx'
import { Page } from './Page.tsx'

/** While a screen is on its way. */
export function WaitingPage() {
  const { t } = useTranslation()
  return (
    <Page title={t('loading')}>
      <section className="panel">
        <Ghost lines={6} />
      </section>
    </Page>
  )
}
