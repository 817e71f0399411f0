import { useTranslation } from 'react-i18next'
import { Strip } from '../../design-system/Strip.tsx'
import { useSnapshot } from '../../statement/useDesk.ts'

/** How much is agreed, in words; empty before there is a text. */
export function useAgreed(): string {
  const { t } = useTranslation('statement')
  const paragraphs = useSnapshot((snapshot) => snapshot.paragraphs)
  const living = paragraphs.filter(({ state }) => state !== 'struck')
  const agreed = living.filter(({ state }) => state === 'agreed' || state === 'adopted').length
  return living.length === 0 ? '' : t('agreedOf', { agreed, all: living.length })
}

/** How much is agreed: in words, and one tick a paragraph. */
export function Progress() {
  const words = useAgreed()
  const paragraphs = useSnapshot((snapshot) => snapshot.paragraphs)
  const floor = useSnapshot((snapshot) => snapshot.statement?.floor ?? null)
  const living = paragraphs.filter(({ state }) => state !== 'struck')
  const onFloor = living.findIndex(({ id }) => id === floor)
  if (living.length === 0) return null
  return (
    <div className="progress">
      <span>{words}</span>
      {living.length <= 60 && (
        <Strip states={living.map(({ state }) => state)} {...(onFloor >= 0 && { floor: onFloor })} />
      )}
    </div>
  )
}
