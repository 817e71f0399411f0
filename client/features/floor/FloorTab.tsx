import { useTranslation } from 'react-i18next'
import { Icon } from '../../design-system/Icon.tsx'

/** The strongest mark on the page: here the meeting is now. */
export function FloorTab() {
  const { t } = useTranslation('floor')
  return (
    <p className="floor-tab">
      <Icon name="floor" />
      {t('onFloor')}
    </p>
  )
}
