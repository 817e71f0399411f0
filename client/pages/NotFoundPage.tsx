import { useTranslation } from 'react-i18next'
import { Empty } from '../design-system/Empty.tsx'
import { LinkButton } from '../design-system/LinkButton.tsx'
import { Page } from './Page.tsx'

export function NotFoundPage() {
  const { t } = useTranslation()
  return (
    <Page title={t('notFoundTitle')} width="narrow">
      <section className="panel">
        <Empty
          sign="search"
          title={t('notFoundTitle')}
          act={
            <LinkButton href="/" tone="primary" size="large">
              {t('toFirstPage')}
            </LinkButton>
          }
        >
          {t('notFoundText')}
        </Empty>
      </section>
    </Page>
  )
}
