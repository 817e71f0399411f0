import { useTranslation } from 'react-i18next'
import { Empty } from '../look/Empty.tsx'
import { LinkButton } from '../look/LinkButton.tsx'
import { Page } from './Page.tsx'

export function NotFoundScreen() {
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
