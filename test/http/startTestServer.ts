/** A whole house on a port of its own, with storage in memory and live rooms that stand still: for the tests of HTTP. */
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { asId, type Instant } from '@tawafuq/domain/acts/ids'
import { importContentTypes } from '@tawafuq/protocol/importContentTypes'
import { createApplication } from '@tawafuq/server/application/createApplication'
import type { Clock, Storage } from '@tawafuq/server/application/ports'
import { createReadings } from '@tawafuq/server/application/queries/readings'
import { createStatements } from '@tawafuq/server/application/queries/statements'
import { archiveMeeting } from '@tawafuq/server/boot/archiveMeeting'
import { consultationPrints, registerPrints } from '@tawafuq/server/boot/consultationPrints'
import { openConsultations } from '@tawafuq/server/boot/openConsultations'
import { RefusedDocument } from '@tawafuq/server/documents/model/documentRefusal'
import { findingsOf } from '@tawafuq/server/documents/model/findingsOf'
import { readMail } from '@tawafuq/server/documents/read/mail/readMail'
import { tableRecords } from '@tawafuq/server/documents/read/table/tableRecords'
import { createApp } from '@tawafuq/server/http/createApp'
import { createLog } from '@tawafuq/server/http/createLog'
import { GatheredRequest } from '@tawafuq/server/http/gatheredRequest'
import type { HttpNeeds } from '@tawafuq/server/http/httpNeeds'
import { seenLately } from '@tawafuq/server/identity/seenLately'
import { createSessions } from '@tawafuq/server/identity/sessions'
import { makeCard, makeJoinToken, makeMeetingPin } from '@tawafuq/server/identity/token'
import { makeMeetingCode } from '@tawafuq/server/identity/typedCode'
import { openMemoryStorage } from '@tawafuq/server/storage/memoryStorage'
import { zipSync } from 'fflate'
import { notingLive, testSigner } from '../kit/draftingRoom.ts'
import { sha256 } from '../kit/given.ts'

const formSecret = 'a-secret-for-tests-alone'
export const secretariatToken = 'a-token-for-tests-alone'

export interface TestServer {
  readonly url: string
  readonly storage: Storage
  readonly app: ReturnType<typeof createApp>
  /** Lines of the log, as they were written. */
  readonly log: readonly string[]
  close(): Promise<void>
}

/** Opens a house; what is given replaces what it would have had. */
export async function startTestServer(
  change: (needs: HttpNeeds) => Partial<HttpNeeds> = () => ({}),
  clock: Clock = { now: () => asId<Instant>(new Date().toISOString()) },
): Promise<TestServer> {
  const storage = openMemoryStorage()
  const log: string[] = []
  const server = createServer({ IncomingMessage: GatheredRequest })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  // Whoever moves the clock of the acts stays signed in.
  const own = { now: () => asId<Instant>(new Date().toISOString()) }
  const sessions = createSessions({
    sessions: storage.sessions,
    meetings: storage.meetings,
    clock: own,
    secretariatToken,
  })
  const lately = seenLately(sessions, Date.now)
  const application = createApplication({
    storage,
    statements: createStatements(storage.ledger, sha256),
    readings: createReadings(storage.drafts),
    live: notingLive([]),
    signer: testSigner(),
    clock,
    freshId: randomUUID,
    sha256,
    makeJoinToken,
    makeCard,
    makePin: makeMeetingPin,
    makeMeetingCode,
    refreshSessions: () => sessions.refresh(),
    endSessionsOf: (id) => sessions.endSessionsOf(id),
    isPresent: lately.isSeen,
    publicUrl: url,
  })
  const needs: HttpNeeds = {
    application,
    consultations: openConsultations({
      storage,
      application,
      clock,
      freshId: randomUUID,
      publicUrl: url,
      formSecret,
      mail: null,
      addressDays: 180,
    }),
    registerPrints: registerPrints(async () => ({
      ok: true,
      value: { bytes: Buffer.of(), contentType: 'text/plain', fileName: 'x' },
    })),
    ...consultationPrints(
      async (_, source) => ({
        ok: true,
        value: {
          bytes: Buffer.from(JSON.stringify(source.blocks)),
          contentType: 'application/json',
          fileName: 'report',
        },
      }),
      url,
    ),
    formSecret,
    sessions: lately.sessions,
    importDocument: async (bytes, contentType) =>
      importContentTypes.some((known) => known === contentType)
        ? { ok: true, value: importedLines(new TextDecoder().decode(bytes)) }
        : { ok: false, refusal: { code: 'unknown-format', ar: 'صيغة لا تُقرأ', en: 'A format that is not read' } },
    exportStatement: async (by, id, format) => {
      const sheet = by === null ? await application.readAdopted(id) : await application.readSheet(by, id)
      return sheet.ok ? { ok: true, value: { bytes: Buffer.from(format), title: 'إعلان "الواحة" / ١' } } : sheet
    },
    checkDraft: async (blocks, houseStyle) => ({ ok: true, value: findingsOf(blocks, houseStyle) }),
    archiveMeeting: (by, id) =>
      archiveMeeting(application, storage.ledger, needs.exportStatement, packed, () => clock.now())(by, id),
    readMail: readHere,
    readTable: async (bytes) => ({ ok: true, value: tableRecords(bytes) }),
    ping: () => storage.ping(),
    publicUrl: url,
    version: '0.0.0',
    clientFolder: null,
    logger: createLog('debug', { write: (line: string) => void log.push(line) }),
  }
  const app = createApp({ ...needs, ...change(needs) })
  server.on('request', app)
  return {
    url,
    storage,
    app,
    log,
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
      await storage.close()
    },
  }
}

/** Read here: workers are for the documents' own tests. */
async function readHere(bytes: Uint8Array) {
  try {
    return { ok: true, value: await readMail(bytes) } as const
  } catch (fault) {
    if (fault instanceof RefusedDocument) return { ok: false, refusal: fault.refusal } as const
    throw fault
  }
}

/** Packed here: workers are for the documents' own tests. */
async function packed(files: Readonly<Record<string, Uint8Array>>) {
  return { ok: true, value: zipSync({ ...files }) } as const
}

function importedLines(text: string): object {
  const blocks = text.split('\n').map((line) => ({ kind: 'body', level: 0, label: null, text: line }))
  return { dir: 'rtl', lang: 'ar', blocks, report: [{ line: 1, code: 'a-doubt', message: 'شك', confidence: 0.5 }] }
}
