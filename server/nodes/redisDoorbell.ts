import { Redis } from 'ioredis'
import { z } from 'zod'
import { type Doorbell, type Ear, messageSchema } from './doorbell.ts'
import { nodeLimits } from './limits.ts'

export interface RedisNeeds {
  readonly url: string
  /** One deployment's own: several may share a Redis. */
  readonly namespace: string
  /** The name of this node. */
  readonly own: string
  /** Told when Redis has gone, and when it is back. */
  readonly changed: (isUp: boolean, fault: Error | null) => void
}

export interface RedisDoorbell extends Doorbell {
  /** For counters that all nodes share. */
  readonly redis: Redis
}

const envelope = z.object({ from: z.string().max(64), message: z.unknown() })

/**
 * A doorbell over a channel of Redis. While Redis is away nothing is kept for later: who hears nothing looks by itself, and
 * when it is back everybody looks once.
 */
export function openRedisDoorbell({ url, namespace, own, changed }: RedisNeeds): RedisDoorbell {
  const options = {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 1,
    connectTimeout: nodeLimits.redisConnectMs,
    commandTimeout: nodeLimits.redisCommandMs,
    retryStrategy: (times: number) => Math.min(nodeLimits.redisRetryMs * times, nodeLimits.redisLongestRetryMs),
  } as const
  const redis = new Redis(url, options)
  const ears = new Redis(url, options)
  const channel = `${namespace}:nodes`
  let ear: Ear | null = null
  let fault: Error | null = null
  let wasUp: boolean | null = null
  let isListening = false

  const isUp = (): boolean => redis.status === 'ready' && isListening

  function look(): void {
    const now = isUp()
    if (wasUp === now) return
    wasUp = now
    changed(now, now ? null : fault)
    if (now) ear?.missed()
  }

  async function listen(): Promise<void> {
    try {
      await ears.subscribe(channel)
      isListening = true
    } catch (why) {
      fault = why instanceof Error ? why : null
    }
    look()
  }

  for (const client of [redis, ears]) {
    client.on('error', (why: Error) => {
      fault = why
      if (wasUp === null) look()
    })
  }
  redis.on('ready', look)
  redis.on('close', look)
  ears.on('ready', () => void listen())
  ears.on('close', () => {
    isListening = false
    look()
  })
  ears.on('message', (_channel: string, text: string) => {
    const read = readMessage(text)
    if (read !== null && read.from !== own) ear?.heard(read.message, read.from)
  })

  return {
    redis,
    isUp,
    ring(message) {
      if (redis.status !== 'ready') return
      redis.publish(channel, JSON.stringify({ from: own, message })).catch(() => undefined)
    },
    listen(given) {
      ear = given
    },
    async close() {
      ear = null
      redis.disconnect()
      ears.disconnect()
    },
  }
}

/** What a node of another release says in words that are not known here is nothing. */
function readMessage(text: string) {
  try {
    const { from, message } = envelope.parse(JSON.parse(text))
    return { from, message: messageSchema.parse(message) }
  } catch {
    return null
  }
}
