import { partyAsking } from '@tawafuq/domain/acts/proceedings/proceedings'
import { speakersInOrder } from '@tawafuq/domain/acts/speaking/speaking'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon, type IconName } from '../../../design-system/Icon.tsx'
import { useNotices } from '../../../features/notices/index.ts'
import { useTextTools } from '../../../statement/useTextTools.ts'
import { useSnapshot, useWorkspace, useWorkspaceState } from '../../../statement/useWorkspace.ts'
import { type Place, places } from '../../../statement/workspaceStore.ts'

const signs = { floor: 'floor', text: 'text', mine: 'list', word: 'people' } as const satisfies Record<Place, IconName>

/** The four places of a phone, under the thumb: the floor, the text, what concerns the reader, speaking (rule UI510). */
export function PlacesBar() {
  const { t } = useTranslation('statement')
  const { store } = useWorkspace()
  const tools = useTextTools()
  const place = useWorkspaceState((state) => state.place)
  const waiting = useWaiting()
  const speaking = useSpeaking()
  // Each place is found again as it was left.
  const leftAt = useRef(new Map<Place, number>())
  const stand = (next: Place) => {
    if (next !== place) leftAt.current.set(place, window.scrollY)
    const height = next === place ? 0 : (leftAt.current.get(next) ?? 0)
    tools.show({ isChecking: false, isOutlining: false })
    store.standAt(next)
    requestAnimationFrame(() => window.scrollTo({ top: height, behavior: 'instant' }))
  }
  const counts: Readonly<Partial<Record<Place, { readonly count: number; readonly isNew: boolean }>>> = {
    mine: waiting,
    word: speaking,
  }
  return (
    <nav className="places" aria-label={t('places')}>
      {places.map((one) => {
        const counted = counts[one]
        return (
          <button
            key={one}
            type="button"
            className="place"
            data-place={one}
            aria-current={one === place ? 'true' : undefined}
            onClick={() => stand(one)}
          >
            <Icon name={signs[one]} />
            <span>{t(`place_${one}`)}</span>
            {counted !== undefined && counted.count > 0 && (
              <b className="notices-count num" data-fresh={counted.isNew ? '' : undefined}>
                {counted.count}
              </b>
            )}
          </button>
        )
      })}
    </nav>
  )
}

/** What waits for the reader, with what is new to them. */
function useWaiting() {
  const notices = useNotices()
  if (notices === null) return { count: 0, isNew: false }
  return { count: notices.concerns.filter(({ asks }) => asks).length + notices.fresh, isNew: notices.fresh > 0 }
}

/** How many wait for the floor; said louder when it is the reader who has it. */
function useSpeaking() {
  const { actor } = useWorkspace()
  const proceedings = useSnapshot((snapshot) => snapshot.proceedings)
  const { speaking } = proceedings
  const count = speakersInOrder(proceedings.requests).length + (speaking === null ? 0 : 1)
  return { count, isNew: speaking !== null && partyAsking(speaking) === partyAsking(actor) }
}
