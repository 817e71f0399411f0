import { useTranslation } from 'react-i18next'
import { useClock } from './useClock.ts'

interface HourProps {
  /** An instant, as ISO 8601 in UTC. */
  readonly at: string
  readonly className?: string
  /** The day before the hour, too. */
  readonly hasDay?: boolean
}

/** An hour on the screen: the meeting's, with the reader's own beside it where that is another (rule UI511). */
export function Hour({ at, className, hasDay = false }: HourProps) {
  const { t } = useTranslation('shell')
  const clock = useClock()
  const own = clock.own(at)
  return (
    <time className={className} dateTime={at} title={clock.moment(at)}>
      {hasDay && `${clock.day(at)} `}
      <bdi className="num">{clock.time(at)}</bdi>
      {own !== null && <span className="own-hour"> {t('ownHour', { time: own })}</span>}
    </time>
  )
}
