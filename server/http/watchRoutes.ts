import type { IncomingMessage } from 'node:http'
import type { Express } from 'express'
import type { HttpNeeds } from './httpNeeds.ts'
import type { HttpLimits } from './limits.ts'
import type { Metrics } from './metrics.ts'

/** What those who watch the server ask: whether it lives, whether it can work, what it counts. */
export function watchRoutes(app: Express, needs: HttpNeeds, metrics: Metrics, { readyMs }: HttpLimits): void {
  app.get('/healthz', (_req, res) => {
    res.set('Cache-Control', 'no-store').json({ status: 'alive' })
  })

  app.get('/readyz', async (_req, res) => {
    const isReady = !(needs.isDraining?.() ?? false) && (await answersWithin(needs.ping, readyMs))
    res.set('Cache-Control', 'no-store').status(isReady ? 200 : 503)
    res.json({ status: isReady ? 'ready' : 'not-ready' })
  })

  app.get('/metrics', async (req, res, next) => {
    if (!(needs.metricsForAll ?? false) && !isFromHere(req)) return next()
    res
      .set('Cache-Control', 'no-store')
      .type(metrics.registry.contentType)
      .send(await metrics.registry.metrics())
  })
}

async function answersWithin(ping: () => Promise<void>, milliseconds: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<boolean>((done) => {
    timer = setTimeout(() => done(false), milliseconds)
  })
  const answered = ping().then(
    () => true,
    () => false,
  )
  const isReady = await Promise.race([answered, late])
  clearTimeout(timer)
  return isReady
}

/** Whether a request comes from this machine itself, and not through a proxy on it. */
function isFromHere({ socket, headers }: IncomingMessage): boolean {
  if (headers['x-forwarded-for'] !== undefined || headers.forwarded !== undefined) return false
  return /^(?:::ffff:)?127\.|^::1$/.test(socket.remoteAddress ?? '')
}
