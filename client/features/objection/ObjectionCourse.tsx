import type { Objection } from '@tawafuq/domain/acts/statement'
import { useTranslation } from 'react-i18next'
import { BidiText } from '../../design-system/BidiText.tsx'
import { Icon } from '../../design-system/Icon.tsx'
import { Hour } from '../../words/Hour.tsx'

/** What is awaited about an objection while it stands: the word of its head, the end of consultations (rules OB5, OB7). */
export function ObjectionCourse({ objection: { confirmation, consultation } }: { readonly objection: Objection }) {
  const { t } = useTranslation('objection')
  return (
    <>
      {confirmation === 'awaited' && (
        <p className="course" data-course="awaits-head">
          <Icon name="clock" />
          <span>{t('awaitsHead')}</span>
        </p>
      )}
      {consultation !== null && (
        <p className="course" data-course="consultation">
          <Icon name="people" />
          <span>
            {t('underConsultation')} <Hour at={consultation.at} />
            {consultation.note !== null && (
              <>
                {' · '}
                <BidiText text={consultation.note} />
              </>
            )}
          </span>
        </p>
      )}
    </>
  )
}
