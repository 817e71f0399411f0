import type { Bilingual } from '@tawafuq/domain/acts/meeting/meeting'
import { useTranslation } from 'react-i18next'
import { Icon } from '../design-system/Icon.tsx'
import { printBilingual } from '../words/printBilingual.ts'
import { useLanguage } from '../words/useLanguage.ts'

/** A statement that cannot be opened, because what is stored of it is damaged: its title, and what is to be done. */
export function StatementApart({ title }: { readonly title: Bilingual }) {
  const { t } = useTranslation('meeting')
  const { language } = useLanguage()
  return (
    <li className="statement-row">
      <div className="statement-head">
        <h3>{printBilingual(title, language)}</h3>
      </div>
      <p className="error">
        <Icon name="warning" />
        <span>{t('apart')}</span>
      </p>
    </li>
  )
}
