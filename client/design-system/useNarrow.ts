import { useSyncExternalStore } from 'react'

/** The breadth up to which a screen is laid out as on a phone, the same as in the style sheets. */
const phone = '(max-width: 860px)'

/** Whether the screen is as narrow as a phone's. */
export function useNarrow(): boolean {
  return useSyncExternalStore(
    (tell) => {
      const media = window.matchMedia(phone)
      media.addEventListener('change', tell)
      return () => media.removeEventListener('change', tell)
    },
    () => window.matchMedia(phone).matches,
    () => false,
  )
}
