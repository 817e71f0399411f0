/** Has the browser keep the page, so that it opens without a network. Only over https or on this machine do browsers let it. */

/** Begins when the page stands, so that nobody waits for it. Does nothing where the browser cannot, or while developing. */
export function keepPageOnDevice(): void {
  if (!import.meta.env.PROD || !window.isSecureContext || !('serviceWorker' in navigator)) return
  const begin = () => void keep().catch(() => undefined)
  if (document.readyState === 'complete') begin()
  else window.addEventListener('load', begin, { once: true })
}

async function keep(): Promise<void> {
  await navigator.serviceWorker.register('/page-keeper.js')
  const { active } = await navigator.serviceWorker.ready
  // The fonts that this page is set in came before there was anybody to keep them.
  const loaded = performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name))
    .filter(({ origin, pathname }) => origin === window.location.origin && pathname.startsWith('/assets/'))
  active?.postMessage(loaded.map(({ pathname }) => pathname).slice(0, 200))
}
