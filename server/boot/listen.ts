import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import { createSecureContext } from 'node:tls'
import { GatheredRequest } from '../http/gatheredRequest.ts'
import { httpLimits } from '../http/limits.ts'

/** Certificate and key, as PEM. */
export interface Tls {
  readonly cert: Buffer
  readonly key: Buffer
}

const bounds = {
  IncomingMessage: GatheredRequest,
  headersTimeout: httpLimits.headersMs,
  requestTimeout: httpLimits.requestMs,
  keepAliveTimeout: httpLimits.keepAliveMs,
}

/**
 * A server that listens, over https where it has a certificate, and the port that it was given. Nothing answers yet.
 * Rejects as the system does.
 */
export async function listen(
  port: number,
  host: string,
  tls: Tls | null = null,
): Promise<{ readonly server: Server; readonly port: number }> {
  // What the two kinds of server have in common is all that is asked of either.
  const server = tls === null ? createServer(bounds) : (createSecureServer({ ...bounds, ...tls }) as unknown as Server)
  server.listen(port, host)
  await once(server, 'listening')
  const address = server.address()
  return { server, port: typeof address === 'object' && address !== null ? address.port : port }
}

/** Reads certificate and key. Throws as the system does where a file is not there, and a sentence where the two do not belong together. */
export function readTls({ cert, key }: { readonly cert: string; readonly key: string }): Tls {
  const read = { cert: readFileSync(cert), key: readFileSync(key) }
  try {
    createSecureContext(read)
  } catch {
    throw new TlsRefusal()
  }
  return read
}

/** A certificate and a key that are of no use together. */
export class TlsRefusal extends Error {
  override readonly name = 'TlsRefusal'
  readonly ar = 'ليس في الملفين شهادة ومفتاح بصيغة PEM يخص أحدهما الآخر.'
  readonly en = 'the two files are not a certificate and its key in PEM.'
}
