// Above 250 lines: the one place that builds adapters and hands them to each other, in the order of a start.
/** The drafting room: builds the parts of the house, hands them to each other, and listens. Nothing else builds adapters. */
import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { asId, type Instant, type StatementId } from '@tawafuq/domain/acts/ids'
import { createApplication, type RunningApplication } from '../application/createApplication.ts'
import type { Storage } from '../application/ports.ts'
import { createReadings } from '../application/queries/readings.ts'
import { createStatements } from '../application/queries/statements.ts'
import { createSilenceWatch } from '../application/schedules/silenceWatch.ts'
import { createLive } from '../collaboration/liveServer.ts'
import { openDemo } from '../demo/openDemo.ts'
import { checkDraft } from '../documents/checkDraft.ts'
import { exportDocument } from '../documents/exportDocument.ts'
import { importDocument } from '../documents/importDocument.ts'
import { packFiles } from '../documents/packFiles.ts'
import { readReceivedMail } from '../documents/readReceivedMail.ts'
import { readTable } from '../documents/readTable.ts'
import { createApp } from '../http/createApp.ts'
import { createLog } from '../http/createLog.ts'
import { createMeters } from '../http/meters.ts'
import { nodeCrypto } from '../identity/nodeCrypto.ts'
import { createOpenIdSignIn } from '../identity/openId.ts'
import { seatsOf } from '../identity/seatsOf.ts'
import { secretariat } from '../identity/secretariat.ts'
import { secretariatToken } from '../identity/secretariatToken.ts'
import { seenLately } from '../identity/seenLately.ts'
import { createSessions } from '../identity/sessions.ts'
import { signingKeys } from '../identity/signingKey.ts'
import { makeCard, makeJoinToken, makeMeetingPin } from '../identity/token.ts'
import { makeMeetingCode } from '../identity/typedCode.ts'
import { sha256 } from '../storage/sha256.ts'
import type { RunningPublicLog } from '../transparency/createPublicLog.ts'
import { makeCorrections, makePublications } from '../transparency/makePublications.ts'
import { archiveMeeting } from './archiveMeeting.ts'
import { clockWatch } from './clockWatch.ts'
import { readConfiguration } from './configuration.ts'
import { consultationPrints, registerPrints } from './consultationPrints.ts'
import { createStop } from './createStop.ts'
import { exportStatement } from './exportStatement.ts'
import { installProcessGuards } from './installProcessGuards.ts'
import { listen, readTls, type Tls } from './listen.ts'
import { formSecretOf, openConsultations } from './openConsultations.ts'
import { openMail } from './openMail.ts'
import { type BuiltServer, type Nodes, openNodes } from './openNodes.ts'
import { openPublicLog } from './openPublicLog.ts'
import { openStorage } from './openStorage.ts'
import { refuseStart } from './refuseStart.ts'
import { showTokenFlag, tellAddresses } from './tellAddresses.ts'
import { schedulerOf } from './timerScheduler.ts'

// What the room keeps is for its own eyes, also in a folder that was there before (private proposals, tokens, keys).
process.umask(0o077)
const configured = readConfiguration(process.env, process.cwd())
if (!configured.ok) refuseStart(configured.wrong, configured.wrong.variable)
const configuration = configured.value
const { dataDir } = configuration
const log = createLog(configuration.logLevel)

const meters = createMeters()
/** Told of a statement that has been found damaged; before the house is built there is nothing of it in memory. */
let putApart: (id: StatementId) => void = () => undefined

/** Milliseconds after which what has a term is looked at again. */
const DAY_MS = 24 * 3_600_000

const storageVariable = configuration.databaseUrl === null ? 'DATA_DIR' : 'DATABASE_URL'
const opened = await openStorage(configuration, log, meters, (ledger) => putApart(asId<StatementId>(ledger))).catch(
  (fault: unknown) => refuseStart(fault, storageVariable),
)
const { waiting, secrets } = opened
const { token, ...keys } = await readSecrets().catch((fault: unknown) => refuseStart(fault, 'DATA_DIR'))
const nodes: Nodes | null =
  configuration.redisUrl === null
    ? null
    : openNodes({
        ...opened,
        redisUrl: configuration.redisUrl,
        publicKey: keys.signer.publicKey,
        log,
        built: (): BuiltServer => ({ live, application, statements, silences, sessions, publicLog }),
        people: () => [...new Set([...live.people(), ...lately.ids()])],
      })
const storage: Storage = nodes?.storage ?? opened.storage
const now = nodes?.now ?? Date.now
const clock = { now: () => asId<Instant>(new Date(now()).toISOString()) }
// Before anybody is let in: a log that would fork ends the start.
const publicLog: RunningPublicLog = await openPublicLog({
  storage,
  configuration,
  ...keys,
  log,
  now: clock.now,
  shareKeys: () => secrets(() => undefined),
  ...(nodes && { written: nodes.logWritten }),
}).catch((fault: unknown) => refuseStart(fault, 'DATA_DIR'))
const tls = secured()
const { server, port } = await listen(configuration.port, configuration.host, tls).catch((fault: unknown) =>
  refuseStart(fault, 'HOST, PORT'),
)
const publicUrl = configuration.publicUrl ?? `${tls === null ? 'http' : 'https'}://localhost:${port}`
const { setBack } = clockWatch(log, meters.clockSetBack)
const sessions = createSessions({
  ...storage,
  clock,
  secretariatToken: token.token,
  ended: () => live.sessionsEnded(),
  ...(nodes && { hears: nodes.hears }),
})
const lately = seenLately(sessions, Date.now)
const readings = createReadings(storage.drafts)
const statements = createStatements(storage.ledger, sha256)

// Application and the live rooms know each other: each calls the other only once both are there.
const live = createLive({
  identify: (token) => sessions.findParticipantBySession(token),
  statementOf: (id) => application.statementOf(id),
  rulesOf: (id) => application.rulesOf(id),
  delegationsOf: (meetingId) => storage.meetings.listDelegations(meetingId),
  drafts: storage.drafts,
  edited: meters.edited,
  clock,
  log,
  publicUrl,
  trustedProxies: configuration.trustedProxies,
  ...(nodes && { others: nodes.otherNodes }),
})
const application: RunningApplication = createApplication({
  storage,
  statements,
  readings,
  live: live.rooms,
  ...keys,
  clock,
  freshId: randomUUID,
  sha256,
  makeJoinToken,
  makeCard,
  makePin: makeMeetingPin,
  makeMeetingCode,
  refreshSessions: () => sessions.refresh(),
  endSessionsOf: (id) => sessions.endSessionsOf(id),
  publicUrl,
  isPresent: (id) => live.isPresent(id) || lately.isSeen(id) || nodes?.isElsewhere(id) === true,
  ...(nodes && { captionGrowing: nodes.captionGrowing }),
  makePublication: makePublications(storage.publicLog, nodeCrypto),
  makeCorrection: makeCorrections(nodeCrypto),
  meetingActed(_, entries) {
    if (entries.at(-1)?.event.type === 'CorrigendumIssued') void publicLog.wake()
  },
  entriesWritten(id, entries) {
    silences.entriesWritten(id, entries)
    if (entries.at(-1)?.event.type === 'StatementAdopted') void publicLog.wake()
  },
  clockSetBack: (aggregateId, milliseconds) => setBack(milliseconds, { aggregateId }),
  publishingFailed: (aggregateId, err) =>
    log.error({ err, aggregateId }, 'an act was written and could not be told of'),
})
// What is in memory of a damaged statement is given to nobody any more (rule ST19).
putApart = (id) => {
  statements.forget(id)
  live.rooms.readmit(id)
}
const formSecret = formSecretOf(keys.signer)
const mail = openMail({
  configuration,
  storage,
  publicUrl,
  now: clock.now,
  failed: (what, err) => log.warn({ err }, what),
})
const { addressDays } = configuration
const consultations = openConsultations({
  storage,
  application,
  clock,
  freshId: randomUUID,
  publicUrl,
  formSecret,
  mail,
  addressDays,
})
const silences = createSilenceWatch({
  ...application,
  meetings: storage.meetings,
  clock,
  scheduler: schedulerOf(now),
  failed: (statementId, fault) => log.error({ err: fault, statementId }, 'a silence could not be closed'),
})

const { isStopping, stop } = createStop({
  server,
  log,
  steps: [
    () => live.drain(),
    () => silences.stop(),
    () => application.idle(),
    () => consultations.idle(),
    async () => mail?.stop(),
    () => publicLog.idle(),
    async () => nodes?.stop(),
    () => storage.close(),
  ],
})
const exportOf = exportStatement(application, exportDocument, publicUrl, clock.now, publicLog)
const archiveOf = archiveMeeting(application, storage.ledger, exportOf, packFiles, clock.now)
meters.watch('tawafuq_storage_waiting', 'Writes that wait for the disk.', waiting)
const app = createApp({
  application,
  consultations,
  ...consultationPrints(exportDocument, publicUrl),
  registerPrints: registerPrints(exportDocument),
  formSecret,
  sessions: lately.sessions,
  ...(configuration.openId && {
    openId: {
      signIn: createOpenIdSignIn(configuration.openId),
      seatsOf: (account: string) => seatsOf(storage.meetings, account),
    },
  }),
  publicLog,
  importDocument: (bytes, type, options) => meters.timed('import', type, () => importDocument(bytes, type, options)),
  exportStatement: (by, id, format, view) => meters.timed('export', format, () => exportOf(by, id, format, view)),
  checkDraft: (blocks, style) => meters.timed('check', 'json', () => checkDraft(blocks, style)),
  readMail: (bytes) => meters.timed('import', 'mail', () => readReceivedMail(bytes)),
  readTable: (bytes) => meters.timed('import', 'table', () => readTable(bytes)),
  archiveMeeting: (by, id) => meters.timed('export', 'archive', () => archiveOf(by, id)),
  ping: () => storage.ping(),
  publicUrl,
  listening: { host: configuration.host, port },
  version: ownVersion(),
  clientFolder: builtClient(),
  logger: log,
  trustedProxies: configuration.trustedProxies,
  metricsForAll: configuration.metricsForAll,
  isDraining: isStopping,
  lines: nodes?.linesOver(live.lines) ?? live.lines,
  ...(nodes && { shared: nodes.shared }),
  countLive: live.count,
  meters,
})
server.on('request', app)
server.on('upgrade', live.handleUpgrade)
installProcessGuards(log, () => stop(1))
process.on('SIGTERM', () => stop(0))
process.on('SIGINT', () => stop(0))

const people = process.argv.includes('--demo') ? await openDemo(application, secretariat, dataDir) : []
tellAddresses(publicUrl, token, { people, isAsked: process.argv.includes(showTokenFlag) })
log.info({ host: configuration.host, port, publicUrl, dataDir }, 'listening')
// To whoever keeps the server running (scripts/keepRunning.mjs).
process.send?.('listening')
process.on('disconnect', () => stop(0))
const behind = Date.parse((await storage.lastWritten()) ?? clock.now()) - Date.parse(clock.now())
if (behind > 0) setBack(behind, {})
await silences.start()
// A long consultation takes a while to fold: better now than for the first who asks.
const tend = (): void =>
  void consultations
    .forgetAddresses()
    .catch((err: unknown) => log.error({ err }, 'the public consultations could not be read'))
tend()
setInterval(tend, DAY_MS).unref()
await nodes?.follow()

/** The token and the keys of the deployment. Made once; never made anew over records that are sealed. */
async function readSecrets() {
  const sealedWith = await opened.storage.sealingKeys()
  return secrets(() => ({
    ...signingKeys(dataDir, sealedWith),
    token: secretariatToken(dataDir, configuration.secretariatToken),
  }))
}

function secured(): Tls | null {
  if (configuration.tls === null) return null
  try {
    return readTls(configuration.tls)
  } catch (fault) {
    return refuseStart(fault, 'TLS_CERT, TLS_KEY')
  }
}

function builtClient(): string | null {
  const folder = fileURLToPath(new URL('../../client/dist', import.meta.url))
  if (existsSync(join(folder, 'index.html'))) return folder
  log.warn('The client has not been built: npm start builds it.')
  return null
}

function ownVersion(): string {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
    version: string
  }
  return version
}
