/** What was erased is in no byte of the data folder, of no answer and of no line of the log. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { asId, type StatementId } from '@tawafuq/domain/acts/ids'
import { findBrokenLink } from '@tawafuq/domain/engine/ledger'
import { expect, test } from 'vitest'
import { openSqliteStorage } from '../../server/storage/sqliteStorage.ts'
import { type ApiClient, signIn } from '../kit/apiClient.ts'
import { sha256 } from '../kit/given.ts'
import { runServer, secretariatToken } from '../kit/runningServer.ts'

/** Every file below a folder. */
function filesOf(folder: string): readonly string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? filesOf(path) : [path]
  })
}

/** Which of the marks stand in a file of a folder, and where. */
function found(folder: string, marks: readonly string[]): readonly string[] {
  return filesOf(folder).flatMap((path) => {
    const bytes = readFileSync(path)
    return marks.flatMap((mark) => (bytes.includes(Buffer.from(mark, 'utf8')) ? [`${mark} in ${path}`] : []))
  })
}

async function openedBy(secretariat: ApiClient) {
  const { id: meetingId } = await secretariat.post<{ id: string }>('/meetings', { title: { ar: 'اجتماع' } })
  const { id: statementId } = await secretariat.post<{ id: string }>(`/meetings/${meetingId}/statements`, {
    title: { ar: 'ميثاق' },
    houseStyle: 'escwa',
    blocks: [{ kind: 'body', level: 0, label: null, text: 'نحن المشاركين نعتمد هذا.' }],
  })
  const sheet = await secretariat.get<{ paragraphs: readonly { id: string }[] }>(`/statements/${statementId}`)
  const made = await secretariat.post<{ id: string; number: number }>(`/meetings/${meetingId}/public-consultations`, {
    title: { ar: 'مشاورة' },
    documents: [{ statementId, version: 1 }],
    zone: 'Asia/Beirut',
    closesOn: new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10),
    clock: [],
    identity: 'declared',
    visibility: 'at-once',
    contact: 'x',
  })
  for (const type of ['announce', 'open']) await secretariat.post(`/public-consultations/${made.id}/commands`, { type })
  return { ...made, paragraphId: sheet.paragraphs[0]?.id ?? '' }
}

test('[PC20] erased words and names are in no byte of the data folder, and the ledger holds', async () => {
  // A mail server that is not there: its mails wait, with address and receipt in them.
  const server = await runServer({ SMTP_URL: 'smtp://127.0.0.1:9', LOG_LEVEL: 'debug' })
  try {
    const secretariat = await signIn(server.api, secretariatToken)
    const { id, number, paragraphId } = await openedBy(secretariat)
    const post = async (path: string, method: string, body: unknown) => {
      const headers = { 'content-type': 'application/json', authorization: `Bearer ${secretariat.token}` }
      const answer = await fetch(server.api + path, { method, headers, body: JSON.stringify(body) })
      const told = answer.status === 204 ? null : await answer.json()
      expect(answer.ok, `${method} ${path} ${JSON.stringify(told)}`).toBe(true)
      return told as { number: number; receiptUrl: string } | null
    }
    const marks: string[] = []
    const mark = (what: string): string => {
      const made = `${what}ظفر${marks.length}Zq${' ضمير'.repeat(1 + (marks.length % 30))}`
      marks.push(made)
      return made
    }
    const receipts: string[] = []
    // Long and short ones between each other, so that pages of the database are split and joined.
    for (let nth = 1; nth <= 40; nth += 1) {
      const sent = await post(`/public-consultations/${id}/contributions`, 'POST', {
        group: 'individual',
        lang: 'ar',
        name: mark('اسم'),
        organisation: mark('جهة'),
        country: mark('بلد'),
        publishName: true,
        ...(nth % 4 === 0 && { email: `salma${nth}zqx@example.org` }),
        comments: [
          {
            target: { document: 'd1', paragraphId },
            type: 'substantive',
            words: mark('كلمة').repeat(nth % 9),
            proposed: mark('صيغة'),
          },
        ].map((comment) => ({ ...comment, words: comment.words === '' ? mark('قصيرة') : comment.words })),
      })
      if (nth % 4 === 0) marks.push(`salma${nth}zqx@example.org`)
      receipts.push(sent?.receiptUrl.split('/').at(-1) ?? '')
    }
    // What was written before a change is gone as well.
    for (const [nth, receipt] of receipts.entries()) {
      if (nth % 3 === 0)
        await post(`/contributions/${receipt}`, 'PATCH', {
          comments: [{ number: nth + 1, words: mark('بعد').repeat(5) }],
        })
    }
    const pages = [
      `/c/${number}`,
      `/api/v1/public-consultations/${id}/data.json`,
      `/api/v1/public-consultations/${id}/contributions.csv`,
    ]
    for (const page of pages) await (await fetch(server.url + page)).text()
    expect(found(server.dataDir, marks).length, 'they were there').toBeGreaterThan(100)
    for (let contribution = 1; contribution <= 40; contribution += 1)
      await post(`/public-consultations/${id}/commands`, 'POST', { type: 'erase', contribution })
    expect(found(server.dataDir, marks)).toEqual([])
    for (const page of pages) {
      const text = await (await fetch(server.url + page)).text()
      expect(
        marks.filter((one) => text.includes(one)),
        page,
      ).toEqual([])
    }
    for (const type of ['close', 'publishReport']) await post(`/public-consultations/${id}/commands`, 'POST', { type })
    await server.stop()
    expect(found(server.dataDir, marks)).toEqual([])
    const storage = await openSqliteStorage(server.dataDir)
    const entries = await storage.ledger.read(asId<StatementId>(id), 0, 1_000)
    await storage.close()
    expect(entries.length).toBeGreaterThan(80)
    expect(findBrokenLink(entries, sha256)).toBeNull()
    await server.start()
    const { counts } = await secretariat.get<{ counts: { contributions: number; published: number } }>(
      `/public-consultations/${id}`,
    )
    expect([counts.contributions, counts.published]).toEqual([40, 0])
    expect(found(server.dataDir, marks)).toEqual([])
  } finally {
    await server.remove()
  }
}, 120_000)
