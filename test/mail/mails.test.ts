/** Mails about contributions, through the server as it is started and a mail server that is asked by SMTP. */
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ApiClient, signIn } from '../kit/apiClient.ts'
import { type RunningServer, runServer, secretariatToken } from '../kit/runningServer.ts'

interface Mail {
  readonly to: string
  readonly text: string
}

const mails: Mail[] = []
const refusedOnce = new Set<string>()
let heard: () => void = () => undefined
const smtp = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onRcptTo({ address }, _, done) {
    // The first try for these comes to nothing; nobody of that name is ever there.
    if (address.startsWith('nobody')) return done(Object.assign(new Error('no such box'), { responseCode: 550 }))
    if (address.startsWith('later') && !refusedOnce.has(address)) {
      refusedOnce.add(address)
      return done(Object.assign(new Error('come back'), { responseCode: 451 }))
    }
    done()
  },
  onData(stream, { envelope }, done) {
    const chunks: Buffer[] = []
    stream.on('data', (chunk: Buffer) => void chunks.push(chunk))
    stream.on('end', () => {
      mails.push({ to: envelope.rcptTo[0]?.address ?? '', text: wordsOf(Buffer.concat(chunks).toString('utf8')) })
      heard()
      done()
    })
  },
})
let server: RunningServer
let secretariat: ApiClient
let paragraphId = ''
let meetingId = ''
let statementId = ''

beforeAll(async () => {
  smtp.listen(0, '127.0.0.1')
  await once(smtp.server, 'listening')
  const { port } = smtp.server.address() as AddressInfo
  server = await runServer({ SMTP_URL: `smtp://127.0.0.1:${port}`, SMTP_FROM: 'consultation@example.org' })
  secretariat = await signIn(server.api, secretariatToken)
  const meeting = await secretariat.post<{ id: string }>('/meetings', { title: { ar: 'اجتماع' } })
  meetingId = meeting.id
  const made = await secretariat.post<{ id: string }>(`/meetings/${meetingId}/statements`, {
    title: { ar: 'ميثاق' },
    houseStyle: 'escwa',
    blocks: [{ kind: 'body', level: 0, label: null, text: 'نحن المشاركين نعتمد هذا.' }],
  })
  statementId = made.id
  const sheet = await secretariat.get<{ paragraphs: readonly { id: string }[] }>(`/statements/${statementId}`)
  paragraphId = sheet.paragraphs[0]?.id ?? ''
}, 120_000)
afterAll(async () => {
  await server.remove()
  await new Promise<void>((closed) => smtp.close(() => closed()))
})

/** The words of a mail: its body as it was written, whichever way it was encoded for the way. */
function wordsOf(raw: string): string {
  const [head = '', ...body] = raw.split('\r\n\r\n')
  const text = body.join('\r\n\r\n')
  const encoding = /^content-transfer-encoding: *(\S+)/im.exec(head)?.[1]?.toLowerCase()
  if (encoding === 'base64') return Buffer.from(text, 'base64').toString('utf8')
  if (encoding !== 'quoted-printable') return text
  const bytes = text
    .replaceAll('=\r\n', '')
    .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}

async function opened(identity: string): Promise<{ readonly id: string; readonly number: number }> {
  const made = await secretariat.post<{ id: string; number: number }>(`/meetings/${meetingId}/public-consultations`, {
    title: { ar: 'مشاورة', en: 'A consultation' },
    documents: [{ statementId, version: 1 }],
    zone: 'Asia/Beirut',
    closesOn: new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10),
    clock: [],
    identity,
    visibility: 'at-once',
    contact: 'x',
  })
  for (const type of ['announce', 'open']) await secretariat.post(`/public-consultations/${made.id}/commands`, { type })
  return made
}

async function sent(id: string, email: string, words = 'نقترح ذكر الشباب') {
  const answer = await fetch(`${server.api}/public-consultations/${id}/contributions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      group: 'individual',
      lang: 'ar',
      name: 'سلمى',
      email,
      comments: [{ target: { document: 'd1', paragraphId }, type: 'substantive', words }],
    }),
  })
  return { status: answer.status, body: (await answer.json()) as { number: number; receiptUrl: string; code?: string } }
}

/** The next mail to an address, whenever it comes. */
async function mailTo(address: string, nth = 1): Promise<string> {
  for (;;) {
    const own = mails.filter(({ to }) => to === address)
    const found = own[nth - 1]
    if (found !== undefined) return found.text
    await new Promise<void>((come) => (heard = come))
  }
}

const countsOf = async (id: string) =>
  (await secretariat.get<{ counts: { contributions: number; published: number } }>(`/public-consultations/${id}`))
    .counts

test('[PC5, PC26] a contribution that is to be confirmed counts once its author has followed the link of the mail', async () => {
  const { id, number } = await opened('email')
  expect((await sent(id, 'no address')).status).toBe(400)
  const given = await sent(id, 'salma@example.org')
  expect([given.status, new URL(given.body.receiptUrl).pathname]).toEqual([201, `/c/${number}/written`])
  expect(await countsOf(id)).toMatchObject({ contributions: 0, published: 0 })
  const mail = await mailTo('salma@example.org')
  const receipt = /\/receipt\/([\w-]+)/.exec(mail)?.[1] ?? ''
  const page = await (await fetch(`${server.url}/c/${number}/receipt/${receipt}?lang=ar`)).text()
  expect(page).toContain('value="confirm"')
  const csv = await (await fetch(`${server.api}/public-consultations/${id}/table.csv`)).text()
  expect(csv.trim().split('\r\n').at(-1)?.endsWith(',0')).toBe(true)
  const confirm = (given: string) => fetch(`${server.api}/contributions/${given}/confirm`, { method: 'POST' })
  expect((await confirm('x'.repeat(43))).status).toBe(404)
  expect([(await confirm(receipt)).status, (await confirm(receipt)).status]).toEqual([204, 204])
  expect(await countsOf(id)).toMatchObject({ contributions: 1, published: 1 })
  const { comments } = await secretariat.get<{ comments: readonly { identity: string }[] }>(
    `/public-consultations/${id}/comments`,
  )
  expect(comments.map(({ identity }) => identity)).toEqual(['email'])
})

test('[PC26] who asks for it is sent a receipt and then the answers; mail that fails keeps nobody waiting', async () => {
  const { id } = await opened('declared')
  const addresses = ['later@example.org', 'nobody@example.org', 'rami@example.org', 'gone@example.org']
  for (const address of addresses) expect((await sent(id, address)).status).toBe(201)
  expect(await countsOf(id)).toMatchObject({ contributions: 4, published: 4 })
  expect(await mailTo('rami@example.org')).toContain('/receipt/')
  const receipt = /\/receipt\/([\w-]+)/.exec(await mailTo('gone@example.org'))?.[1] ?? ''
  await fetch(`${server.api}/contributions/${receipt}?disowned=1`, { method: 'DELETE' })
  for (const command of [
    { type: 'close' },
    { type: 'publishReport' },
    { type: 'answer', comments: [1, 2, 3], outcome: 'not-accepted', words: 'سبق ذكرهم في الفقرة الأولى' },
    { type: 'completeAnswers' },
  ])
    await secretariat.post(`/public-consultations/${id}/commands`, command)
  const answers = await mailTo('rami@example.org', 2)
  expect(answers).toContain('سبق ذكرهم في الفقرة الأولى')
  expect(answers).toContain('التعليق رقم 3')
  // Nobody reads an address: not on the page, not in the data, not at the desk.
  for (const path of [`/c/1`, `/api/v1/public-consultations/${id}/data.json`])
    expect(await (await fetch(server.url + path)).text()).not.toContain('rami@')
  expect(mails.filter(({ to }) => to === 'gone@example.org')).toHaveLength(1)
  expect(mails.filter(({ to }) => to === 'nobody@example.org')).toHaveLength(0)
})

test('[PC26] to one address go a few mails a day, whoever asks for them', async () => {
  const { id } = await opened('email')
  const codes: (string | undefined)[] = []
  for (let nth = 0; nth < 12; nth += 1) codes.push((await sent(id, 'Victim@example.org', `${nth}`)).body.code)
  expect(codes.filter((code) => code === undefined)).toHaveLength(10)
  expect(codes.at(-1)).toBe('mail-crowded')
})
