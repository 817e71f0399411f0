import { afterEach, expect, test, vi } from 'vitest'
import { readSource } from '../../client/api/api.ts'

afterEach(() => vi.unstubAllGlobals())

test('[UI50] the choice goes with the file, and without one the changes are accepted', async () => {
  const asked: string[] = []
  const answer = { dir: 'rtl', lang: 'ar', blocks: [], report: [] }
  vi.stubGlobal('document', { documentElement: { lang: 'ar' } })
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(address)
    return new Response(JSON.stringify(answer), { headers: { 'content-type': 'application/json' } })
  })
  expect(await readSource('نص', 'text/plain')).toMatchObject({ ok: true, value: answer })
  await readSource('نص', 'text/plain', 'brackets')
  expect(asked.map((address) => address.replace(/^.*\/imports/u, ''))).toEqual([
    '?trackedChanges=accept',
    '?trackedChanges=brackets',
  ])
})
