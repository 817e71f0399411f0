import type { secondsOnFloor } from '@tawafuq/domain/views/negotiationPictures'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../design-system/Button.tsx'
import { useParagraphNames } from '../citation/index.ts'
import { Bar } from './Bar.tsx'

/** How many are shown before the rest is asked for. */
const first = 10

/** How long each paragraph was on the floor, the longest first: bars with the minutes in words. */
export function TimeOnFloor({ times }: { readonly times: ReturnType<typeof secondsOnFloor> }) {
  const { t } = useTranslation('pictures')
  const name = useParagraphNames()
  const [showsAll, setShowsAll] = useState(false)
  const longest = times[0]?.seconds ?? 0
  const shown = showsAll ? times : times.slice(0, first)
  return (
    <section className="picture">
      <h3>{t('time')}</h3>
      {times.length === 0 ? (
        <p className="small faint">{t('noTime')}</p>
      ) : (
        <>
          <p className="small soft">{t('timeNote')}</p>
          <ol className="picture-bars">
            {shown.map(({ paragraphId, seconds }) => (
              <li key={paragraphId}>
                <span>{name(paragraphId).spoken}</span>
                <Bar part={seconds / longest} />
                <span className="num">{t('minutes', { minutes: minutesOf(seconds) })}</span>
              </li>
            ))}
          </ol>
          {times.length > first && (
            <Button tone="quiet" aria-expanded={showsAll} onPress={() => setShowsAll(!showsAll)}>
              {t(showsAll ? 'fewer' : 'all', { all: times.length })}
            </Button>
          )}
        </>
      )}
    </section>
  )
}

/** Minutes and seconds: `12:05`. */
function minutesOf(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
