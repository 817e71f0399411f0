import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Balancer, openBalancer } from '../kit/balancer.ts'
import { type BrowserHall, caretIn, noFaults, openBrowserHall } from '../kit/browserCommittee.ts'
import { freePort } from '../kit/freePort.ts'
import { at, type Sheet } from '../kit/nodesMeeting.ts'
import { makeDatabase, type OwnDatabase, postgresAddress } from '../kit/ownPostgres.ts'
import { redisAddress } from '../kit/ownRedis.ts'
import { type RunningServer, runServer } from '../kit/runningServer.ts'
import { eventually } from '../kit/typist.ts'

const isHere = postgresAddress !== null && redisAddress !== null
const withBoth = describe.skipIf(!isHere) // no PostgreSQL, or no Redis, answers on this machine

/** What the page may say meanwhile: saved, saving, so many edits not sent yet, no connection and where the words are. */
const calm = ['حُفظ', 'جارٍ الحفظ', 'جارٍ الاتصال', 'تعديل', 'لا اتصال', 'لا تعديلات', 'كل ما كتبتموه']

withBoth('two nodes behind a balancer', () => {
  let database: OwnDatabase
  let balancer: Balancer
  let nodes: readonly [RunningServer, RunningServer]
  let hall: BrowserHall
  beforeAll(async () => {
    database = await makeDatabase()
    hall = await openBrowserHall(async () => {
      const port = await freePort()
      const url = `http://127.0.0.1:${port}`
      const settings = {
        DATABASE_URL: database.url,
        REDIS_URL: redisAddress ?? '',
        PUBLIC_URL: url,
        TRUST_PROXY: '1',
      }
      nodes = await Promise.all([runServer(settings), runServer(settings)])
      balancer = await openBalancer(port, [nodes[0].url, nodes[1].url])
      return { ...nodes[0], url, api: `${url}/api/v1`, collab: `ws://127.0.0.1:${port}/collab` }
    })
  })
  afterAll(async () => {
    await hall.close()
    await nodes[1].remove()
    await balancer.close()
    await database.drop()
  })

  test('[ND8, UI16] each node is renewed in turn while somebody types: the page says calmly where it stands, and nothing is lost', async () => {
    const meeting = await hall.seat(['ندعو الحكومات إلى التعاون الوثيق؛', 'نطلب إلى الأمانة متابعة التنفيذ؛'])
    const [writer, reader] = await Promise.all([
      hall.sit('rolling-writer', meeting, 'dunes'),
      hall.sit('rolling-reader', meeting, 'plains'),
    ])
    await (await writer.turnTo(0)).getByRole('button', { name: 'تحرير النص' }).click()
    const editor = writer.page.locator('[contenteditable="true"]')
    await caretIn(editor)
    await editor.press('End')
    const said = await writer.page.evaluateHandle(() => {
      const heard = new Set<string>()
      const look = (): void => {
        for (const one of document.querySelectorAll('.saved, .state-banners, [role=alert], dialog[open]'))
          if (one.textContent?.trim()) heard.add(one.textContent.trim())
      }
      new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true })
      return heard
    })
    // What the page has shown as typed; a key that found no page to take it is nobody's loss.
    const words: string[] = []
    let isOver = false
    const typing = (async () => {
      for (let nth = 0; !isOver; nth += 1) {
        const word = ` ك${nth}.`
        await editor.pressSequentially(word, { delay: 10 })
        if ((await editor.textContent())?.includes(word)) words.push(word)
      }
    })()
    for (const node of nodes) {
      expect(await node.stop()).toBe(0)
      await node.start()
      await eventually(async () => expect((await fetch(`${node.url}/readyz`)).status).toBe(200))
      // The next is stopped when the page has said that all is well again.
      const before = words.length
      await eventually(() => expect(words.length).toBeGreaterThan(before + 2))
    }
    isOver = true
    await typing
    await editor.pressSequentially(' تمّ')
    await writer.page.locator('p.saved').getByText('حُفظ').waitFor()
    const first = async (node: RunningServer) =>
      (await at(node, meeting.office).get<Sheet>(`/statements/${meeting.id}`)).paragraphs[0]?.text
    const missingIn = (text: string | null | undefined) => [...words, ' تمّ'].filter((word) => !text?.includes(word))
    for (const node of nodes) await eventually(async () => expect(missingIn(await first(node))).toEqual([]))
    const shown = await writer.para(0).locator('[contenteditable]').textContent()
    expect(missingIn(shown)).toEqual([])
    const [one] = await Promise.all(nodes.map(first))
    expect(shown).toBe(one)
    await eventually(async () => expect(missingIn(await reader.para(0).textContent())).toEqual([]))
    const sentences = await said.evaluate((heard) => [...heard])
    expect(sentences.filter((sentence) => !calm.some((one) => sentence.startsWith(one)))).toEqual([])
    expect(sentences.some((sentence) => sentence.startsWith('لا اتصال الآن.'))).toBe(true)
    expect(words.length).toBeGreaterThan(5)
    expect(hall.faults()).toEqual(noFaults(hall))
  })
})
