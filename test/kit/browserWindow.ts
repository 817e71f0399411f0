import type { Browser, BrowserContext, Page } from 'playwright-core'

/** The sizes that every screen is looked at in. */
const sizes = {
  desktop: { width: 1440, height: 900 },
  phone: { width: 390, height: 844 },
  projector: { width: 1920, height: 1080 },
} as const

export interface BrowserWindow {
  readonly page: Page
  readonly context: BrowserContext
  /** What went wrong in the page so far: uncaught errors, console errors, and addresses outside this machine. */
  readonly faults: readonly string[]
}

/**
 * One person's window: cookies and storage of its own. Requests to any other machine are refused and noted as faults,
 * because everything that the client needs comes from its own server.
 */
export async function openBrowserWindow(
  browser: Browser,
  {
    size = 'desktop',
    language = 'ar',
    isTouched = false,
    isKept = false,
  }: {
    size?: keyof typeof sizes
    language?: 'ar' | 'en'
    /** A device without a mouse. */
    isTouched?: boolean
    /** The browser keeps the page, as people's own do. */
    isKept?: boolean
  } = {},
): Promise<BrowserWindow> {
  const context = await browser.newContext({
    locale: language,
    viewport: sizes[size],
    acceptDownloads: true,
    // A page that is kept on the device is a subject of its own, and routes do not see what its keeper asks.
    serviceWorkers: isKept ? 'allow' : 'block',
    hasTouch: isTouched,
    isMobile: isTouched,
  })
  const faults: string[] = []
  await context.route(
    (address) => !isHere(address),
    async (route) => {
      faults.push(`asked another machine: ${route.request().url()}`)
      await route.abort()
    },
  )
  context.setDefaultTimeout(30_000)
  const page = await context.newPage()
  page.on('pageerror', (error) => faults.push(`uncaught: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`)
  })
  return { page, context, faults }
}

function isHere(address: URL): boolean {
  return !/^(https?|wss?):$/.test(address.protocol) || ['localhost', '127.0.0.1', '[::1]'].includes(address.hostname)
}
