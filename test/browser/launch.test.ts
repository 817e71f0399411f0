import { expect, test } from 'vitest'
import { launchBrowser } from '../kit/browser.ts'
import { openBrowserWindow } from '../kit/browserWindow.ts'

test('[HO11] the browser of the tests shapes Arabic and speaks to this machine alone', async () => {
  const browser = await launchBrowser()
  try {
    const { page, faults } = await openBrowserWindow(browser)
    await page.setContent('<p dir="auto">توافق</p><img src="http://example.invalid/pixel.png" alt="">')
    expect(await page.evaluate(() => navigator.language)).toBe('ar')
    expect(await page.evaluate(() => getComputedStyle(document.querySelector('p') ?? document.body).direction)).toBe(
      'rtl',
    )
    expect(faults.some((fault) => fault.includes('asked another machine'))).toBe(true)
  } finally {
    await browser.close()
  }
})
