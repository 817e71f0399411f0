import { useTranslation } from 'react-i18next'
import { Banner } from '../design-system/Banner.tsx'
import { useOnline } from './useOnline.ts'

/** Says that the network is gone, on screens without a live room; a live room says more, for it has unsent edits. */
export function OfflineBar() {
  const { t } = useTranslation()
  if (useOnline()) return null
  return (
    <Banner tone="awaiting" sign="offline">
      <strong>{t('offline')}</strong> {t('offlineText')}
    </Banner>
  )
}
