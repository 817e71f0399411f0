import { useTranslation } from 'react-i18next'
import { ProgressStrip } from '../../design-system/ProgressStrip.tsx'
import { useParagraphs, useSnapshot } from '../../statement/useWorkspace.ts'

/** How much is agreed, in words; empty before there is a text. */
export function useAgreed(): string {
  const { t } = useTranslation('statement')
  const living = useParagraphs(({ state }) => state).filter((state) => state !== 'struck')
  const agreed = living.filter((state) => state === 'agreed' || state === 'adopted').length
  return living.length === 0 ? '' : t('agreedOf', { agreed, all: living.length })
}

/** How much is agreed: in words, and one tick a paragraph. */
export function Progress() {
  const words = useAgreed()
  const living = useParagraphs(({ state }) => state).filter((state) => state !== 'struck')
  const onFloor = useSnapshot(({ statement, paragraphs }) =>
    paragraphs.filter(({ state }) => state !== 'struck').findIndex(({ id }) => id === statement?.floor),
  )
  if (living.length === 0) return null
  return (
    <div className="progress">
      <span>{words}</span>
      {living.length <= 60 && <ProgressStrip states={living} {...(onFloor >= 0 && { floor: onFloor })} />}
    </div>
  )
}
