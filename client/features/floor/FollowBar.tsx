import { useTranslation } from 'react-i18next'
import { Icon } from '../../design-system/Icon.tsx'
import { useSnapshot, useWorkspace } from '../../statement/useWorkspace.ts'
import { ParagraphName } from '../citation/index.ts'

/** Leads a reader who has scrolled away to the paragraph on the floor; it never moves the text by itself. */
export function FollowBar({ isAway }: { readonly isAway: boolean }) {
  const { t } = useTranslation('floor')
  const { scrollTo } = useWorkspace()
  const floor = useSnapshot((snapshot) => snapshot.statement?.floor ?? null)
  if (floor === null || !isAway) return null
  return (
    <a
      className="follow"
      href={`#${floor}`}
      onClick={(event) => {
        event.preventDefault()
        scrollTo(floor)
      }}
    >
      <Icon name="floor" />
      <span>
        {t('follow')}{' '}
        <strong>
          <ParagraphName id={floor} />
        </strong>
      </span>
      <span className="push">
        <Icon name="next" />
      </span>
    </a>
  )
}
