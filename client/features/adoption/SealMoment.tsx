import { useTranslation } from 'react-i18next'
import { Icon } from '../../design-system/Icon.tsx'
import { LinkButton } from '../../design-system/LinkButton.tsx'
import { useSnapshot } from '../../statement/useWorkspace.ts'
import { Hour } from '../../words/Hour.tsx'

/** The quiet moment after the last gavel: the seal, once, and the way to the record. */
export function SealMoment() {
  const { t } = useTranslation('adoption')
  const adoption = useSnapshot((snapshot) => snapshot.statement?.adoption ?? null)
  const id = useSnapshot((snapshot) => snapshot.statement?.id)
  if (adoption === null || id === undefined) return null
  return (
    <section className="seal-moment" role="status">
      <span className="seal-stamp">
        <Icon name="adopted" />
        {t('sealedTitle')}
      </span>
      <p className="soft">
        {t('sealedText')} <Hour at={adoption.at} />
      </p>
      <LinkButton href={`/statements/${id}/adopted`} sign="adopted" tone="primary">
        {t('toRecord')}
      </LinkButton>
    </section>
  )
}
