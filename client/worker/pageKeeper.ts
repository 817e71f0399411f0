/**
 * The service worker that keeps the page itself on the device, so that it opens without a network. It keeps files of the
 * program and nothing that anybody wrote: texts are kept by the page, for the one who read them. Everything is asked of the
 * server first but files that are named by their content; calls of the API and live connections are never touched.
 */

/** Put in by the build: the page, and what a statement's screen is made of, so that its forms open offline as well. */
declare const FILES_OF_THE_PAGE: readonly string[]
/** Put in by the build: another for every build. */
declare const BUILD: string

/** How long a page may take to come from the server before the kept one is shown, in milliseconds. */
const PATIENCE = 4_000
/** Builds whose files are kept: the present one, and the one that an open page may still come from. */
const BUILDS_KEPT = 2

/** What it runs in: the types of browsers know a worker by the kind that most are. */
const worker = self as unknown as ServiceWorkerGlobalScope

const prefix = 'tawafuq-page-'
const ours = prefix + BUILD

worker.addEventListener('install', (event) => event.waitUntil(keepFiles(['/', ...FILES_OF_THE_PAGE])))
worker.addEventListener('activate', (event) => event.waitUntil(takeOver()))
worker.addEventListener('message', (event) => {
  const asked: unknown = event.data
  const isList = Array.isArray(asked) && asked.length <= 200
  // What a page had loaded before this worker stood, its fonts among it.
  if (isList)
    event.waitUntil(keepFiles(asked.filter((path) => typeof path === 'string' && path.startsWith('/assets/'))))
})
worker.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== worker.location.origin) return
  if (pathname.startsWith('/assets/')) event.respondWith(fileOf(request))
  else if (request.mode === 'navigate' && isPageOfClient(pathname)) event.respondWith(pageOf(request))
})

async function keepFiles(paths: readonly string[]): Promise<void> {
  const cache = await caches.open(ours)
  // One after another: a hall that comes in at once needs its line for what it is looking at.
  for (const path of paths) {
    if ((await cache.match(path, { ignoreVary: true })) !== undefined) continue
    // The page is given to those who say that they take pages.
    const answer = await fetch(path, path === '/' ? { headers: { accept: 'text/html' }, cache: 'no-cache' } : {})
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
    await cache.put(path, answer)
  }
}

async function takeOver(): Promise<void> {
  const builds = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== ours)
  for (const old of builds.slice(0, Math.max(0, builds.length - BUILDS_KEPT + 1))) await caches.delete(old)
  await worker.clients.claim()
}

/** Whether the one page of the client stands at an address; public pages, files and the API are the server's own. */
function isPageOfClient(path: string): boolean {
  return !/^\/(?:api|assets|collab|yjs|c|r|verify|healthz|readyz|metrics)(?:\/|\.|$)/.test(path)
}

/** A file named by its content never changes: kept once, it is not asked for again. */
async function fileOf(request: Request): Promise<Response> {
  const kept = await caches.match(request, { ignoreVary: true })
  if (kept !== undefined) return kept
  const answer = await fetch(request)
  if (answer.ok && answer.status === 200) {
    const copy = answer.clone()
    const cache = await caches.open(ours)
    await cache.put(request, copy).catch(() => undefined)
  }
  return answer
}

/** The page as the server has it now; the kept one where nobody answers in time. */
async function pageOf(request: Request): Promise<Response> {
  const kept = await (await caches.open(ours)).match('/', { ignoreVary: true })
  if (kept === undefined) return fetch(request)
  const late = new Promise<Response>((resolve) => setTimeout(() => resolve(kept), PATIENCE))
  const asked = fetch(request).then(
    // A proxy whose server is gone answers by itself.
    (answer) => ([502, 503, 504].includes(answer.status) ? kept : answer),
    () => kept,
  )
  return Promise.race([asked, late])
}
