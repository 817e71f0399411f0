/** The server process of live.bench.ts: a bare Hocuspocus, or the live rooms over a store in memory or SQLite. */
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { asId, type Instant, type MeetingId, type ParticipantId } from '@tawafuq/domain/acts/ids'
import type { Participant } from '@tawafuq/domain/acts/meeting/meeting'
import { seedDraft } from '@tawafuq/draft/seedDraft'
import { WebSocketServer } from 'ws'
import * as Y from 'yjs'
import { createLive } from '../../server/collaboration/liveServer.ts'
// The live server is the server's own package, which the tests do not name.
// @ts-expect-error it is reached by its file, beside which there are no types
import { Hocuspocus } from '../../server/node_modules/@hocuspocus/server/dist/hocuspocus-server.esm.js'
import { openMemoryStorage } from '../../server/storage/memoryStorage.ts'
import { openSqliteStorage } from '../../server/storage/sqliteStorage.ts'
import { ledgerOf, opened, paragraphId, statementAfter } from '../kit/given.ts'

const [kind = 'live'] = process.argv.slice(2)
const paragraphs = Array.from({ length: 12 }, (_, at) => ({
  id: paragraphId(`p${at}`),
  kind: 'operative' as const,
  level: 0,
  label: null,
  text: '',
}))
const past = [{ ...opened, paragraphs }]
const statement = statementAfter(...past)
const seed = seedDraft({ text: '' }, 'a room')
const http = createServer()
const request = new Request('http://localhost/collab')

if (kind === 'bare') {
  const hocuspocus = new Hocuspocus({
    quiet: true,
    maxPendingDocuments: 1000,
    async onLoadDocument({ document }: { document: Y.Doc }) {
      Y.applyUpdate(document, seed)
    },
  })
  const entry = new WebSocketServer({ server: http, perMessageDeflate: false })
  entry.on('connection', (socket) => {
    const client = hocuspocus.handleConnection(socket, request, {})
    socket.on('message', (data: Buffer) => client.handleMessage(data))
    socket.on('close', () => client.handleClose())
  })
} else {
  const folder = mkdtempSync(join(tmpdir(), 'tawafuq-bench-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  process.on('SIGTERM', () => process.exit(0))
  const storage = kind === 'memory' ? openMemoryStorage() : await openSqliteStorage(folder)
  await storage.ledger.commit({
    aggregateId: statement.id,
    expectedVersion: 0,
    readRooms: [],
    entries: ledgerOf(past),
    openRooms: paragraphs.map(({ id }) => ({ room: `statement/s/paragraph/${id}/draft/1`, seed })),
    draftUpdates: [],
    closeRooms: [],
  })
  const people = new Map<string, Participant>()
  const live = createLive({
    async identify(token) {
      const known = people.get(token) ?? {
        id: asId<ParticipantId>(token),
        meetingId: asId<MeetingId>(statement.meetingId),
        delegationId: null,
        name: token,
        role: 'chair' as const,
        attendance: 'onsite' as const,
      }
      people.set(token, known)
      return known
    },
    statementOf: async () => statement,
    delegationsOf: async () => [],
    drafts: storage.drafts,
    clock: { now: () => asId<Instant>(new Date().toISOString()) },
    log: console,
    publicUrl: 'http://localhost',
  })
  http.on('upgrade', live.handleUpgrade)
}

http.listen(0, '127.0.0.1', () => process.send?.({ port: (http.address() as AddressInfo).port }))
let before = process.cpuUsage()
let peak = 0
setInterval(() => {
  peak = Math.max(peak, process.memoryUsage().rss)
}, 500)
process.on('message', (order) => {
  if (order === 'begin') before = process.cpuUsage()
  if (order !== 'end') return
  const { user, system } = process.cpuUsage(before)
  process.send?.({ cpu: (user + system) / 1e6, megabytes: peak / 2 ** 20 })
})
