import { useTranslation } from 'react-i18next'
import { Banner } from '../../design-system/Banner.tsx'
import { useSnapshot } from '../../statement/useWorkspace.ts'
import { useClock } from '../../words/useClock.ts'

/** The state that everything below is in: cut off, frozen, or under silence. */
export function StateBanner() {
  const clock = useClock()
  const { t } = useTranslation(['statement', 'shell'])
  const connection = useSnapshot((snapshot) => snapshot.connection)
  const isBarred = useSnapshot((snapshot) => snapshot.isBarred)
  const isOverHttp = useSnapshot((snapshot) => snapshot.isOverHttp)
  const keptSince = useSnapshot((snapshot) => snapshot.keptSince)
  const unsent = useSnapshot((snapshot) => snapshot.saved.unsent)
  const awaits = useSnapshot((snapshot) => snapshot.saved.awaits)
  const stage = useSnapshot((snapshot) => snapshot.statement?.stage)
  const until = useSnapshot((snapshot) => snapshot.statement?.silence?.until)
  return (
    <div className="state-banners">
      {connection === 'offline' && awaits !== 'store' && (
        <Banner tone="awaiting" sign="offline">
          <strong>{t(isBarred ? 'barredTitle' : 'offlineTitle')}</strong>{' '}
          {isBarred && (
            <>
              {t('barredText')} <bdi dir="ltr">{window.location.host}</bdi>{' '}
            </>
          )}
          {unsent > 0 ? t('offlineKept', { count: unsent }) : !isBarred && t('offlineNothing')}{' '}
          {keptSince !== null &&
            t('offlineSince', { ns: 'shell', at: clock.moment(new Date(keptSince).toISOString()) })}
          {keptSince === null && !window.isSecureContext && t('offlineNeedsHttps', { ns: 'shell' })}
        </Banner>
      )}
      {isOverHttp && (
        <Banner tone="parked" sign="clock">
          {t('overHttp')}
        </Banner>
      )}
      {(awaits === 'store' || (awaits === 'room' && connection === 'online')) && (
        <Banner tone="awaiting" sign="offline">
          <strong>{t(awaits === 'room' ? 'fullTitle' : 'busyTitle')}</strong>{' '}
          {t(awaits === 'room' ? 'fullText' : 'busyText')}
        </Banner>
      )}
      {stage === 'suspended' && (
        <Banner tone="parked" sign="parked">
          <strong>{t('suspendedTitle')}</strong> {t('suspendedText')}
        </Banner>
      )}
      {stage === 'silence' && until !== undefined && (
        <Banner tone="parked" sign="clock">
          <strong>{t('silenceTitle')}</strong> {t('silenceText', { until: clock.moment(until) })}
        </Banner>
      )}
    </div>
  )
}
