import { afterAll, beforeAll, expect, test } from 'vitest'
import { people as listed, workbook, workbookOfTwo } from '../kit/workbook.ts'
import { type Caller, caller, signIn, type Told } from './caller.ts'
import { secretariatToken, startTestServer, type TestServer } from './startTestServer.ts'

let testServer: TestServer
let secretariat: Caller
let nth = 0
beforeAll(async () => {
  testServer = await startTestServer()
  secretariat = await signIn(testServer.url, secretariatToken)
})
afterAll(() => testServer.close())

async function openMeeting(delegations: readonly { ar: string; en?: string; code: string }[] = []): Promise<string> {
  nth += 1
  const { body } = await secretariat.post('/meetings', { title: { ar: `اجتماع ${nth}` } })
  for (const { code, ...name } of delegations)
    await secretariat.post(`/meetings/${body.id}/delegations`, { name, code, group: 'government' })
  return body.id
}

const send = (meetingId: string, list: string | Uint8Array, query = '', by = secretariat): Promise<Told> =>
  by.call('POST', `/meetings/${meetingId}/roster${query}`, {
    headers: {
      'Content-Type':
        typeof list === 'string' ? 'text/csv' : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    },
    body: list as BodyInit,
  })

const table = (...rows: readonly string[]) => rows.join('\n')

test('[SU9, SU10] a list is looked at, then added together, and adds nobody the second time', async () => {
  const id = await openMeeting([{ ar: 'الجمهورية اللبنانية', code: 'LB' }])
  const counted = { delegations: { created: 1, matched: 1 }, participants: { created: 3, matched: 0 }, problems: [] }
  const looked = await send(id, workbook(listed), '?dry=1')
  expect(looked.status).toBe(200)
  expect(looked.body).toMatchObject(counted)
  const before = await secretariat.get(`/meetings/${id}`)
  expect([before.body.delegations.length, before.body.participants.length]).toEqual([1, 0])
  const added = await send(id, workbook(listed))
  expect(added.body).toMatchObject(counted)
  const { body } = await secretariat.get(`/meetings/${id}`)
  const [lebanon, dunes] = body.delegations
  expect(dunes).toMatchObject({ name: { ar: 'الكثبان' }, group: 'government' })
  expect(dunes.code).toMatch(/^[A-Z]{1,6}$/)
  const shape = ({ name, role, delegationId, head }: Record<string, unknown>) => [name, role, delegationId, head]
  expect(body.participants.map(shape)).toEqual([
    ['هيفاء العبادي', 'delegate', lebanon.id, true],
    ['مروان', 'delegate', dunes.id, undefined],
    ['Rana Saad', 'observer', lebanon.id, undefined],
  ])
  const [first] = added.body.rows
  expect((await caller(testServer.url).post('/session', { cardCode: first.cardCode })).body.participant.id).toBe(
    first.id,
  )
  expect((await caller(testServer.url).post('/session', { joinToken: first.joinToken })).status).toBe(200)
  const again = await send(id, workbook(listed))
  expect(again.body).toMatchObject({
    delegations: { created: 0, matched: 2 },
    participants: { created: 0, matched: 3 },
  })
})

test.each([
  ['لبنان', 'الجمهورية اللبنانية'],
  ['وفد الجمهورية اللبنانية', 'لبنان'],
  ['Lebanon', 'لبنان'],
  ['LBN', 'الجمهورية اللبنانية'],
  ['المغرب', 'المملكة المغربية'],
  ['الاردن', 'المملكة الأردنية الهاشمية'],
  ['هيئه الميناء', 'هيئة الميناء'],
  ['oasis', 'الواحة'],
])('[SU9] «%s» is the delegation of «%s»', async (said, known) => {
  const id = await openMeeting([
    { ar: 'النسيم', code: 'NSM' },
    { ar: known, code: known === 'الواحة' ? 'OASIS' : 'KNOWN' },
  ])
  const { body } = await send(id, table('الاسم,الوفد,الصفة', `هند,${said},مندوبة`), '?dry=1')
  expect([body.delegations, body.problems]).toEqual([{ created: 0, matched: 1 }, []])
})

test.each([
  ['مندوب', 'delegate', undefined],
  ['مندوبة', 'delegate', undefined],
  ['رئيس الوفد', 'delegate', true],
  ['رئيسة وفد', 'delegate', true],
  ['Head of delegation', 'delegate', true],
  ['رئيسة', 'chair', undefined],
  ['الرئاسة', 'chair', undefined],
  ['مقررة', 'rapporteur', undefined],
  ['المراقب', 'observer', undefined],
  ['الأمانة', 'secretariat', undefined],
])('[SU9] «%s» is a %s', async (said, role, head) => {
  const id = await openMeeting([{ ar: 'النسيم', code: 'NSM' }])
  const { body } = await send(id, table('name;delegation;role;attendance', `هند;NSM;${said};عن بُعد`), '?dry=1')
  expect([body.rows[0]?.role, body.rows[0]?.head, body.rows[0]?.attendance]).toEqual([role, head, 'remote'])
})

test('[SU9] a code is made from the name, is given as it was said, and is nobody else’s', async () => {
  const id = await openMeeting()
  const list = table(
    'الاسم\tالوفد\tالرمز\tالفئة\tالصفة',
    'هند\tتونس\t\t\tمندوبة',
    'ريم\tالكثبان\t\t\tمندوبة',
    'سعد\tالكثيب\t\t\tمندوب',
    'نبيل\tالمجتمع المدني\tCS\tالمجتمع المدني\tمندوب',
    'سليم\t\tCS\t\tمندوب',
  )
  const { body } = await send(id, list)
  expect(body.problems).toEqual([])
  const { body: seen } = await secretariat.get(`/meetings/${id}`)
  const codes = seen.delegations.map(({ code, group }: { code: string; group: string }) => [code, group])
  expect(codes[0]).toEqual(['TUN', 'government'])
  expect(codes.at(-1)).toEqual(['CS', 'civil-society'])
  expect(new Set(codes.map(([code]: string[]) => code)).size).toBe(4)
  expect(seen.participants.at(-1).delegationId).toBe(seen.delegations.at(-1).id)
})

test('[SU9] a list without people is a list of delegations', async () => {
  const id = await openMeeting()
  const { body } = await send(id, table('الوفد,الرمز,الفئة', 'النخيل,PALM,حكومة', 'شبكة الواحات,NET,civil society'))
  expect(body).toMatchObject({ delegations: { created: 2 }, participants: { created: 0 }, problems: [] })
  const { body: named } = await send(id, table('name,code,group', 'Reef,REEF,government'))
  expect(named).toMatchObject({ delegations: { created: 1 }, problems: [] })
})

test('[SU10] what cannot be taken is told by line in the language asked for, and the rest is added', async () => {
  const id = await openMeeting([{ ar: 'النسيم', code: 'NSM' }])
  const list = table(
    'الاسم,الوفد,الصفة,البريد',
    ',النسيم,مندوب,',
    'هند,النسيم,عازف,',
    'ريم,,مندوبة,',
    'سعد,النسيم,مندوب,no',
    'نبيل,النسيم,مندوب,n@example.org',
    'نبيل,النسيم,مندوب,',
    '"مها,النسيم',
  )
  const arabic = await send(id, list, '?dry=1')
  expect(arabic.body.problems.map(({ line }: { line: number }) => line)).toEqual([2, 3, 4, 5, 7, 8])
  expect(arabic.body.problems[1].message).toContain('عازف')
  const { body } = await secretariat.call('POST', `/meetings/${id}/roster`, {
    headers: { 'Content-Type': 'text/csv', 'Accept-Language': 'en' },
    body: list,
  })
  expect(body.problems[0].message).toMatch(/no name/)
  expect(body.participants).toEqual({ created: 1, matched: 0 })
  const { body: seen } = await secretariat.get(`/meetings/${id}`)
  expect(seen.participants).toMatchObject([{ name: 'نبيل', email: 'n@example.org' }])
})

test('[SU10] a list is the secretariat’s, and 300 people are one act', async () => {
  const id = await openMeeting()
  const rows = Array.from({ length: 300 }, (_, at) => `شخص ${at + 1},وفد ${at % 25},مندوب`)
  const { body } = await send(id, table('الاسم,الوفد,الصفة', ...rows))
  expect(body).toMatchObject({ delegations: { created: 25 }, participants: { created: 300 }, problems: [] })
  const guest = await signIn(testServer.url, body.rows[0].joinToken)
  expect((await send(id, 'الاسم\nهند', '', guest)).status).toBe(403)
  const other = await openMeeting()
  expect((await send('none', 'الاسم\nهند')).status).toBe(404)
  expect((await send(other, '')).status).toBe(400)
})

test.each([
  [
    'French',
    table('Nom de famille;Prénom;Délégation;Qualité;Présence', 'Saad;Rana;NSM;Cheffe de délégation;En ligne'),
    'Saad Rana',
  ],
  [
    'English',
    table('First name\tSurname\tCountry\tCapacity\tAttendance', 'Rana\tSaad\tNSM\tHead of delegation\tonline'),
    'Rana Saad',
  ],
  [
    'Arabic',
    table('الاسم الأول,اسم العائلة,الجهة,الصفة,طريقة المشاركة', 'رنا,سعد,النسيم,رئيسة الوفد,عن بعد'),
    'رنا سعد',
  ],
])('[SU8, SU9] headings in %s name their columns, and parts of a name are one name', async (_, list, name) => {
  const id = await openMeeting([{ ar: 'النسيم', code: 'NSM' }])
  const { body } = await send(id, list, '?dry=1')
  expect(body.problems).toEqual([])
  expect(body.rows).toMatchObject([{ name, role: 'delegate', attendance: 'remote', head: true }])
})

test('[SU10] titles above the headings, and sheets that are not read, are told', async () => {
  const id = await openMeeting([{ ar: 'النسيم', code: 'NSM' }])
  const titled = await send(
    id,
    table('قائمة المشاركين\t\t', 'الدورة الأولى\t\t', 'الاسم\tالوفد\tالصفة', 'هند\tالنسيم\tمندوبة'),
    '?dry=1',
  )
  expect(titled.body.problems.map(({ line }: { line: number }) => line)).toEqual([1, 2])
  expect(titled.body.participants).toEqual({ created: 1, matched: 0 })
  const { body } = await send(id, workbookOfTwo(), '?dry=1')
  expect(body.problems).toHaveLength(1)
  expect(body.problems[0].message).toContain('«ضيوف»')
})
