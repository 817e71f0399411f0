import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { printPolicy } from '@tawafuq/log/trustPolicy'
import { expect, test } from 'vitest'
import { publishedKey, record } from '../identity/records.ts'
import { launchBrowser } from '../kit/browser.ts'
import { adoptedLeaf, makeLog, printBundle } from '../log/loggedRecords.ts'

test('[VF20] the page that verifies, kept on a disk, works without a network and finds a changed letter', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'verifier-'))
  const browser = await launchBrowser()
  try {
    const log = makeLog([adoptedLeaf(record, 'A/1')])
    const bundle = printBundle(log.bundleOf(record, 0))
    const carried = {
      host: 'room.example',
      day: '2026-09-21',
      recordKeys: publishedKey,
      rootKeys: '',
      policy: printPolicy(log.policy),
    }
    const built = await readFile(new URL('../../client/dist/verify.html', import.meta.url), 'utf8')
    const page = join(folder, 'verify.html')
    await writeFile(
      page,
      built.replace('id="trust">null<', () => `id="trust">${JSON.stringify(carried)}<`),
    )
    await writeFile(join(folder, 'whole.json'), bundle)
    const changed = bundle.replace(/("textHash":"sha256:)(.)/, (_, key, digit) => key + (digit === '0' ? '1' : '0'))
    await writeFile(join(folder, 'changed.json'), changed)

    const context = await browser.newContext({ offline: true, viewport: { width: 390, height: 844 } })
    const tab = await context.newPage()
    const asked: string[] = []
    tab.on('request', (request) => asked.push(request.url()))
    const faults: string[] = []
    tab.on('pageerror', (fault) => faults.push(fault.message))
    tab.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
    await tab.goto(pathToFileURL(page).href)
    expect(await tab.getAttribute('html', 'dir')).toBe('rtl')

    await tab.setInputFiles('input[type=file]', join(folder, 'whole.json'))
    await tab.waitForSelector('[data-verdict=witnessed]')
    expect(await tab.locator('.rungs li.yes').count()).toBe(5)
    await tab.setInputFiles('input[type=file]', join(folder, 'changed.json'))
    await tab.waitForSelector('[data-verdict=refused]')
    await tab.getByRole('button', { name: 'English' }).click()
    expect(await tab.locator('.verdict').textContent()).toBe('Do not rely on this file.')
    expect(await tab.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    expect(asked.filter((url) => !url.startsWith('file:') && !url.startsWith('data:'))).toEqual([])
    expect(faults).toEqual([])
  } finally {
    await browser.close()
    await rm(folder, { recursive: true })
  }
})
