import { useTranslation } from 'react-i18next'
import { Icon } from '../../design-system/Icon.tsx'
import { useSnapshot } from '../../statement/useWorkspace.ts'
import { useClock } from '../../words/useClock.ts'

/** The truth about what was typed here: acknowledged as stored, on its way, or only on this device (rule UI16). */
export function SavedState() {
  const { t } = useTranslation('statement')
  const saved = useSnapshot((snapshot) => snapshot.saved)
  const connection = useSnapshot((snapshot) => snapshot.connection)
  const phase = saved.phase
  const unsent = saved.unsent
  const hasFailed = useSnapshot((snapshot) => snapshot.phase === 'failed')
  if (hasFailed) return null
  if (connection === 'offline') {
    return (
      <p className="saved" data-state="awaiting" role="status">
        <Icon name="offline" />
        {t('unsent', { count: unsent })}
      </p>
    )
  }
  if (connection === 'connecting') return <p className="saved">{t('connecting')}</p>
  return (
    <p className="saved" role="status">
      {phase === 'saved' ? <Icon name="check" /> : <Icon name="clock" />}
      {phase !== 'saved' ? t('saving') : saved.at === null ? t('savedEver') : <SavedAt at={saved.at} />}
    </p>
  )
}

function SavedAt({ at }: { readonly at: number }) {
  const clock = useClock()
  const { t } = useTranslation('statement')
  return <span>{t('saved', { time: clock.time(new Date(at).toISOString()) })}</span>
}
