import { asId, type StatementId } from '@tawafuq/domain/acts/ids'
import { expect, test } from 'vitest'
import { startTestServer } from './startTestServer.ts'

const row = {
  symbol: 'T/RES/1',
  statementId: asId<StatementId>('s'),
  textHash: 'sha256:0',
  title: { ar: 'قرار' },
  adoptedAt: '2031-01-01T00:00:00.000Z',
}

test.each([
  ['GET', '/c'],
  ['GET', '/c/1'],
  ['GET', '/c/1/comment'],
  ['POST', '/c/1/comment'],
  ['POST', '/c/1/endorse'],
  ['GET', '/c/1/receipt/x'],
  ['POST', '/c/1/receipt/x'],
  ['GET', '/c/desk'],
  ['POST', '/c/desk'],
  ['GET', '/c/1/desk'],
  ['POST', '/c/1/desk'],
  ['GET', '/r'],
  ['GET', '/r/T/RES/9'],
  ['GET', '/r/T/RES/9.pdf'],
  ['GET', '/h/0'],
  ['GET', '/feeds/records.atom'],
  ['GET', '/sitemap.xml'],
])('[HT32] %s %s is counted for the network that asks', async (method, path) => {
  const house = await startTestServer(() => ({ limits: { addressRequests: 2 } }))
  const ask = async () => (await fetch(`${house.url}${path}`, { method, redirect: 'manual' })).status
  const answers = [await ask(), await ask(), await ask()]
  await house.close()
  expect(answers.map((status) => status === 429)).toEqual([false, false, true])
})

test('[HT32] a file of the register is made once for all who ask, waits in the line of files, and keeps no page waiting', async () => {
  let made = 0
  let finish = (): void => undefined
  const begun = Promise.withResolvers<void>()
  const house = await startTestServer(({ application }) => ({
    limits: { participantCostly: 1, participantCostlyWaiting: 0, callerAtOnce: 1 },
    application: {
      ...application,
      findSymbol: async (symbol) => (symbol === row.symbol ? (row as never) : null),
      publishedText: async () =>
        ({ row, record: {}, corrigenda: [], level: 'none', entries: [], brackets: [], revisions: [] }) as never,
    },
    exportStatement: async (_by, _id, format) => {
      made += 1
      begun.resolve()
      await new Promise<void>((resolve) => {
        finish = resolve
      })
      return { ok: true, value: { bytes: Buffer.from(format), title: '' } }
    },
  }))
  const ask = (path: string) => fetch(`${house.url}${path}`)
  const files = Array.from({ length: 8 }, () => ask('/r/T/RES/1.pdf'))
  await begun.promise
  expect((await ask('/r')).status).toBe(200)
  expect((await ask('/r/T/RES/1.docx')).status).toBe(429)
  finish()
  const answers = await Promise.all(files)
  expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(200))
  expect(await answers[0]?.text()).toBe('pdf')
  expect(made).toBe(1)
  await house.close()
})
