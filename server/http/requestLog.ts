import { randomUUID } from 'node:crypto'
import type { Logger } from 'pino'
import { type HttpLogger, pinoHttp } from 'pino-http'

/** Longer parts of a path are no ids of ours; a join token that somebody pasted there must not be kept. */
const LONGEST_PART = 40

/** One line for each request: no headers, no query, no token, no name. Its `id` is the reference of a fault. */
export function requestLog(logger: Logger): HttpLogger {
  return pinoHttp({
    logger,
    genReqId: () => randomUUID(),
    wrapSerializers: false,
    serializers: {
      req: (req: { id: string; method: string; originalUrl?: string; url: string }) => ({
        id: req.id,
        method: req.method,
        path: loggedPath(req.originalUrl ?? req.url),
      }),
      res: (res: { statusCode: number }) => ({ status: res.statusCode }),
    },
    customLogLevel: (req, res) => {
      if (res.statusCode >= 500) return 'error'
      return /^\/(?:healthz|readyz|metrics|assets\/)/.test(req.url ?? '') ? 'debug' : 'info'
    },
    customSuccessMessage: () => 'answered',
    customErrorMessage: () => 'faulted',
  })
}

/** A path as it may be logged: without its query, and with long parts left out. */
export function loggedPath(url: string): string {
  const [path = ''] = url.split('?')
  return path
    .split('/')
    .map((part) => (part.length > LONGEST_PART ? '…' : part))
    .join('/')
    .slice(0, 300)
}
