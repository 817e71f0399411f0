import { laterInstant } from '@tawafuq/domain/acts/instants'
import type { HourOfWork } from '@tawafuq/domain/views/negotiationPictures'
import { useTranslation } from 'react-i18next'
import { useClock } from '../../words/useClock.ts'
import { useLanguage } from '../../words/useLanguage.ts'
import { burnDownLines, drawn, type Measure, measures } from './burnDownLines.ts'

interface BurnDownProps {
  readonly hours: readonly HourOfWork[]
  /** What stands at the act that is shown, which may be within an hour. */
  readonly now: Pick<HourOfWork, Measure>
  readonly until?: number
}

/** Rows of the table beyond which it shows the last alone: it repeats the picture for those who read it as numbers. */
const mostRows = 200

/**
 * Brackets, objections and open paragraphs at the end of each hour in which something was done; hours of a sitting are
 * shaded. Time runs as the language reads. What comes after `until` is drawn faint.
 */
export function BurnDown({ hours, now, until }: BurnDownProps) {
  const { t } = useTranslation('pictures')
  const clock = useClock()
  const { dir } = useLanguage()
  const shown = until === undefined ? hours : hours.filter(({ version }) => version <= until)
  const [first, last] = [hours[0], hours.at(-1)]
  if (first === undefined || last === undefined) return null
  const end = laterInstant(last.at, 3_600)
  const { most, lines, shades, cut } = burnDownLines(hours, shown.length, dir === 'rtl')
  return (
    <section className="picture">
      <h3>{t('burnDown')}</h3>
      <p className="small soft">
        {t('burnDownSaid', { open: now.open, brackets: now.brackets, objections: now.objections })}{' '}
        {t('burnDownFrom', { open: first.open, most })}
      </p>
      <ul className="picture-legend">
        {measures.map((measure) => (
          <li key={measure} data-measure={measure}>
            <svg className="burn-key" viewBox="0 0 32 8" aria-hidden="true">
              <path d="M0 4H32" />
            </svg>
            {t(`measure_${measure}`)} <b className="num">{now[measure]}</b>
          </li>
        ))}
        <li>
          <span className="burn-shade-key" aria-hidden="true" />
          {t('inSitting')}
        </li>
      </ul>
      <figure className="burn-down">
        <span className="burn-most num" aria-hidden="true">
          {most}
        </span>
        <svg
          role="img"
          aria-label={t('burnDownLabel', { from: clock.day(first.at), to: clock.day(end) })}
          viewBox={`0 0 ${drawn.wide} ${drawn.high}`}
          preserveAspectRatio="none"
        >
          {shades.map(({ x, width }) => (
            <rect key={x} className="burn-shade" x={x} y={0} width={width} height={drawn.high} />
          ))}
          {measures.map((measure: Measure) => (
            <g key={measure} data-measure={measure}>
              <path className="burn-later" d={lines[measure].later} />
              <path d={lines[measure].done} />
            </g>
          ))}
          {until !== undefined && <path className="burn-cut" d={`M${cut} 0V${drawn.high}`} />}
        </svg>
        <figcaption className="tiny faint">
          <span>
            {clock.day(first.at)} {clock.time(first.at)}
          </span>
          <span>
            {clock.day(end)} {clock.time(end)}
          </span>
        </figcaption>
      </figure>
      <details className="picture-table">
        <summary>{t('asTable')}</summary>
        <table className="course-by-day">
          <thead>
            <tr>
              <th scope="col">{t('hour')}</th>
              {measures.map((measure) => (
                <th key={measure} scope="col">
                  {t(`measure_${measure}`)}
                </th>
              ))}
              <th scope="col">{t('inSitting')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.slice(-mostRows).map((one) => (
              <tr key={one.at}>
                <th scope="row">
                  {clock.day(one.at)} <span className="num">{clock.time(one.at)}</span>
                </th>
                {measures.map((measure) => (
                  <td key={measure} className="num">
                    {one[measure]}
                  </td>
                ))}
                <td>{t(one.inSitting ? 'yes' : 'no')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  )
}
