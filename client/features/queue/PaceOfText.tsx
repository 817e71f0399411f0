import { paceOf } from '@tawafuq/domain/views/pace'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useSnapshot } from '../../statement/useWorkspace.ts'

/** How much is agreed and what the rest may take, as a range in words: from the gavels behind, without the pauses. */
export function PaceOfText() {
  const { t } = useTranslation('queue')
  const entries = useSnapshot((snapshot) => snapshot.entries)
  const statement = useSnapshot((snapshot) => snapshot.statement)
  const pace = useMemo(() => (statement === null ? null : paceOf(entries, statement)), [entries, statement])
  if (pace === null || pace.left + pace.agreed === 0) return null
  const { agreed, left, minutes } = pace
  const time = (count: number) =>
    count < 60 ? t('minutes', { count: nearFive(count) }) : t('hours', { count: Math.round(count / 60) })
  const from = minutes === null ? '' : time(minutes.from)
  const to = minutes === null ? '' : time(minutes.to)
  return (
    <section className="pace" aria-labelledby="pace">
      <h2 className="panel-title" id="pace">
        {t('pace')}
      </h2>
      <p>{t('paceNow', { agreed, all: agreed + left })}</p>
      <p className="small soft">
        {left === 0
          ? t('paceDone')
          : minutes === null
            ? t('paceUnknown')
            : from === to
              ? t('paceAbout', { time: from })
              : t('paceRange', { from, to })}
      </p>
    </section>
  )
}

/** Nobody believes a forecast to the minute. */
function nearFive(minutes: number): number {
  return minutes < 10 ? minutes : Math.round(minutes / 5) * 5
}
