import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Response } from 'express'

/** Below this an answer is as long packed as it is. */
const SMALLEST = 1_400
/** What is kept packed, in bytes: a hall that comes back asks for the same sheet and the same pages of the ledger. */
const KEPT_BYTES = 8 * 1024 * 1024

const packers = {
  br: (text: string) =>
    promisify(brotliCompress)(text, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 4,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
      },
    }),
  gzip: (text: string) => promisify(gzip)(text),
} as const
const encodings = ['br', 'gzip'] as const

/** Packed answers by what they are, the latest asked for last. */
const kept = new Map<string, Promise<Buffer>>()
let keptBytes = 0

/**
 * Sends JSON, packed for whoever takes it so, off the thread. It has the same ETag packed and unpacked, and who has it already
 * is told so. Sessions are not ridden from other sites (their cookie is SameSite=Strict), so that nobody else measures lengths.
 */
export function sendPackedJson(res: Response, body: unknown): void {
  const text = JSON.stringify(body)
  const { req } = res
  res.type('application/json')
  if (text.length >= SMALLEST) res.vary('Accept-Encoding')
  const encoding = encodings.find((one) => req.acceptsEncodings(one) === one)
  if (text.length < SMALLEST || encoding === undefined) {
    res.send(text)
    return
  }
  const etagOf = res.app.get('etag fn') as (body: string, encoding: string) => string
  const etag = etagOf(text, 'utf-8')
  res.set('ETag', etag)
  if (req.fresh) {
    res.send(text)
    return
  }
  packed(`${encoding} ${etag}`, () => packers[encoding](text)).then(
    (bytes) => res.set('Content-Encoding', encoding).send(bytes),
    () => res.send(text),
  )
}

function packed(key: string, pack: () => Promise<Buffer>): Promise<Buffer> {
  const known = kept.get(key)
  if (known !== undefined) {
    kept.delete(key)
    kept.set(key, known)
    return known
  }
  const fresh = pack()
  kept.set(key, fresh)
  fresh.then(
    ({ length }) => {
      keptBytes += length
      void letGo()
    },
    () => kept.delete(key),
  )
  return fresh
}

async function letGo(): Promise<void> {
  while (keptBytes > KEPT_BYTES) {
    const [oldest] = kept
    if (oldest === undefined) return
    kept.delete(oldest[0])
    keptBytes -= (await oldest[1]).length
  }
}
