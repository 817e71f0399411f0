import { useTranslation } from 'react-i18next'
import { Sign } from '../../design-system/Sign.tsx'

/** The strongest mark on the page: here the meeting is now. */
export function FloorTab() {
  const { t } = useTranslation('floor')
  return (
    <p className="floor-tab">
      <Sign name="floor" />
      {t('onFloor')}
    </p>
  )
}
