import { useTranslation } from 'react-i18next'
import { LinkButton } from '../../design-system/LinkButton.tsx'
import { useSnapshot } from '../../statement/useWorkspace.ts'

/** From the sheet to the record of its negotiation, and to its replay. */
export function RecordLink() {
  const { t } = useTranslation(['record', 'replay'])
  const id = useSnapshot((snapshot) => snapshot.statement?.id ?? null)
  if (id === null) return null
  return (
    <p className="record-link">
      <LinkButton href={`/statements/${id}/record`}>{t('link')}</LinkButton>
      <LinkButton href={`/statements/${id}/replay`} tone="quiet">
        {t('link', { ns: 'replay' })}
      </LinkButton>
    </p>
  )
}
