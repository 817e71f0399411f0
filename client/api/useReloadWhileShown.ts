import { useEffect } from 'react'

/** How often a page without a live room asks again, in milliseconds. */
const RELOAD_EVERY_MS = 20_000

/** Asks again every twenty seconds while the window is in view, and at once when it comes into view. */
export function useReloadWhileShown(reload: () => Promise<void>): void {
  useEffect(() => {
    const reloadIfShown = () => {
      if (document.visibilityState === 'visible') void reload()
    }
    const timer = setInterval(reloadIfShown, RELOAD_EVERY_MS)
    document.addEventListener('visibilitychange', reloadIfShown)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', reloadIfShown)
    }
  }, [reload])
}
