import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { httpLimits } from '../http/limits.ts'

/** A server that listens, and the port that it was given. Nothing answers yet. Rejects as the system does. */
export async function listen(port: number, host: string): Promise<{ readonly server: Server; readonly port: number }> {
  const server = createServer({
    headersTimeout: httpLimits.headersMs,
    requestTimeout: httpLimits.requestMs,
    keepAliveTimeout: httpLimits.keepAliveMs,
  })
  server.listen(port, host)
  await once(server, 'listening')
  const address = server.address()
  return { server, port: typeof address === 'object' && address !== null ? address.port : port }
}
