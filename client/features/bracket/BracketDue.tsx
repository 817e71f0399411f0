import type { SheetBracket } from '@tawafuq/domain/views/sheet'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../design-system/Icon.tsx'
import { useClock } from '../../words/useClock.ts'
import { useNow } from '../../words/useNow.ts'

/** By when words or instructions are awaited, and whether that time has passed (rule BR9). */
export function BracketDue({ bracket: { dueAt } }: { readonly bracket: SheetBracket }) {
  const clock = useClock()
  const { t } = useTranslation('bracket')
  const now = useNow()
  if (dueAt === null) return null
  const isPast = Date.parse(dueAt) <= now
  return (
    <p className="note-due" data-past={isPast ? '' : undefined}>
      <Icon name={isPast ? 'warning' : 'clock'} />
      <span>{t(isPast ? 'dueWas' : 'dueBy', { time: clock.moment(dueAt) })}</span>
    </p>
  )
}
