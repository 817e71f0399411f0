import { operations } from '@tawafuq/protocol/operations/operations'
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express'
import { QueueFull } from '../application/commands/actQueue.ts'
import { StorageFailure } from '../application/ports.ts'
import { createContributionDoor } from './contributionDoor.ts'
import { createFormTokens } from './formTokens.ts'
import { readOn } from './gatheredRequest.ts'
import { healthRoutes } from './healthRoutes.ts'
import type { HttpNeeds } from './httpNeeds.ts'
import { httpLimits } from './limits.ts'
import { createMetrics } from './metrics.ts'
import { expressPath, mountOperations } from './mountOperation.ts'
import { oneAtATime } from './oneAtATime.ts'
import { openIdDoor } from './openIdDoor.ts'
import { createPageTurns } from './pageTurns.ts'
import { preferredLanguage } from './preferredLanguage.ts'
import { problem } from './problem.ts'
import { problemPage } from './problemPage.ts'
import { createRateGate } from './rateGate.ts'
import { createReach } from './reach.ts'
import { requestLog } from './requestLog.ts'
import { consultationDesk } from './routes/consultationDesk.ts'
import { consultationPages } from './routes/consultationPages.ts'
import { consultationRoutes } from './routes/consultationRoutes.ts'
import { documentRoutes } from './routes/documentRoutes.ts'
import { liveRoutes } from './routes/liveRoutes.ts'
import { meetingRoutes } from './routes/meetingRoutes.ts'
import { noticeRoutes } from './routes/noticeRoutes.ts'
import { proceedingsRoutes } from './routes/proceedingsRoutes.ts'
import { publicRoutes } from './routes/publicRoutes.ts'
import { recordRoutes } from './routes/recordRoutes.ts'
import { registerPages } from './routes/registerPages.ts'
import { screenRoutes } from './routes/screenRoutes.ts'
import { sessionRoutes } from './routes/sessionRoutes.ts'
import { statementRoutes } from './routes/statementRoutes.ts'
import { securityHeaders } from './securityHeaders.ts'
import { sendProblem } from './sendReply.ts'
import type { HttpCode } from './sentences.ts'
import { serveClient } from './serveClient.ts'
import { serveLog } from './serveLog.ts'
import { serveVerifier } from './serveVerifier.ts'
import { createTurns } from './turns.ts'

/** The outside face over HTTP, complete but for a port: the API, the watchers' addresses, and the client. */
export function createApp(needs: HttpNeeds): Express {
  const app = express()
  const bounds = { ...httpLimits, ...needs.limits }
  const metrics = createMetrics(needs.countLive, needs.meters?.registry)
  app.disable('x-powered-by')
  app.set('query parser', 'simple')
  app.set('trust proxy', needs.trustedProxies ?? 0)
  const reach = createReach(needs.publicUrl)
  app.use(oneAtATime(bounds.connectionRequests), readOn, reach.note)
  app.use(requestLog(needs.logger), metrics.measure, securityHeaders(needs.publicUrl))
  healthRoutes(app, needs, metrics, bounds)
  app.get('/problems/:code', problemPage)
  const gate = createRateGate(bounds, needs.shared?.makeCounter)
  const turns = createTurns(bounds)
  const pageTurns = createPageTurns(needs, gate, turns)
  if (needs.publicLog !== undefined) serveLog(app, needs.publicLog, pageTurns)

  const api = express.Router({ caseSensitive: true })
  const mount = mountOperations(api, needs, gate, turns)
  const { openId, formSecret, publicUrl, logger } = needs
  const accounts =
    openId === undefined
      ? null
      : openIdDoor(app, { ...openId, secret: formSecret, publicUrl, logger, turns: pageTurns })
  sessionRoutes(mount, needs, accounts)
  meetingRoutes(mount, needs)
  proceedingsRoutes(mount, needs)
  screenRoutes(mount, needs)
  statementRoutes(mount, needs)
  documentRoutes(mount, needs)
  noticeRoutes(mount, needs)
  liveRoutes(mount, needs)
  publicRoutes(mount, needs, reach)
  const tokens = createFormTokens(needs.formSecret)
  const door = createContributionDoor(tokens, needs.shared)
  const { consultations, consultationPrints: prints, readMail } = needs
  consultationRoutes(mount, { consultations, prints, readMail, tokens }, door)
  recordRoutes(mount, needs)
  for (const path of new Set(operations.map((operation) => operation.path))) {
    api.all(expressPath(path), refuseMethod(path, needs))
  }
  app.use('/api/v1', api)
  registerPages(app, needs, gate, pageTurns)
  consultationDesk(app, needs, pageTurns)
  consultationPages(app, {
    consultations: needs.consultations,
    pages: needs.consultationPages,
    publicUrl: needs.publicUrl,
    tokens,
    door,
    turns: pageTurns,
    fontsFolder: new URL('../../client/design-system/fonts/', import.meta.url),
  })

  if (needs.clientFolder !== null) {
    serveVerifier(app, needs.clientFolder, needs.publicUrl, needs.publicLog)
    serveClient(app, needs.clientFolder)
  }
  app.use(refuseAddress(needs))
  app.use(answerFault(needs, metrics.countFault))
  return app
}

/** A known address, asked in a way that it does not have. */
function refuseMethod(path: string, { publicUrl }: HttpNeeds): RequestHandler {
  const methods = operations.filter((operation) => operation.path === path).map(({ method }) => method.toUpperCase())
  const Allow = [...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].join(', ')
  return (req, res) => {
    if (req.method === 'OPTIONS') {
      res.set({ Allow }).status(204).end()
      return
    }
    const language = preferredLanguage(req.headers['accept-language'])
    sendProblem(res, problem('method-unknown', { headers: { Allow } }), language, publicUrl)
  }
}

function refuseAddress({ publicUrl }: HttpNeeds): RequestHandler {
  return (req, res) =>
    sendProblem(res, problem('not-found'), preferredLanguage(req.headers['accept-language']), publicUrl)
}

/** What express and its parsers do not take, by the status under which they say so. */
const notTaken: Readonly<Record<number, HttpCode>> = {
  400: 'bad-request',
  404: 'not-found',
  413: 'too-large',
  415: 'unknown-format',
}

/** A fault is logged under the reference that its caller is given, and says nothing else of itself. */
function answerFault({ logger, publicUrl }: HttpNeeds, countFault: () => void): ErrorRequestHandler {
  return (fault: unknown, req, res, next) => {
    const language = preferredLanguage(req.headers['accept-language'])
    const status = typeof fault === 'object' && fault !== null && 'status' in fault ? fault.status : 500
    if (res.headersSent) return next(fault)
    if (fault instanceof QueueFull) {
      sendProblem(res, problem('busy', { headers: { 'Retry-After': '1' } }), language, publicUrl)
      return
    }
    const code = typeof status === 'number' ? notTaken[status] : undefined
    if (code !== undefined) return sendProblem(res, problem(code), language, publicUrl)
    if (fault instanceof StorageFailure) {
      logger.error({ err: fault, code: fault.why }, 'storage could not do it')
      sendProblem(res, problem(fault.why, { headers: { 'Retry-After': '5' } }), language, publicUrl)
      return
    }
    countFault()
    const reference = typeof req.id === 'string' ? req.id : ''
    logger.error({ err: fault, reference }, 'fault')
    sendProblem(res, problem('fault', { reference }), language, publicUrl)
  }
}
