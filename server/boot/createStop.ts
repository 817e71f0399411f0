import type { Server, ServerResponse } from 'node:http'
import type { Logger } from 'pino'
import { isEventStream } from '../http/eventStream.ts'

/** Milliseconds that requests under way may take, and that the whole stop may take (contract, "Running": 10 s). */
const REQUESTS_MS = 3_000
const WHOLE_MS = 9_000

export interface Stop {
  readonly isStopping: () => boolean
  /** Stops the program in order and ends it with this exit code; a second call ends it at once. */
  readonly stop: (exitCode: number) => void
}

export interface StopNeeds {
  readonly server: Server
  readonly log: Logger
  /** The steps after the last request, one after another; the last closes storage. */
  readonly steps: readonly (() => Promise<void>)[]
}

/** No new connections, then requests under way, then the live rooms, acts under way and storage. */
export function createStop({ server, log, steps }: StopNeeds): Stop {
  let isStopping = false

  // The server counts an open WebSocket among its connections and would never be closed: requests are counted here.
  const underWay = new Set<ServerResponse>()
  let quiet: (() => void) | null = null
  server.on('request', (_, response) => {
    underWay.add(response)
    response.once('close', () => {
      underWay.delete(response)
      if (isQuiet()) quiet?.()
    })
  })

  /** Streams of events end with the live rooms, as WebSockets do. */
  function isQuiet(): boolean {
    return [...underWay].every((response) => isEventStream(response.getHeader('content-type')))
  }

  async function drain(): Promise<void> {
    server.close()
    const timer = setTimeout(() => server.closeAllConnections(), REQUESTS_MS)
    if (!isQuiet()) {
      await new Promise<void>((done) => {
        quiet = done
      })
    }
    clearTimeout(timer)
    for (const step of steps) await step()
  }

  return {
    isStopping: () => isStopping,
    stop(exitCode) {
      if (isStopping) process.exit(exitCode)
      isStopping = true
      log.info('stopping')
      setTimeout(() => {
        log.error('stopping took too long')
        process.exit(1)
      }, WHOLE_MS).unref()
      drain().then(
        () => {
          log.info('stopped')
          process.exit(exitCode)
        },
        (fault: unknown) => {
          log.fatal({ err: fault }, 'stopping failed')
          process.exit(1)
        },
      )
    },
  }
}
