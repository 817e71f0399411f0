import { useTranslation } from 'react-i18next'
import { Empty } from '../design-system/Empty.tsx'
import { LinkButton } from '../design-system/LinkButton.tsx'

/** Shown where the address is good but not for this role. */
export function NotYours() {
  const { t } = useTranslation()
  return (
    <section className="panel">
      <Empty
        sign="lock"
        title={t('notYours')}
        act={
          <LinkButton href="/" tone="primary">
            {t('toFirstPage')}
          </LinkButton>
        }
      >
        {t('notYoursText')}
      </Empty>
    </section>
  )
}
