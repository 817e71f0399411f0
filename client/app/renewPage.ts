/** A page that was opened before the server was renewed asks for files that are gone: it is loaded anew, once. */
import { noteRenewal, renewedAt } from '../pages/renewal.ts'

/** A file that is missing after the page was just loaded anew is missing for another reason, in milliseconds. */
const again = 60_000

/** Watches for parts of the page that cannot be fetched. What is typed and not acknowledged is kept by this device. */
export function renewPageWhenPartsAreGone(reload: () => void = () => window.location.reload()): void {
  window.addEventListener('vite:preloadError', (event) => {
    // Offline is another matter: the part may well be there.
    if (!navigator.onLine || Date.now() - renewedAt() < again) return
    event.preventDefault()
    noteRenewal()
    reload()
  })
}
