import type { Entry } from '@tawafuq/domain/acts/entry'
import type { ParagraphId } from '@tawafuq/domain/acts/ids'
import { courseOf } from '@tawafuq/domain/views/courseOf'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useClock } from '../../words/useClock.ts'

interface CourseByDayProps {
  readonly entries: readonly Entry[]
  /** The paragraph that alone is counted, or null for the whole. */
  readonly of: ParagraphId | null
}

/** How many paragraphs, agreements, brackets and objections stood at the end of each day of the negotiation. */
export function CourseByDay({ entries, of }: CourseByDayProps) {
  const clock = useClock()
  const { t } = useTranslation('record')
  const days = useMemo(
    () => [...new Map(courseOf(entries, of).map((point) => [clock.day(point.at), point])).entries()],
    [entries, of, clock],
  )
  return (
    <table className="course-by-day">
      <thead>
        <tr>
          <th scope="col">{t('endOfDay')}</th>
          <th scope="col">{t('countParagraphs')}</th>
          <th scope="col">{t('countAgreed')}</th>
          <th scope="col">{t('countBrackets')}</th>
          <th scope="col">{t('countObjections')}</th>
        </tr>
      </thead>
      <tbody>
        {days.map(([day, { paragraphs, agreed, brackets, objections }]) => (
          <tr key={day}>
            <th scope="row">{day}</th>
            {[paragraphs, agreed, brackets, objections].map((count, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the columns never change their order.
              <td key={column} className="num">
                {count}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
