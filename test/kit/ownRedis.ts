/** Redis for tests: the real one where there is one; each deployment of a test has a namespace of its own there. */
import { connect, createServer, type Server, type Socket } from 'node:net'
import { Redis } from 'ioredis'

const given = process.env['TEST_REDIS_URL']
/** Where Redis listens on this machine if nobody says otherwise. */
const standard = 'redis://127.0.0.1:6379'
const connectMs = 2_000

/** The address of a Redis that answers; null where there is none. Where CI is set, its absence is a fault. */
export const redisAddress: string | null = await findRedis()

async function findRedis(): Promise<string | null> {
  const address = given ?? standard
  const redis = new Redis(address, { lazyConnect: true, connectTimeout: connectMs, retryStrategy: () => null })
  redis.on('error', () => undefined)
  try {
    await redis.connect()
    await redis.ping()
    return address
  } catch (fault) {
    if (given !== undefined || process.env['CI'] !== undefined) throw fault
    return null
  } finally {
    redis.disconnect()
  }
}

/** A way to another address that can be cut and mended. */
export interface CutWay {
  readonly url: string
  readonly cut: () => Promise<void>
  readonly mend: () => Promise<void>
  /** From now on it leads to another service. */
  readonly leadTo: (address: string) => void
  readonly close: () => Promise<void>
}

/** A way to the same service on a port of its own; cut, nothing comes through and nobody gets in. */
export async function cutWay(address: string): Promise<CutWay> {
  let target = new URL(address)
  const sockets = new Set<Socket>()
  let server: Server | null = null
  let port = 0

  const mend = async (): Promise<void> => {
    if (server !== null) return
    const opened = createServer((socket) => {
      const further = connect(Number(target.port), target.hostname)
      for (const [one, other] of [
        [socket, further],
        [further, socket],
      ] as const) {
        sockets.add(one)
        one.on('data', (bytes: Buffer) => other.write(bytes))
        one.on('error', () => other.destroy())
        one.on('close', () => {
          sockets.delete(one)
          other.destroy()
        })
      }
    })
    await new Promise<void>((resolve) => opened.listen(port, '127.0.0.1', resolve))
    const at = opened.address()
    port = typeof at === 'object' && at !== null ? at.port : 0
    server = opened
  }

  const cut = async (): Promise<void> => {
    const open = server
    server = null
    for (const socket of sockets) socket.destroy()
    if (open !== null) await new Promise<void>((resolve) => open.close(() => resolve()))
  }

  await mend()
  const url = new URL(address)
  url.hostname = '127.0.0.1'
  url.port = String(port)
  return {
    url: url.href,
    cut,
    mend,
    close: cut,
    leadTo(other) {
      target = new URL(other)
    },
  }
}
