import type { Stage } from '@tawafuq/domain/acts/statement'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../design-system/Icon.tsx'
import { useSnapshot } from '../../statement/useWorkspace.ts'
import { stagesPassed } from './stagesPassed.ts'

const course: readonly Stage[] = ['drafting', 'negotiating', 'silence', 'adopted']

/** The course of a text, where it is now, and what it skipped. A suspended one is where it was when it was suspended. */
export function Stages() {
  const { t } = useTranslation(['statement', 'names'])
  const stage = useSnapshot((snapshot) => snapshot.statement?.stage)
  const from = useSnapshot((snapshot) => snapshot.statement?.suspendedFrom ?? null)
  const entries = useSnapshot((snapshot) => snapshot.entries)
  const passed = useMemo(() => stagesPassed(entries), [entries])
  if (stage === undefined) return null
  const now: Stage = stage === 'suspended' ? (from ?? 'negotiating') : stage
  const place = course.indexOf(now)
  return (
    <ol className="stages" aria-label={t('stages')}>
      {course.map((one, index) => (
        <li
          key={one}
          aria-current={one === now ? 'step' : undefined}
          data-skipped={index < place && !passed.has(one) ? '' : undefined}
        >
          {index < place && passed.has(one) && <Icon name="check" />}
          <span>
            {t(`stage_${one}`, { ns: 'names' })}
            {index < place && !passed.has(one) && <span className="faint"> {t('stageSkipped')}</span>}
          </span>
        </li>
      ))}
    </ol>
  )
}
