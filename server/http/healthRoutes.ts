import type { IncomingMessage } from 'node:http'
import type { Express } from 'express'
import type { HttpNeeds } from './httpNeeds.ts'
import type { HttpLimits } from './limits.ts'
import type { Metrics } from './metrics.ts'
import { readiness } from './readiness.ts'
import { sentences } from './sentences.ts'

/** What those who watch the server ask: whether it lives, whether it can work, what it counts. */
export function healthRoutes(app: Express, needs: HttpNeeds, metrics: Metrics, limits: HttpLimits): void {
  app.get('/healthz', (_req, res) => {
    res.set('Cache-Control', 'no-store').json({ status: 'alive' })
  })

  const look = readiness(needs, limits)
  app.get('/readyz', async (_req, res) => {
    const { reason } = await look()
    res.set('Cache-Control', 'no-store').status(reason === null ? 200 : 503)
    const { ar, en } = sentences[reason ?? 'not-ready']
    res.json(reason === null ? { status: 'ready' } : { status: 'not-ready', reason, ar, en })
  })

  app.get('/metrics', async (req, res, next) => {
    if (!(needs.metricsForAll ?? false) && !isFromHere(req)) return next()
    res
      .set('Cache-Control', 'no-store')
      .type(metrics.registry.contentType)
      .send(await metrics.registry.metrics())
  })
}

/** Whether a request comes from this machine itself, and not through a proxy on it. */
function isFromHere({ socket, headers }: IncomingMessage): boolean {
  if (headers['x-forwarded-for'] !== undefined || headers.forwarded !== undefined) return false
  return /^(?:::ffff:)?127\.|^::1$/.test(socket.remoteAddress ?? '')
}
