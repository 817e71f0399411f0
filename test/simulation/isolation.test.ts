// Above 250 lines: one hall, and everything that is done to it while it works.
import { readdirSync, readFileSync } from 'node:fs'
import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import WebSocket from 'ws'
import * as Y from 'yjs'
import { type ApiClient, signIn } from '../kit/apiClient.ts'
import { type RunningServer, runServer, secretariatToken } from '../kit/runningServer.ts'

/**
 * Milliseconds that nobody else waits longer than, whatever one does: generous here, for this runs beside much else.
 * DELAY=1000 on a machine that is quiet is the promise itself.
 */
const delay = Number(process.env['DELAY'] ?? 6_000)

/** How much of each kind of mischief: 1 in the suite; LOAD=10 for the long run. */
const load = Number(process.env['LOAD'] ?? 1)

interface Hall {
  readonly server: RunningServer
  readonly statementId: string
  readonly meetingId: string
  readonly paragraphId: string
  readonly chair: ApiClient
  readonly rapporteur: ApiClient
  readonly observer: ApiClient
  readonly delegate: ApiClient
  readonly typists: readonly ApiClient[]
  readonly joinTokens: readonly string[]
  readonly rooms: readonly string[]
}

let hall: Hall
beforeAll(async () => {
  hall = await gatherHall()
})
afterAll(() => hall.server.remove())

async function gatherHall(): Promise<Hall> {
  const server = await runServer()
  const secretariat = await signIn(server.api, secretariatToken)
  const { id: meetingId } = await secretariat.post<{ id: string }>('/meetings', { title: { ar: 'اجتماع' } })
  const at = `/meetings/${meetingId}`
  const { id: delegationId } = await secretariat.post<{ id: string }>(`${at}/delegations`, {
    name: { ar: 'وفد النخيل' },
    code: 'PLM',
    group: 'government',
  })
  const joinTokens: string[] = []
  const invite = async (name: string, role: string, more: object = {}): Promise<ApiClient> => {
    const invited = { name, role, attendance: 'onsite', ...more }
    const { joinToken } = await secretariat.post<{ joinToken: string }>(`${at}/participants`, invited)
    joinTokens.push(joinToken)
    return signIn(server.api, joinToken)
  }
  const chair = await invite('رئيسة', 'chair')
  const rapporteur = await invite('مقرر', 'rapporteur')
  const observer = await invite('مراقب', 'observer')
  const delegate = await invite('مندوبة كثيرة الكلام', 'delegate', { delegationId })
  const typists: ApiClient[] = []
  for (let nth = 0; nth < 3; nth += 1) typists.push(await invite(`مندوب ${nth}`, 'delegate', { delegationId }))
  const blocks = Array.from({ length: 30 }, (_, nth) => ({
    kind: 'operative',
    level: 0,
    label: String(nth + 1),
    text: `ندعو الحكومات إلى التعاون في المسألة ${nth}؛`,
  }))
  const { id: statementId } = await chair.post<{ id: string }>(`${at}/statements`, {
    title: { ar: 'بيان' },
    houseStyle: 'escwa',
    blocks,
  })
  const { paragraphs } = await chair.get<{ paragraphs: { id: string; draft: { room: string } }[] }>(
    `/statements/${statementId}`,
  )
  return {
    server,
    statementId,
    meetingId,
    paragraphId: paragraphs[0]?.id ?? '',
    chair,
    rapporteur,
    observer,
    delegate,
    typists,
    joinTokens,
    rooms: paragraphs.map(({ draft }) => draft.room),
  }
}

interface Hand {
  /** The longest that a word waited for its acknowledgement, and how many were acknowledged. */
  readonly longest: () => number
  readonly words: () => number
  readonly stop: () => void
}

/** Types word after word, each as soon as the one before was acknowledged. */
function type(room: string, token: string): Hand {
  const socket = new HocuspocusProviderWebsocket({ url: hall.server.collab, WebSocketPolyfill: WebSocket })
  const document = new Y.Doc()
  const provider = new HocuspocusProvider({ websocketProvider: socket, name: room, token, document })
  let words = 0
  let longest = 0
  let since: number | null = null
  let stopped = false
  const next = (): void => {
    if (stopped || !provider.isSynced || provider.hasUnsyncedChanges) return
    if (since !== null) {
      longest = Math.max(longest, performance.now() - since)
      words += 1
    }
    const paragraph = document.getXmlFragment('text').get(0)
    const text = paragraph instanceof Y.XmlElement ? paragraph.get(0) : null
    if (!(text instanceof Y.XmlText)) return
    since = performance.now()
    // A word goes as the next one comes, so that the paragraph stays as long as a paragraph.
    if (text.length > 400) text.delete(text.length - 6, 6)
    text.insert(text.length, ' كلمة.')
  }
  // A person's pace: nobody types two hundred words a second.
  provider.on('synced', () => setTimeout(next, 60))
  provider.on('unsyncedChanges', () => setTimeout(next, 60))
  provider.attach()
  return {
    longest: () => (since === null ? longest : Math.max(longest, performance.now() - since)),
    words: () => words,
    stop() {
      stopped = true
      provider.destroy()
      socket.destroy()
    },
  }
}

/** Asks for a page again and again, and for an act, as a chair does; gives the longest that one took. */
async function preside(isOver: () => boolean): Promise<number> {
  let longest = 0
  while (!isOver()) {
    const since = performance.now()
    await hall.chair.get(`/statements/${hall.statementId}`)
    await hall.chair.post(`/statements/${hall.statementId}/commands`, {
      type: 'putOnFloor',
      paragraphId: hall.paragraphId,
    })
    longest = Math.max(longest, performance.now() - since)
    await new Promise((done) => setTimeout(done, 50))
  }
  return longest
}

/** Does mischief while a hall types and its chair presides; gives what the mischief gave, once nobody waited too long. */
async function whileHallWorks<Value>(mischief: () => Promise<Value>): Promise<Value> {
  const hands = hall.typists.map(({ token }, nth) => type(hall.rooms[nth + 1] ?? '', token))
  let isOver = false
  const presiding = preside(() => isOver)
  try {
    while (hands.some((hand) => hand.words() < 2)) await new Promise((done) => setTimeout(done, 20))
    const value = await mischief()
    const before = hands.map((hand) => hand.words())
    // The hall goes on after it, too.
    while (hands.some((hand, nth) => hand.words() < (before[nth] ?? 0) + 2)) {
      expect(Math.max(...hands.map((hand) => hand.longest()))).toBeLessThan(delay)
      await new Promise((done) => setTimeout(done, 20))
    }
    isOver = true
    expect(await presiding).toBeLessThan(delay)
    expect(Math.max(...hands.map((hand) => hand.longest()))).toBeLessThan(delay)
    return value
  } finally {
    isOver = true
    for (const hand of hands) hand.stop()
    await presiding.catch(() => undefined)
  }
}

const statusOf = async (by: ApiClient | null, path: string, init: RequestInit = {}): Promise<number> => {
  const headers = new Headers(init.headers)
  if (by !== null) headers.set('Authorization', `Bearer ${by.token}`)
  const response = await fetch(`${hall.server.api}${path}`, { ...init, headers })
  await response.arrayBuffer()
  return response.status
}

const post = (body: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(body),
})

const text = {
  method: 'POST',
  headers: { 'Content-Type': 'text/plain' },
  body: 'نقرر ما يلي: نص طويل بعض الشيء.\n\n'.repeat(400),
}

describe('one greedy participant', () => {
  test('[HT30] who has forty files read in at once waits for themselves', async () => {
    const statuses = await whileHallWorks(() =>
      Promise.all(Array.from({ length: 40 * load }, () => statusOf(hall.rapporteur, '/imports', text))),
    )
    expect(statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(18)
    expect(statuses.filter((status) => status !== 200 && status !== 429)).toEqual([])
    expect(statuses).toContain(429)
  })

  test('[HT30] an observer has nothing read in, and nothing of theirs is taken to be refused', async () => {
    const statuses = await whileHallWorks(() =>
      Promise.all(Array.from({ length: 40 * load }, () => statusOf(hall.observer, '/imports', text))),
    )
    expect(new Set(statuses)).toEqual(new Set([403]))
  })

  test('[HT30] who has forty files made at once waits for themselves', async () => {
    const path = `/statements/${hall.statementId}/export/docx`
    const statuses = await whileHallWorks(() =>
      Promise.all(Array.from({ length: 40 * load }, () => statusOf(hall.observer, path))),
    )
    expect(statuses.filter((status) => status !== 200 && status !== 429)).toEqual([])
    expect(statuses).toContain(200)
  })

  test('[QU1, QU2] who acts without end is stopped, and the sheet stays what everybody can load', async () => {
    const grounds = 'لا '.repeat(1_300)
    const act = (paragraphId: string) =>
      statusOf(
        hall.delegate,
        `/statements/${hall.statementId}/commands`,
        post({ type: 'receiveProposal', paragraphId, delegationId: 'x', act: 'strike', text: grounds }),
      )
    const draft = async (): Promise<number> => {
      const drafted = { type: 'draftProposal', paragraphId: hall.paragraphId, act: 'replace', text: grounds }
      const answer = await fetch(`${hall.server.api}/statements/${hall.statementId}/commands`, {
        ...post(drafted),
        headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${hall.delegate.token}` },
      })
      const { events } = (await answer.json()) as { events?: { proposalId: string }[] }
      const proposalId = events?.[0]?.proposalId
      if (proposalId === undefined) return answer.status
      return statusOf(
        hall.delegate,
        `/statements/${hall.statementId}/commands`,
        post({ type: 'tableProposal', proposalId }),
      )
    }
    const statuses = await whileHallWorks(() => Promise.all(Array.from({ length: 150 * load }, draft)))
    expect(statuses).toContain(200)
    expect(statuses).toContain(409)
    expect(await act(hall.paragraphId)).toBe(403)
    const sheet = await fetch(`${hall.server.api}/statements/${hall.statementId}`, {
      headers: { Authorization: `Bearer ${hall.observer.token}` },
    })
    const body = await sheet.text()
    expect(Buffer.byteLength(body)).toBeLessThan(2 * 1024 * 1024)
    const { paragraphs } = JSON.parse(body) as {
      paragraphs: { proposals: { id: string; text: string; shortened?: string[] }[] }[]
    }
    const cut = paragraphs.flatMap(({ proposals }) => proposals).find(({ shortened }) => shortened?.includes('text'))
    if (cut === undefined) throw new Error('nothing was cut')
    const whole = await hall.observer.get<{ texts: { text: string } }>(
      `/statements/${hall.statementId}/asides/${cut.id}`,
    )
    expect(whole.texts.text.trim()).toBe(grounds.trim())
  })
})

describe('strangers', () => {
  test('[HT18] who try tokens by the thousand keep nobody out who has one, at the same address', async () => {
    const tries = 2_000 * load
    const [wrong, right] = await whileHallWorks(async () => {
      const trying = Promise.all(
        Array.from({ length: 20 }, async () => {
          const statuses: number[] = []
          for (let nth = 0; nth < tries / 20; nth += 1) {
            statuses.push(await statusOf(null, '/session', post({ joinToken: `wrong-${nth}-${Math.trunc(nth * 7)}` })))
          }
          return statuses
        }),
      )
      const entering = Promise.all(
        Array.from({ length: 60 }, (_, nth) =>
          statusOf(null, '/session', post({ joinToken: hall.joinTokens[nth % hall.joinTokens.length] })),
        ),
      )
      return Promise.all([trying, entering])
    })
    expect(new Set(wrong.flat())).toEqual(new Set([401, 429]))
    expect(new Set(right)).toEqual(new Set([200]))
  })

  test('[HT18, LV1] who knock at the live door with wrong tokens shut it to nobody', async () => {
    await whileHallWorks(async () => {
      const knocks = Array.from({ length: 100 * load }, () => type(hall.rooms[0] ?? '', 'x'.repeat(43)))
      const late = type(hall.rooms[5] ?? '', hall.typists[0]?.token ?? '')
      const since = performance.now()
      while (late.words() < 2) {
        expect(performance.now() - since).toBeLessThan(delay)
        await new Promise((done) => setTimeout(done, 20))
      }
      for (const hand of [...knocks, late]) hand.stop()
    })
  })
})

test('[HT7, HT18] a whole hall behind one address signs in and reads at once', async () => {
  const statuses = await whileHallWorks(() =>
    Promise.all(
      Array.from({ length: 150 * load }, async (_, nth) => {
        const joinToken = hall.joinTokens[nth % hall.joinTokens.length] ?? ''
        const one = await signIn(hall.server.api, joinToken)
        return statusOf(one, `/statements/${hall.statementId}`)
      }),
    ),
  )
  expect(new Set(statuses)).toEqual(new Set([200]))
})

describe('what works beside the server', () => {
  const pdf = (signal?: AbortSignal) =>
    statusOf(hall.observer, `/statements/${hall.statementId}/export/pdf`, signal === undefined ? {} : { signal })

  const whereListed = describe.skipIf(process.platform !== 'linux') // elsewhere the children of a process are not listed

  whereListed('a press', () => {
    test('[HT30, DO11] is killed while it works, and the hall goes on', async () => {
      expect(await pdf()).toBe(200)
      const [status] = await whileHallWorks(async () => {
        const printing = [pdf(), pdf()]
        for (let nth = 0; nth < 5; nth += 1) {
          for (const child of childrenOf(hall.server.pid())) process.kill(child, 'SIGKILL')
          await new Promise((done) => setTimeout(done, 60))
        }
        await Promise.all(printing.map((one) => one.catch(() => 0)))
        return [await pdf()]
      })
      expect(status).toBe(200)
    })

    test('[HT30, DO11] hangs, and the hall goes on', async () => {
      expect(await pdf()).toBe(200)
      await whileHallWorks(async () => {
        const stopped = childrenOf(hall.server.pid())
        for (const child of stopped) process.kill(child, 'SIGSTOP')
        const leaving = new AbortController()
        const printing = [pdf(leaving.signal), pdf(leaving.signal)].map((one) => one.catch(() => 0))
        // What is read in does not wait for what is printed.
        expect(await statusOf(hall.rapporteur, '/imports', { ...text, body: 'نقرر ما يلي.' })).toBe(200)
        await new Promise((done) => setTimeout(done, 300))
        leaving.abort()
        await Promise.all(printing)
        for (const child of stopped) if (isAlive(child)) process.kill(child, 'SIGCONT')
      })
      expect(await pdf()).toBe(200)
    })
  })

  test('[HT30] is left by those who asked, and their places are given to the next', async () => {
    await whileHallWorks(async () => {
      for (let nth = 0; nth < 15 * load; nth += 1) {
        const leaving = new AbortController()
        const asked = [
          pdf(leaving.signal),
          statusOf(hall.rapporteur, '/imports', { ...text, signal: leaving.signal }),
          statusOf(hall.observer, `/statements/${hall.statementId}/export/docx`, { signal: leaving.signal }),
        ].map((one) => one.catch(() => 0))
        await new Promise((done) => setTimeout(done, 10 * (nth % 4)))
        leaving.abort()
        await Promise.all(asked)
      }
    })
    expect(await statusOf(hall.rapporteur, '/imports', { ...text, body: 'نقرر ما يلي.' })).toBe(200)
    expect(await pdf()).toBe(200)
  })
})

/** The processes that a process has started, as Linux lists them. */
function childrenOf(pid: number): readonly number[] {
  return readdirSync(`/proc/${pid}/task`).flatMap((task) =>
    readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
  )
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
