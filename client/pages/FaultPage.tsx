import { useTranslation } from 'react-i18next'
import { Button } from '../design-system/Button.tsx'
import { Empty } from '../design-system/Empty.tsx'
import { Page } from './Page.tsx'

/** A page that stopped: what is safe, the one thing to do, and the fault for whoever repairs it. */
export function FaultPage({ fault }: { readonly fault: Error }) {
  const { t } = useTranslation()
  return (
    <Page title={t('faultTitle')} width="narrow">
      <section className="panel">
        <Empty
          sign="warning"
          title={t('faultTitle')}
          act={
            <Button tone="primary" size="large" onPress={() => location.reload()}>
              {t('faultReload')}
            </Button>
          }
        >
          {t('faultText')}
        </Empty>
        <details className="fault-detail">
          <summary>{t('faultDetail')}</summary>
          <code dir="ltr">
            {fault.name}: {fault.message}
          </code>
        </details>
      </section>
    </Page>
  )
}
