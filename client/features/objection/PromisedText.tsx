import { awaitsText } from '@tawafuq/domain/acts/objection/promise'
import type { Objection } from '@tawafuq/domain/acts/statement'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../design-system/Icon.tsx'
import { useClock } from '../../words/useClock.ts'
import { useNow } from '../../words/useNow.ts'

/** Words that an objector promised, by when, and whether that time has passed (rule OB3). */
export function PromisedText({ objection }: { readonly objection: Objection }) {
  const clock = useClock()
  const { t } = useTranslation('objection')
  const now = useNow()
  const { promise } = objection
  if (promise === null || !awaitsText(objection)) return null
  const isOverdue = Date.parse(promise.until) <= now
  return (
    <p className="promised">
      <Icon name={isOverdue ? 'warning' : 'awaiting'} />
      <span>{t(isOverdue ? 'overdue' : 'promised', { until: clock.moment(promise.until) })}</span>
    </p>
  )
}
