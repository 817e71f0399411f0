// Above 250 lines: one consultation is played through its doors, and each promise needs the ones before it.
import { asId, type Instant } from '@tawafuq/domain/acts/ids'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Caller, caller } from './caller.ts'
import { createTestMeeting, type TestMeeting } from './createTestMeeting.ts'
import { startTestServer, type TestServer } from './startTestServer.ts'

let now = new Date().toISOString()
let testServer: TestServer
let people: TestMeeting
let anyone: Caller
let paragraph: string

const inDays = (days: number): string => new Date(Date.parse(now) + days * 86_400_000).toISOString()
const dayIn = (days: number): string => inDays(days).slice(0, 10)

beforeAll(async () => {
  testServer = await startTestServer(undefined, { now: () => asId<Instant>(now) })
  people = await createTestMeeting(testServer.url)
  anyone = caller(testServer.url)
  const sheet = await people.secretariat.get(`/statements/${people.statementId}`)
  paragraph = sheet.body.paragraphs[1].id
})

afterAll(() => testServer.close())

async function opened(given: object = {}): Promise<{ id: string; number: number }> {
  const { body: sheet } = await people.secretariat.get(`/statements/${people.statementId}`)
  const made = await people.secretariat.post(`/meetings/${people.meetingId}/public-consultations`, {
    title: { ar: 'مشاورة حول إعلان الواحة', en: 'Consultation on the Oasis declaration' },
    documents: [{ statementId: people.statementId, version: sheet.version }],
    zone: 'Asia/Beirut',
    closesOn: dayIn(40),
    clock: ['one-month'],
    identity: 'declared',
    visibility: 'at-once',
    contact: 'info@example.org',
    ...given,
  })
  expect(made.status, JSON.stringify(made.body)).toBe(201)
  for (const type of ['announce', 'open']) {
    const done = await command(made.body.id, { type })
    expect(done.status, JSON.stringify(done.body)).toBe(200)
  }
  return made.body
}

const command = (id: string, body: object, by: Caller = people.secretariat) =>
  by.post(`/public-consultations/${id}/commands`, body)

const saying = (words: string, more: object = {}) => ({
  group: 'civil-society',
  lang: 'ar',
  organisation: 'جمعية النخيل',
  comments: [{ target: { document: 'd1', paragraphId: paragraph }, type: 'substantive', words, ...more }],
})

async function contributed(id: string, words: string, headers: Record<string, string> = {}) {
  const sent = await anyone.post(`/public-consultations/${id}/contributions`, saying(words), headers)
  expect(sent.status, JSON.stringify(sent.body)).toBe(201)
  return { number: sent.body.number as number, receipt: String(sent.body.receiptUrl).split('/').at(-1) ?? '' }
}

describe('[PC22] over HTTP', () => {
  test('[PC22] it is nobody’s to read before it is announced, and everybody’s after', async () => {
    const { body: sheet } = await people.secretariat.get(`/statements/${people.statementId}`)
    const made = await people.secretariat.post(`/meetings/${people.meetingId}/public-consultations`, {
      title: { ar: 'قيد الإعداد' },
      documents: [{ statementId: people.statementId, version: sheet.version }],
      zone: 'Asia/Beirut',
      closesOn: dayIn(40),
      clock: [],
      identity: 'declared',
      visibility: 'at-once',
      contact: 'x',
    })
    expect((await anyone.get(`/public-consultations/${made.body.id}`)).status).toBe(404)
    expect((await people.foreigner.get(`/public-consultations/${made.body.number}`)).status).toBe(404)
    expect((await people.palm.get(`/public-consultations/${made.body.number}`)).status).toBe(200)
    expect((await command(made.body.id, { type: 'announce' }, people.palm)).body.code).toBe('not-yours-to-do')
    await command(made.body.id, { type: 'announce' })
    const { body } = await anyone.get(`/public-consultations/${made.body.id}`)
    expect(body.stage).toBe('announced')
    expect(body.documents[0].paragraphs.map(({ text }: { text: string }) => text)).toContain('ندعو الوفود إلى التعاون؛')
  })

  test('[PC22] what is wrong in a request is named, in both languages', async () => {
    const { id } = await opened()
    const wrong = await anyone.post(`/public-consultations/${id}/contributions`, { ...saying('x'), group: 'bots' })
    expect([wrong.status, wrong.body.errors[0].path]).toEqual([400, 'group'])
    const nowhere = await anyone.post(`/public-consultations/${id}/contributions`, {
      ...saying('x'),
      comments: [{ target: { document: 'd1', paragraphId: 'nowhere' }, type: 'substantive', words: 'x' }],
    })
    expect([nowhere.status, nowhere.body.concerns[0]]).toEqual([404, 'nowhere'])
    expect((await anyone.post(`/public-consultations/${id}/contributions`, saying(' '))).status).toBe(400)
    expect((await anyone.post(`/public-consultations/${id}/contributions`, saying('\u202Ex\u202C'))).status).toBe(400)
    const unheard = await command(id, { type: 'dance' })
    expect([unheard.status, unheard.body.known.includes('extend')]).toEqual([400, true])
  })

  test('[PC22] a receipt follows, changes and takes back; without it nobody does', async () => {
    const { id } = await opened()
    const { number, receipt } = await contributed(id, 'نقترح ذكر الشباب')
    const own = await anyone.get(`/contributions/${receipt}`)
    expect(own.body.comments.map(({ words }: { words: string }) => words)).toEqual(['نقترح ذكر الشباب'])
    const comment = own.body.comments[0].number
    const changed = await anyone.call('PATCH', `/contributions/${receipt}`, {
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ comments: [{ number: comment, words: 'نقترح ذكر الشباب والنساء' }] }),
    })
    expect(changed.body.comments[0].words).toBe('نقترح ذكر الشباب والنساء')
    expect((await anyone.get(`/contributions/${'x'.repeat(43)}`)).status).toBe(404)
    const { body: read } = await anyone.get(`/public-consultations/${id}/comments`)
    expect(read.comments.map(({ contribution }: { contribution: number }) => contribution)).toEqual([number])
    expect((await anyone.call('DELETE', `/contributions/${receipt}`)).status).toBe(204)
    expect((await anyone.get(`/public-consultations/${id}/comments`)).body.comments).toEqual([])
    expect((await anyone.get(`/public-consultations/${id}`)).body.counts.contributions).toBe(1)
  })
})

test('[PC9] under an embargo no door tells a word, a count or a place', async () => {
  const { id, number } = await opened({ visibility: 'after-close' })
  await contributed(id, 'كلمة لا تُقرأ قبل الموعد')
  const base = `${testServer.url}/api/v1/public-consultations/${number}`
  const doors = [
    base,
    ...[
      'comments',
      'data.json',
      'feed.atom',
      'calendar.ics',
      'table.csv',
      'disposition.csv',
      'contributions.csv',
      'moderation.csv',
      'documents/d1',
      'schema.json',
    ].map((path) => `${base}/${path}`),
    `${base}/comments?paragraph=${paragraph}`,
    `${base}/comments?group=civil-society`,
    `${testServer.url}/c/${number}`,
    `${testServer.url}/c`,
  ]
  for (const caller of [anyone, people.palm, people.foreigner]) {
    for (const door of doors) {
      const { body } = await caller.get(door)
      const told = typeof body === 'string' ? body : JSON.stringify(body)
      expect(told, door).not.toMatch(/كلمة لا تُقرأ|جمعية النخيل/)
    }
    expect((await caller.get(`${base}`)).body.counts).toBeNull()
    expect((await caller.get(`${base}/data.json`)).body.table.total).toBe(0)
  }
  expect((await people.rapporteur.get(`${base}/comments`)).body.comments).toHaveLength(1)
  const before = now
  now = inDays(60)
  expect((await anyone.get(`${base}/comments`)).body.comments).toHaveLength(1)
  now = before
})

test('[PC13] a hall behind one address is not refused, and a flood reaches neither the desk nor the page', async () => {
  const { id } = await opened()
  const page = `${testServer.url}/c/${id}`
  const devices = await Promise.all(
    Array.from({ length: 40 }, async () => (await fetch(page)).headers.get('set-cookie')?.split(';')[0] ?? ''),
  )
  expect(new Set(devices).size).toBe(40)
  for (const cookie of devices) for (const words of ['أ', 'ب', 'ج']) await contributed(id, words, { Cookie: cookie })
  expect((await anyone.get(`/public-consultations/${id}`)).body.counts.published).toBe(120)
  const statuses: number[] = []
  for (let nth = 0; nth < 100; nth += 1) {
    statuses.push((await anyone.post(`/public-consultations/${id}/contributions`, saying(`دعاية ${nth}`))).status)
  }
  expect(statuses.filter((status) => status === 201).length).toBeLessThanOrEqual(30)
  expect(statuses.filter((status) => status === 429).length).toBeGreaterThanOrEqual(70)
  expect((await anyone.get(`/public-consultations/${id}`)).body.counts.published).toBe(120)
})

test('[PC12] an endorsement counts once for a device, and once for all of a network that have none', async () => {
  const { id } = await opened()
  const page = `${testServer.url}/c/${id}`
  const { number } = await contributed(id, 'نقترح ذكر الشباب')
  const device = async () => ({ Cookie: (await fetch(page)).headers.get('set-cookie')?.split(';')[0] ?? '' })
  const [one, other] = [await device(), await device()]
  const path = `/public-consultations/${id}/contributions/${number}/endorse`
  for (const headers of [one, one, one, other, {}, {}])
    expect((await anyone.post(path, undefined, headers)).status).toBe(204)
  const form = { method: 'POST', redirect: 'manual', body: new URLSearchParams({ number: String(number) }) } as const
  expect((await fetch(`${page}/endorse`, { ...form, headers: { ...one, Origin: testServer.url } })).status).toBe(303)
  const { body } = await anyone.get(`/public-consultations/${id}/comments`)
  expect(body.comments[0].endorsements).toBe(3)
})

test('[PC22] a contribution that is sent again under its key is written once and has one receipt, whoever sends it', async () => {
  const { id } = await opened()
  const key = { 'Idempotency-Key': 'from-a-train' }
  const first = await contributed(id, 'نقترح ذكر الشباب', key)
  expect(await contributed(id, 'نقترح ذكر الشباب', key)).toEqual(first)
  expect((await anyone.get(`/contributions/${first.receipt}`)).status).toBe(200)
  const reused = await anyone.post(`/public-consultations/${id}/contributions`, saying('غيره'), key)
  expect([reused.status, reused.body.code]).toEqual([409, 'key-reused'])
  expect((await anyone.get(`/public-consultations/${id}`)).body.counts.contributions).toBe(1)
})

test('[PC23] the page is printed once for all until something changes, and not sent to whoever has it', async () => {
  const { id } = await opened()
  const page = `${testServer.url}/c/${id}?lang=ar`
  const first = await fetch(page)
  // As a browser asks again; fetch would ask for a fresh one.
  const known = { headers: { 'If-None-Match': first.headers.get('etag') ?? '', 'Cache-Control': 'max-age=0' } }
  expect(await first.text()).not.toContain('نقترح ذكر الشباب')
  expect((await fetch(page, known)).status).toBe(304)
  await contributed(id, 'نقترح ذكر الشباب')
  const second = await fetch(page, known)
  expect([second.status, (await second.text()).includes('نقترح ذكر الشباب')]).toEqual([200, true])
})

test('[PC10, PC11] moderation has reasons, an appeal is another’s to decide, and refused words reach nobody', async () => {
  const { id } = await opened({ visibility: 'moderated' })
  const first = await contributed(id, 'تعليق سليم')
  const second = await contributed(id, 'اشتروا الآن')
  expect((await anyone.get(`/public-consultations/${id}/comments`)).body.comments).toEqual([])
  await command(id, { type: 'moderate', comment: 1, outcome: 'publish' })
  expect((await command(id, { type: 'moderate', comment: 2, outcome: 'refuse' })).body.code).toBe('reason-missing')
  await command(id, { type: 'moderate', comment: 2, outcome: 'refuse', reason: 'spam' })
  const { body } = await anyone.get(`/public-consultations/${id}/comments`)
  expect(body.comments.map(({ number }: { number: number }) => number)).toEqual([1])
  expect((await anyone.post(`/contributions/${first.receipt}/appeal`, { comment: 2 })).status).toBe(404)
  expect((await anyone.post(`/contributions/${second.receipt}/appeal`, { comment: 2 })).status).toBe(204)
  const deciding = { type: 'decideAppeal', comment: 2, outcome: 'upheld', reason: 'دعاية' }
  expect((await command(id, deciding)).body.code).toBe('appeal-own')
  expect((await command(id, deciding, people.chair)).status).toBe(200)
  const table = await anyone.get(`/public-consultations/${id}/moderation.csv`)
  expect(table.body).toContain('refused,spam,upheld')
  expect(table.body).not.toContain('اشتروا')
  expect(JSON.stringify((await anyone.get(`/public-consultations/${id}/data.json`)).body)).not.toContain('اشتروا')
})

test('[PC16, PC17] report, tables and answers come of what was counted', async () => {
  const { id, number } = await opened()
  await contributed(id, 'أولاً')
  await contributed(id, '=HYPERLINK("x")')
  const entered = {
    ...saying('ثانياً'),
    group: 'government',
    channel: 'paper',
    receivedOn: dayIn(0),
  }
  expect((await people.palm.post(`/public-consultations/${id}/entered`, entered)).status).toBe(403)
  expect((await people.meetingSecretariat.post(`/public-consultations/${id}/entered`, entered)).status).toBe(201)
  const before = now
  now = inDays(45)
  expect((await anyone.post(`/public-consultations/${id}/contributions`, saying('متأخر'))).body.code).toBe(
    'public-consultation-closed',
  )
  expect((await anyone.get(`/public-consultations/${id}/report/html`)).status).toBe(404)
  await command(id, { type: 'publishReport' })
  const csv = await anyone.get(`/public-consultations/${id}/table.csv`, { 'Accept-Language': 'en' })
  const rows = String(csv.body)
    .replace('\uFEFF', '')
    .trim()
    .split('\r\n')
    .map((line) => line.split(','))
  expect(rows[0]?.at(-1)).toBe('Total')
  const numbers = rows.slice(1).map((row) => row.slice(1).map(Number))
  const sum = (row: readonly number[]) => row.slice(0, -1).reduce((all, one) => all + one, 0)
  for (const row of numbers) expect(sum(row)).toBe(row.at(-1))
  expect(numbers.at(-1)?.at(-1)).toBe(3)
  expect((await anyone.get(`/public-consultations/${id}/disposition.csv`)).body).toContain("'=HYPERLINK")
  expect((await command(id, { type: 'completeAnswers' }, people.rapporteur)).body.code).toBe('comments-unanswered')
  await command(id, { type: 'answer', comments: [1, 2], outcome: 'accepted' }, people.rapporteur)
  expect(
    (await command(id, { type: 'answer', comments: [3], outcome: 'not-accepted' }, people.rapporteur)).body.code,
  ).toBe('answer-words-missing')
  await command(
    id,
    { type: 'answer', comments: [3], outcome: 'not-accepted', words: 'خارج عن ولاية الاجتماع' },
    people.rapporteur,
  )
  expect((await command(id, { type: 'completeAnswers' }, people.rapporteur)).status).toBe(200)
  const report = await anyone.get(`/public-consultations/${number}/report/html`)
  expect(report.status).toBe(200)
  expect(report.body).toContain('خارج عن ولاية الاجتماع')
  const { body: data } = await anyone.get(`/public-consultations/${id}/data.json`)
  expect(data.table.total).toBe(data.contributions.length)
  expect(data.annotations).toHaveLength(3)
  now = before
})

test('[PC7] a calendar is folded at 75 octets without splitting a letter, and counts the changes of the deadline', async () => {
  const { id } = await opened({ title: { ar: 'مشاورة '.repeat(30).trim() } })
  await command(id, { type: 'extend', until: dayIn(50), reason: 'طلب من عدة جهات' })
  const { body } = await anyone.get(`/public-consultations/${id}/calendar.ics`)
  const lines = String(body).split('\r\n')
  expect(lines.every((line) => Buffer.byteLength(line) <= 75)).toBe(true)
  expect(lines).toContain('SEQUENCE:1')
  expect(body).not.toContain('\uFFFD')
  expect(String(body).replaceAll('\r\n ', '')).toContain('مشاورة '.repeat(30).trim())
})

describe('[PC23] the pages', () => {
  const form = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
    fetch(`${testServer.url}${path}`, {
      method: 'POST',
      redirect: 'manual',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', Origin: testServer.url, ...headers },
      body: new URLSearchParams(fields),
    })

  test('[PC23] a comment is written without a script, and its receipt leads to everything else', async () => {
    const { number } = await opened()
    const page = await fetch(`${testServer.url}/c/${number}?lang=ar`)
    expect(page.headers.get('referrer-policy')).toBe('same-origin')
    const text = await page.text()
    expect(text).toContain('dir="rtl"')
    expect(text).not.toContain('<script')
    const where =
      /href="(\/c\/\d+\/comment\?document=d1&amp;paragraph=[^"]+&amp;lang=ar)"/
        .exec(text)?.[1]
        ?.replaceAll('&amp;', '&') ?? ''
    const begun =
      /name="begun" value="([^"]+)"/.exec(await (await fetch(`${testServer.url}${where}`)).text())?.[1] ?? ''
    const sent = await form(where, {
      begun,
      about: 'paragraph',
      words: 'سطر أول\r\nسطر <b>ثان</b>',
      type: 'editorial',
      group: 'individual',
    })
    expect(sent.status).toBe(303)
    const receipt = await (await fetch(`${testServer.url}${sent.headers.get('location')}`)).text()
    expect(receipt).toContain('سطر &lt;b&gt;ثان&lt;/b&gt;')
    expect(await (await fetch(`${testServer.url}/c/${number}?lang=en`)).text()).toContain('سطر &lt;b&gt;ثان&lt;/b&gt;')
  })

  test('[PC23] what cannot be taken comes back with its words in the form', async () => {
    const { number } = await opened()
    const where = `/c/${number}/comment?document=d1&paragraph=${paragraph}&lang=ar`
    const refused = await form(where, {
      about: 'paragraph',
      words: 'كلام \u202Eمقلوب\u202C طويل',
      organisation: 'جمعية',
      group: 'individual',
    })
    expect(refused.status).toBe(400)
    const text = await refused.text()
    expect(text).toContain('role="alert"')
    expect(text).toContain('value="جمعية"')
    const misquoted = await form(where, { words: 'كلام', quote: 'ليس في النص', group: 'individual' })
    expect([misquoted.status, (await misquoted.text()).includes('value="ليس في النص"')]).toEqual([409, true])
    expect((await form(where, { words: 'x' }, { Origin: 'http://elsewhere.example' })).status).toBe(403)
  })

  test('[PC8] a form begun before the deadline is taken for a while after it', async () => {
    const { number } = await opened({ closesOn: dayIn(2) })
    const where = `/c/${number}/comment?document=d1&lang=ar`
    const begun =
      /name="begun" value="([^"]+)"/.exec(await (await fetch(`${testServer.url}${where}`)).text())?.[1] ?? ''
    const before = now
    const closesAt = (await anyone.get(`/public-consultations/${number}`)).body.closesAt
    now = new Date(Date.parse(closesAt) + 5 * 60_000).toISOString()
    expect((await form(where, { begun, words: 'في الوقت', group: 'individual' })).status).toBe(303)
    now = new Date(Date.parse(closesAt) + 11 * 60_000).toISOString()
    expect((await form(where, { begun, words: 'متأخر', group: 'individual' })).status).toBe(409)
    now = before
  })

  test('[PC24] the desk is worked by forms, for those who sit at it alone', async () => {
    const as = (by: Caller) => ({ Cookie: `tawafuq_session=${by.token}` })
    const prepared = await form(
      `/c/desk?meeting=${people.meetingId}&lang=ar`,
      {
        titleAr: 'مشاورة من المكتب',
        statement: `${people.statementId} 1`,
        closesOn: dayIn(40),
        zone: 'Asia/Beirut',
        visibility: 'moderated',
        clock: 'one-month',
        contact: 'info@example.org',
      },
      as(people.meetingSecretariat),
    )
    expect(prepared.status).toBe(303)
    const desk = prepared.headers.get('location')?.split('?')[0] ?? ''
    expect((await fetch(`${testServer.url}${desk}`, { headers: as(people.palm) })).status).toBe(404)
    expect((await fetch(`${testServer.url}${desk}`)).status).toBe(404)
    for (const act of ['announce', 'open'])
      expect((await form(desk, { act }, as(people.meetingSecretariat))).status).toBe(303)
    const number = desk.split('/')[2] ?? ''
    await contributed(number, 'تعليق ينتظر')
    expect(
      await (await fetch(`${testServer.url}${desk}?lang=ar`, { headers: as(people.rapporteur) })).text(),
    ).toContain('تعليق ينتظر')
    const moderating = { act: 'moderate', comment: '1', outcome: 'publish', reason: '' }
    const other = { ...as(people.meetingSecretariat), Origin: 'http://elsewhere.example' }
    expect((await form(desk, moderating, other)).status).toBe(409)
    expect((await form(desk, moderating, as(people.meetingSecretariat))).status).toBe(303)
    const answering = { act: 'answer', comment: '1', comments: '1، 9', outcome: 'noted', words: '' }
    expect((await form(desk, answering, as(people.rapporteur))).status).toBe(409)
    expect((await form(desk, { ...answering, comments: '1' }, as(people.rapporteur))).status).toBe(303)
    const { body } = await anyone.get(`/public-consultations/${number}/comments`)
    expect(body.comments.map(({ answer }: { answer: { outcome: string } }) => answer.outcome)).toEqual(['noted'])
    const seen = await (
      await fetch(`${testServer.url}${desk}?lang=ar`, { headers: as(people.meetingSecretariat) })
    ).text()
    const [, place = ''] = /<option value="(d1 [^"]+)"/.exec(seen) ?? []
    const entering = {
      act: 'enterContribution',
      channel: 'oral-onsite',
      receivedOn: dayIn(1),
      group: 'civil-society',
      organisation: 'اتحاد الصيادين',
      lang: 'fr',
      speakerApproved: 'yes',
      place,
      about: 'missing',
      commentType: 'substantive',
      words: 'Il manque une phrase sur la mer.',
    }
    const undated = await form(desk, { ...entering, receivedOn: 'غداً' }, as(people.meetingSecretariat))
    expect([undated.status, (await undated.text()).includes('Il manque une phrase')]).toEqual([409, true])
    expect((await form(desk, entering, as(people.rapporteur))).status).toBe(409)
    for (const [act, fields] of [
      ['enterContribution', entering],
      ['countInvitations', { 'invited-government': '3500', 'invited-individual': '١٥٠' }],
      ['countAttendance', { onsite: '210', remote: '40', approximately: '1' }],
      ['groupCampaign', { name: 'حملة البحر', contributions: '1، 2' }],
    ] as const)
      expect((await form(desk, { act, ...fields }, as(people.meetingSecretariat))).status, act).toBe(303)
    const told = (await people.meetingSecretariat.get(`/public-consultations/${number}`)).body
    expect(told.attendance).toEqual({ onsite: 210, remote: 40, approximately: true })
    expect(told.invitations).toEqual([
      { group: 'government', count: 3500 },
      { group: 'individual', count: 150 },
    ])
    const { comments } = (await people.meetingSecretariat.get(`/public-consultations/${number}/comments`)).body
    expect(comments.find(({ lang }: { lang: string }) => lang === 'fr')).toMatchObject({
      target: { document: 'd1', after: place.split(' ')[1] },
    })
    const counted = await (
      await fetch(`${testServer.url}${desk}?lang=ar`, { headers: as(people.meetingSecretariat) })
    ).text()
    for (const sum of ['المدعوون بحسب الفئة (3650)', 'الحضور (250)']) expect(counted).toContain(sum)
    for (let nth = 3; nth <= 101; nth += 1)
      await people.palm.post(`/public-consultations/${number}/contributions`, saying(`ما ورد ${nth}`))
    const page = async (query: string) =>
      (await fetch(`${testServer.url}${desk}?lang=ar${query}`, { headers: as(people.rapporteur) })).text()
    const numbers = (text: string) => [...text.matchAll(/id="comment-(\d+)"/g)].map(([, one]) => Number(one))
    expect(numbers(await page(''))).toEqual(Array.from({ length: 50 }, (_, nth) => 101 - nth))
    expect(await page('')).toContain('&amp;before=52" rel="next"')
    expect(numbers(await page('&before=52'))).toEqual(Array.from({ length: 50 }, (_, nth) => 51 - nth))
    expect(numbers(await page('&before=2'))).toEqual([1])
    expect(numbers(await page('&before=1'))).toEqual([])
    const placed = await form(`${desk}?before=52`, { ...moderating, comment: '30' }, as(people.meetingSecretariat))
    expect(placed.headers.get('location')).toMatch(/&before=52#comment-30$/)
    const wrong = await form(
      `/c/desk?meeting=${people.meetingId}&lang=ar`,
      { titleAr: 'س', zone: 'Mars' },
      as(people.meetingSecretariat),
    )
    expect([wrong.status, (await wrong.text()).includes('value="س"')]).toEqual([400, true])
  })

  test('[PC25] of many comments the first of each place stand beside the text, and a place has its pages', async () => {
    const { number } = await opened()
    const many = (from: number) => ({
      ...saying('x'),
      comments: Array.from({ length: 60 }, (_, nth) => ({
        target: { document: 'd1', paragraphId: paragraph },
        type: 'editorial',
        words: `كلمة ${from + nth}`,
      })),
    })
    for (const from of [1, 61]) await people.palm.post(`/public-consultations/${number}/contributions`, many(from))
    const read = async (path: string) => {
      const answer = await fetch(`${testServer.url}/c/${number}${path}`, { redirect: 'manual' })
      return { status: answer.status, text: await answer.text(), location: answer.headers.get('location') }
    }
    const numbers = ({ text }: { text: string }) =>
      [...text.matchAll(/id="comment-(\d+)"/g)].map(([, one]) => Number(one))
    const place = `/comments?document=d1&paragraph=${paragraph}`
    const whole = await read('?lang=ar')
    expect(numbers(whole)).toEqual([1, 2, 3])
    expect(whole.text).toContain('جميع التعليقات هنا (120)')
    const first = await read(`${place}&lang=en`)
    expect(numbers(first)).toEqual(Array.from({ length: 50 }, (_, nth) => nth + 1))
    expect(first.text).toContain('&amp;after=50&amp;lang=en" rel="next"')
    expect(numbers(await read(`${place}&after=100`))).toEqual(Array.from({ length: 20 }, (_, nth) => nth + 101))
    const named = await read('/comments?comment=77&lang=ar')
    expect([named.status, named.location]).toEqual([303, `/c/${number}${place}&after=76&lang=ar#comment-77`])
    expect((await read('/comments?document=d9')).status).toBe(404)
    expect((await read('/comments?document=d1&paragraph=nowhere')).status).toBe(404)
    const { number: closed } = await opened({ visibility: 'after-close' })
    await people.palm.post(`/public-consultations/${closed}/contributions`, many(1))
    const kept = await (await fetch(`${testServer.url}/c/${closed}${place}&lang=ar`)).text()
    expect([kept.includes('كلمة'), kept.includes('(60)')]).toEqual([false, false])
  })

  test('[PC19] a mail is entered as its file, kept with what came with it for the desk alone, and erased with it', async () => {
    const { id, number } = await opened()
    const mail = [
      'From: Rami <rami@example.org>',
      'Date: Sat, 10 Jun 2017 09:30:00 +0300',
      'Subject: on the charter',
      'Content-Type: text/plain; charset=utf-8',
      '',
      'The charter should name young people.',
    ].join('\r\n')
    const as = (who: Caller) => ({ Authorization: `Bearer ${who.token}` })
    const file = (path: string, who: Caller) => fetch(`${testServer.url}${path}`, { headers: as(who) })
    const api = `/api/v1/public-consultations/${id}`
    const entered = (who: Caller, body: string, query = `group=individual&document=d1&lang=en`) =>
      fetch(`${testServer.url}${api}/entered/mail?${query}`, {
        method: 'POST',
        headers: { ...as(who), 'Content-Type': 'message/rfc822' },
        body,
      })
    expect((await entered(people.palm, mail)).status).toBe(403)
    expect((await entered(people.meetingSecretariat, '%PDF-1.7')).status).toBe(400)
    expect((await entered(people.meetingSecretariat, mail, 'group=individual&document=d9')).status).toBe(404)
    const done = await entered(people.meetingSecretariat, mail)
    expect([done.status, await done.json()]).toEqual([201, { number: 1, leftOut: 0 }])
    const original = await file(`${api}/contributions/1/files/1`, people.meetingSecretariat)
    expect(await original.text()).toBe(mail)
    expect(original.headers.get('content-disposition')).toContain('attachment')
    for (const who of [people.palm, people.foreigner])
      expect((await file(`${api}/contributions/1/files/1`, who)).status).toBe(404)
    const { comments } = (await people.meetingSecretariat.get(`/public-consultations/${number}/comments`)).body
    expect(comments[0]).toMatchObject({ name: 'Rami', channel: 'e-mail', files: ['on the charter.eml'] })
    const open = JSON.stringify((await anyone.get(`/public-consultations/${number}/data.json`)).body)
    expect([open.includes('young people'), open.includes('Rami'), open.includes('.eml')]).toEqual([true, false, false])
    // The same by the form of the desk, without a script.
    const form = new FormData()
    for (const [name, value] of Object.entries({
      act: 'enterContribution',
      channel: 'e-mail',
      group: 'individual',
      lang: 'en',
      place: 'd1',
      commentType: 'substantive',
      words: '',
      receivedOn: '',
      name: 'Ramia',
    }))
      form.set(name, value)
    form.set('mail', new File([mail], 'x.eml', { type: 'message/rfc822' }))
    const desk = `${testServer.url}/c/${number}/desk`
    const origin = { Origin: testServer.url }
    const posted = await fetch(desk, {
      method: 'POST',
      body: form,
      headers: { ...as(people.meetingSecretariat), ...origin },
      redirect: 'manual',
    })
    expect(posted.status).toBe(303)
    const page = await (await fetch(`${desk}?lang=en`, { headers: as(people.meetingSecretariat) })).text()
    expect(page).toContain(`href="/c/${number}/desk/files/2/1"`)
    expect(page).toContain('Ramia')
    await command(id, { type: 'erase', contribution: 1 })
    expect((await file(`${api}/contributions/1/files/1`, people.meetingSecretariat)).status).toBe(404)
    expect((await file(`${api}/contributions/2/files/1`, people.meetingSecretariat)).status).toBe(200)
  })
})

test('[PC26] where no mail is sent no consultation is prepared that would need it', async () => {
  const { body: sheet } = await people.secretariat.get(`/statements/${people.statementId}`)
  const made = await people.secretariat.post(`/meetings/${people.meetingId}/public-consultations`, {
    title: { ar: 'مشاورة بالبريد' },
    documents: [{ statementId: people.statementId, version: sheet.version }],
    zone: 'Asia/Beirut',
    closesOn: dayIn(40),
    clock: [],
    identity: 'email',
    visibility: 'at-once',
    contact: 'info@example.org',
  })
  expect(made.status).toBe(409)
  expect(made.body.code).toBe('mail-not-offered')
})
