import type { Browser } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { launchBrowser } from './browser.ts'
import { type RunningServer, runServer } from './runningServer.ts'

export interface BrowserStage {
  readonly server: RunningServer
  readonly browser: Browser
}

/**
 * A server and a browser for the tests of one file: started before the first of them, and ended after the last, once
 * `beforeEnd` has looked at what stands. They are there within tests and hooks, and not while the file is read.
 */
export function openBrowserStage(beforeEnd: () => Promise<void> = async () => undefined): BrowserStage {
  let stage: BrowserStage | null = null
  beforeAll(async () => {
    const [server, browser] = await Promise.all([runServer(), launchBrowser()])
    stage = { server, browser }
  })
  afterAll(async () => {
    await beforeEnd()
    await stage?.browser.close()
    await stage?.server.remove()
  })
  const opened = (): BrowserStage => {
    if (stage === null) throw new Error('The server and the browser are not started yet.')
    return stage
  }
  return {
    get server() {
      return opened().server
    },
    get browser() {
      return opened().browser
    },
  }
}
