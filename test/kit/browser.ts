import type { Browser } from 'playwright-core'
import { chromium } from 'playwright-core'
import { findBrowser } from '../../scripts/findBrowser.mjs'

/**
 * A real Chromium, found or fetched as `npm test` does it. Whoever launches it closes it.
 * HEADED=1 shows the windows to a person at work.
 */
export async function launchBrowser(): Promise<Browser> {
  return await chromium.launch({
    executablePath: await findBrowser(),
    headless: process.env['HEADED'] !== '1',
    args: [
      // Chromium's sandbox refuses to run as root, which is what containers are.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-dev-shm-usage',
      '--disable-gpu',
      '--no-first-run',
      '--no-default-browser-check',
      // The same letter forms and colours on every machine that takes pictures.
      '--font-render-hinting=none',
      '--force-color-profile=srgb',
    ],
  })
}
