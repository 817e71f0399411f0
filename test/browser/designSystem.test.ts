import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { expect, test } from 'vitest'
import { openBrowserStage } from '../kit/browserStage.ts'
import { openBrowserWindow } from '../kit/browserWindow.ts'

const stage = openBrowserStage()

/** Where the pictures go, when somebody wants to look at them. */
const shots = process.env['SHOTS']

test.each([
  ['ar', 'desktop'],
  ['ar', 'phone'],
  ['en', 'desktop'],
  ['en', 'phone'],
] as const)(
  '[UI93] every component in every state is fit to be read in each appearance, in %s on a %s',
  async (language, size) => {
    const found: Record<string, readonly string[]> = {}
    let photographed = 0
    const { page, context, faults } = await openBrowserWindow(stage.browser, { size, language })
    await page.addInitScript((chosen) => localStorage.setItem('tawafuq.language', chosen), language)
    await page.goto(`${stage.server.url}/design-system`)
    for (const theme of ['light', 'dark', 'contrast']) {
      await page.evaluate((chosen) => localStorage.setItem('tawafuq.theme', chosen), theme)
      await page.reload()
      await page.locator('.sample').last().waitFor()
      // Names, roles and sizes are one in all appearances: those that follow are asked for their colours.
      const axe = new AxeBuilder({ page })
      const { violations } = await (theme === 'light'
        ? axe.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
        : axe.withRules(['color-contrast'])
      ).analyze()
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      const flaws = [
        ...violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(' ')}`),
        ...(wide > 0 ? [`sticks out by ${wide} px`] : []),
      ]
      if (flaws.length > 0) found[`${size} ${theme}`] = flaws
      const picture = await page.screenshot({ fullPage: true })
      photographed += picture.length > 0 ? 1 : 0
      if (shots !== undefined) {
        mkdirSync(shots, { recursive: true })
        await page.screenshot({ fullPage: true, path: join(shots, `designSystem-${language}-${size}-${theme}.png`) })
      }
    }
    await context.close()
    // The part that throws is there to be caught.
    expect(faults.filter((fault) => !fault.includes('A part that cannot be drawn'))).toEqual([])
    expect(found).toEqual({})
    expect(photographed).toBe(3)
  },
)
