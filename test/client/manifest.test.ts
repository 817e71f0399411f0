import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const file = (name: string) => readFileSync(new URL(`../../client/${name}`, import.meta.url), 'utf8')

test('[OF2] the page names its manifest, which says in which language and direction it opens, and whose sign is there', () => {
  expect(file('index.html')).toContain('<link rel="manifest" href="/manifest.webmanifest" />')
  const manifest = JSON.parse(file('public/manifest.webmanifest'))
  expect(manifest).toMatchObject({ lang: 'ar', dir: 'rtl', start_url: '/', scope: '/', display: 'standalone' })
  for (const { src } of manifest.icons) expect(file(`public${src}`)).toContain('<svg')
})
