import type { RequestHandler } from 'express'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { HttpNeeds } from './httpNeeds.ts'

export interface Metrics {
  readonly registry: Registry
  /** Measures every request, by operation and not by address, so that the number of series stays small. */
  readonly measure: RequestHandler
  readonly countFault: () => void
}

/** What is counted of HTTP and of the process. Each app has a registry of its own. */
export function createMetrics(countLive: HttpNeeds['countLive'], registry: Registry = new Registry()): Metrics {
  collectDefaultMetrics({ register: registry })
  const duration = new Histogram({
    name: 'tawafuq_http_request_duration_seconds',
    help: 'Time from a request to the end of its answer.',
    labelNames: ['operation', 'status'],
    buckets: [0.005, 0.02, 0.1, 0.5, 2, 10],
    registers: [registry],
  })
  const refusals = new Counter({
    name: 'tawafuq_refusals_total',
    help: 'Requests that were refused, by the code of the refusal.',
    labelNames: ['code'],
    registers: [registry],
  })
  const faults = new Counter({
    name: 'tawafuq_http_faults_total',
    help: 'Requests that ended in a fault of the server.',
    registers: [registry],
  })
  if (countLive !== undefined) {
    for (const what of ['sockets', 'rooms'] as const) {
      new Gauge({
        name: `tawafuq_live_${what}`,
        help: `Live ${what} that are open.`,
        registers: [registry],
        collect() {
          this.set(countLive()[what])
        },
      })
    }
  }
  return {
    registry,
    measure(_req, res, next) {
      const end = duration.startTimer()
      res.on('close', () => {
        end({ operation: String(res.locals['operation'] ?? 'other'), status: res.statusCode })
        const code: unknown = res.locals['code']
        if (typeof code === 'string') refusals.inc({ code })
      })
      next()
    },
    countFault: () => faults.inc(),
  }
}
