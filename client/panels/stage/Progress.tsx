import { useTranslation } from 'react-i18next'
import { useSnapshot } from '../../hooks/useDesk.ts'
import { Strip } from '../../look/Strip.tsx'

/** How much is agreed: in words, and one tick a paragraph. */
export function Progress() {
  const { t } = useTranslation('statement')
  const paragraphs = useSnapshot((snapshot) => snapshot.paragraphs)
  const floor = useSnapshot((snapshot) => snapshot.statement?.floor ?? null)
  const living = paragraphs.filter(({ state }) => state !== 'struck')
  const agreed = living.filter(({ state }) => state === 'agreed' || state === 'adopted').length
  const onFloor = living.findIndex(({ id }) => id === floor)
  if (living.length === 0) return null
  return (
    <div className="progress">
      <span>{t('agreedOf', { agreed, all: living.length })}</span>
      {living.length <= 60 && (
        <Strip states={living.map(({ state }) => state)} {...(onFloor >= 0 && { floor: onFloor })} />
      )}
    </div>
  )
}
