// Above 250 lines: filling, asking and printing are one measurement, read from top to bottom.
/**
 * How the public face answers with ten texts and ten comments, and with a thousand texts and a hundred thousand comments,
 * run by hand: `node test/bench/publicFace.bench.ts [texts comments]`. Both houses are filled through the application and
 * the store, served by the server as it is started, and asked the same, one request after another. Prints the median and
 * the longest answer in milliseconds, the bytes of the answer, and for the first of each what a cold server takes.
 */
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { ContributionReceived } from '@tawafuq/domain/acts/contribution/events'
import { asId, type Instant } from '@tawafuq/domain/acts/ids'
import { emptyLedger, sealEntries } from '@tawafuq/domain/engine/ledger'
import { signingKeys } from '@tawafuq/server/identity/signingKey'
import { hashToken, makeJoinToken } from '@tawafuq/server/identity/token'
import { openConsultations } from '../../server/boot/openConsultations.ts'
import { openSqliteStorage } from '../../server/storage/sqliteStorage.ts'
import { deploymentSecretariat, draftingRoom, meetingOf, ok } from '../kit/draftingRoom.ts'
import { sha256 } from '../kit/given.ts'
import { runServer, secretariatToken } from '../kit/runningServer.ts'

const ROUNDS = 15
/** Contributions of one transaction, and comments of a contribution: a consultation takes 100,000 contributions. */
const ACTS_AT_ONCE = 1_000
const COMMENTS = 2

const [texts = 1_000, comments = 100_000] = process.argv.slice(2).map(Number)
const words = 'نقترح أن تضاف إلى هذه الفقرة عبارة «والشباب والنساء» لأن المشاركين اتفقوا عليها في القراءة الأولى'
const blocks = Array.from({ length: 12 }, (_, at) => ({
  kind: 'operative' as const,
  level: 0,
  label: String(at + 1),
  text: 'ندعو الحكومات إلى وضع خطط عمل وطنية وإقليمية تساهم في تعزيز القدرة على الاستفادة من الإنترنت؛',
}))

interface Filled {
  readonly url: string
  readonly symbol: string
  readonly textHash: string
  readonly paragraph: string
  readonly remove: () => Promise<void>
  readonly restart: () => Promise<void>
}

async function filled(textCount: number, commentCount: number): Promise<Filled> {
  const server = await runServer()
  await server.stop()
  const storage = await openSqliteStorage(server.dataDir)
  const clock = { now: () => asId<Instant>(new Date().toISOString()) }
  const { signer } = signingKeys(server.dataDir)
  const room = draftingRoom({ storage, signer, clock, freshId: randomUUID, makeJoinToken, publicUrl: server.url })
  const begun = performance.now()
  let last = ''
  let meeting = await meetingOf(room, blocks)
  for (let made = 0; made < textCount; made += 1) {
    if (made > 0 && made % 50 === 0) meeting = await meetingOf(room, blocks)
    const chair = meeting.person('chair')
    last =
      made % 50 === 0
        ? meeting.statementId
        : ok(
            await room.application.openStatement(deploymentSecretariat, meeting.meetingId, {
              title: { ar: `إعلان رقم ${made}`, en: `Declaration ${made}` },
              houseStyle: 'escwa',
              blocks: blocks.slice(0, 2),
            }),
          )
    const id = asId<typeof meeting.statementId>(last)
    const { paragraphs } = ok(await room.application.readSheet(chair, id))
    for (const { id: paragraphId, text: textSeen } of paragraphs)
      ok(await room.application.handleCommand(chair, id, { type: 'agreeParagraph', paragraphId, textSeen }, null))
    const { textHash: textHashSeen } = ok(await room.application.readSheet(chair, id))
    ok(await room.application.handleCommand(chair, id, { type: 'adoptStatement', textHashSeen }, null))
  }
  const { statementId, meetingId } = await meetingOf(room, blocks)
  const consultations = openConsultations({
    storage,
    application: room.application,
    clock,
    freshId: randomUUID,
    publicUrl: server.url,
    formSecret: 'not asked for here',
    mail: null,
    addressDays: 180,
  })
  const closesOn = new Date(Date.now() + 60 * 86_400_000).toISOString().slice(0, 10)
  const { id } = ok(
    await consultations.prepare(deploymentSecretariat, meetingId, {
      title: { ar: 'مشاورة عامة', en: 'A public consultation' },
      documents: [{ statementId, version: 1 }],
      zone: 'Asia/Beirut',
      closesOn: asId(closesOn),
      clock: ['one-month'],
      identity: 'declared',
      visibility: 'at-once',
      contact: 'info@example.org',
    }),
  )
  for (const type of ['announce', 'open'] as const)
    ok(await consultations.command(deploymentSecretariat, id, { type }, null))
  const view = ok(await consultations.view(null, id))
  const paragraphs = view.documents[0]?.paragraphs ?? []
  let head = (await storage.ledger.head(id)) ?? emptyLedger
  const contributions = Math.ceil(commentCount / COMMENTS)
  for (let from = 0; from < contributions; from += ACTS_AT_ONCE) {
    const numbers = Array.from({ length: Math.min(ACTS_AT_ONCE, contributions - from) }, (_, at) => from + at + 1)
    const papers = numbers.map((number) => {
      const salt = randomBytes(32).toString('hex')
      const said = Array.from({ length: COMMENTS }, (_, nth) => ({
        proposed: null,
        words: `${words} ${number}/${nth}`,
      }))
      const kept = JSON.stringify({
        comments: said,
        name: null,
        publishName: false,
        organisation: `جمعية ${number % 500}`,
      })
      const digest = createHash('sha256').update(Buffer.from(salt, 'hex')).update(kept).digest('hex')
      return { number, salt, kept, digest, receiptHash: hashToken(`${id} ${number}`) }
    })
    const events = papers.map(({ number, digest }) =>
      ContributionReceived({
        number,
        group: 'civil-society',
        channel: 'online',
        lang: 'ar',
        identity: 'declared',
        organisation: null,
        country: null,
        late: false,
        provenance: null,
        digest,
        comments: Array.from({ length: COMMENTS }, (_, nth) => ({
          number: (number - 1) * COMMENTS + nth + 1,
          target: { document: 'd1', paragraphId: paragraphs[number % paragraphs.length]?.id ?? asId('none') },
          type: 'substantive' as const,
          state: 'published' as const,
        })),
      }),
    )
    const entries = sealEntries(head, events, { participantId: null, role: 'public' }, clock.now(), sha256)
    await storage.ledger.commit({
      aggregateId: id,
      expectedVersion: head.version,
      entries,
      readRooms: [],
      openRooms: [],
      draftUpdates: [],
      closeRooms: [],
      papers: papers.map(({ number, salt, kept, receiptHash }) => ({
        kind: 'add',
        paper: { consultationId: id, number, receiptHash, salt, words: kept },
      })),
    })
    const at = entries.at(-1)
    if (at !== undefined) head = { version: at.version, hash: at.hash }
  }
  await storage.close()
  console.log(`filled ${textCount} texts and ${commentCount} comments in ${seconds(begun)} s`)
  const starting = performance.now()
  await server.start()
  console.log(`the server started in ${seconds(starting)} s`)
  const { records } = (await (await fetch(`${server.url}/api/v1/records?limit=1`)).json()) as {
    records: readonly { symbol: string; textHash: string }[]
  }
  const [first] = records
  if (first === undefined) throw new Error('the register is empty')
  return {
    url: server.url,
    symbol: first.symbol,
    textHash: first.textHash,
    paragraph: paragraphs[3]?.id ?? '',
    remove: () => server.remove(),
    async restart() {
      await server.stop()
      await server.start()
    },
  }
}

const seconds = (begun: number): string => ((performance.now() - begun) / 1000).toFixed(1)

type Ask = readonly [name: string, ask: (server: Filled) => readonly [path: string, init?: RequestInit]]

const asks: readonly Ask[] = [
  ['register', () => ['/r?lang=en']],
  ['register, searched', () => ['/r?q=%D8%A5%D8%B9%D9%84%D8%A7%D9%86']],
  ['a text of it', ({ symbol }) => [`/r/${symbol}`]],
  ['its record', ({ symbol }) => [`/r/${symbol}.json`]],
  ['its bundle', ({ symbol }) => [`/r/${symbol}.bundle`]],
  ['by its hash', ({ textHash }) => [`/h/${textHash}`, { redirect: 'manual' }]],
  ['records, by program', () => ['/api/v1/records?limit=50']],
  ['feed', () => ['/feeds/records.atom']],
  ['checkpoint', () => ['/log/checkpoint']],
  ['tile of entries', () => ['/log/tile/entries/000.p/10']],
  ['consultations', () => ['/c']],
  ['consultation', () => ['/c/1']],
  ['comment form', ({ paragraph }) => [`/c/1/comment?document=d1&paragraph=${paragraph}`]],
  ['consultation, by program', () => ['/api/v1/public-consultations/1']],
  [
    'comments of a paragraph',
    ({ paragraph }) => [`/api/v1/public-consultations/1/comments?paragraph=${paragraph}&limit=20`],
  ],
  ['desk', () => ['/c/1/desk']],
  ['desk, older', () => ['/c/1/desk?before=11']],
  [
    'a comment is sent',
    ({ paragraph }) => [
      '/api/v1/public-consultations/1/contributions',
      {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          group: 'individual',
          lang: 'ar',
          comments: [{ target: { document: 'd1', paragraphId: paragraph }, type: 'substantive', words }],
        }),
      },
    ],
  ],
  ['consultation, after it', () => ['/c/1']],
  ['table', () => ['/api/v1/public-consultations/1/table.csv']],
]

interface Measured {
  readonly cold: number
  readonly median: number
  readonly longest: number
  readonly bytes: number
}

async function measured(server: Filled): Promise<ReadonlyMap<string, Measured>> {
  const signed = await fetch(`${server.url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ joinToken: secretariatToken }),
  })
  const { token } = (await signed.json()) as { token: string }
  const one = async (ask: Ask[1]): Promise<{ readonly time: number; readonly bytes: number }> => {
    const [path, { headers, ...init } = {}] = ask(server)
    const seat = path.includes('/desk') ? { authorization: `Bearer ${token}` } : {}
    const start = performance.now()
    const answer = await fetch(server.url + path, { ...init, headers: { ...Object(headers), ...seat } })
    const bytes = (await answer.arrayBuffer()).byteLength
    if (answer.status >= 400) throw new Error(`${path} was answered with ${answer.status}`)
    return { time: performance.now() - start, bytes }
  }
  const found = new Map<string, Measured>()
  for (const [name, ask] of asks) {
    const cold = await one(ask)
    const times: number[] = []
    for (let round = 0; round < ROUNDS; round += 1) times.push((await one(ask)).time)
    times.sort((a, b) => a - b)
    found.set(name, {
      cold: cold.time,
      median: times[Math.floor(times.length / 2)] ?? 0,
      longest: times.at(-1) ?? 0,
      bytes: cold.bytes,
    })
  }
  return found
}

const small = await filled(10, 10)
const few = await measured(small)
await small.remove()
const large = await filled(texts, comments)
const many = await measured(large)
const restarting = performance.now()
await large.restart()
console.log(`started again in ${seconds(restarting)} s`)
const start = performance.now()
await (await fetch(`${large.url}/r/${large.symbol}`)).arrayBuffer()
console.log(`a text of a server just started: ${(performance.now() - start).toFixed(1)} ms`)
const next = performance.now()
await (await fetch(`${large.url}/c/1`)).arrayBuffer()
console.log(`its consultation page: ${(performance.now() - next).toFixed(1)} ms`)
await large.remove()

const figures = (given: Measured | undefined): string =>
  given === undefined
    ? ''
    : `${given.median.toFixed(1)} / ${given.longest.toFixed(1)} / ${given.cold.toFixed(1)} ms, ${(given.bytes / 1024).toFixed(0)} kB`
console.log(`median / longest / first, bytes: with 10 and 10, then with ${texts} and ${comments}`)
for (const [name] of asks)
  console.log(`${name.padEnd(28)}${figures(few.get(name)).padEnd(40)}${figures(many.get(name))}`)
