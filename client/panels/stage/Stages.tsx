import type { Stage } from '@tawafuq/domain/acts/statement'
import { useTranslation } from 'react-i18next'
import { useSnapshot } from '../../hooks/useDesk.ts'
import { Sign } from '../../look/Sign.tsx'

const course: readonly Stage[] = ['drafting', 'negotiating', 'silence', 'adopted']

/** The course of a text, and where it is now. A suspended one is where it was when it was suspended. */
export function Stages() {
  const { t } = useTranslation(['statement', 'names'])
  const stage = useSnapshot((snapshot) => snapshot.statement?.stage)
  const from = useSnapshot((snapshot) => snapshot.statement?.suspendedFrom ?? null)
  if (stage === undefined) return null
  const now: Stage = stage === 'suspended' ? (from ?? 'negotiating') : stage
  const place = course.indexOf(now)
  return (
    <ol className="stages" aria-label={t('stages')}>
      {course.map((one, index) => (
        <li key={one} aria-current={one === now ? 'step' : undefined}>
          {index < place && <Sign name="check" />}
          <span>{t(`stage_${one}`, { ns: 'names' })}</span>
        </li>
      ))}
    </ol>
  )
}
