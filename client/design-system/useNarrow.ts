import { useSyncExternalStore } from 'react'
import { phoneWidth } from './breakpoints.ts'

const phone = `(max-width: ${phoneWidth})`

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
