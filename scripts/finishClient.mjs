import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

/** Pages that were opened before a new build ask for the files of the old one: kept for so many days, and bytes in all. */
const KEPT_DAYS = 14
const KEPT_BYTES = 64 * 1024 * 1024

/** What is worth compressing; fonts and pictures are compressed as they are. */
const words = /\.(?:js|mjs|css|html|svg|json|webmanifest|txt)$/
const SMALLEST_BYTES = 1_024

/**
 * Finishes a build of the client: lets go of what earlier builds left that nobody asks for any more, and lays a Brotli and
 * a gzip copy beside every file of words, which the server hands out to whoever takes them.
 * @param {string} folder what has been built
 * @param {number} since when the build began, in milliseconds since 1970: what is older is an earlier build's
 */
export async function finishClient(folder, since) {
  await letGo(join(folder, 'assets'), since)
  for (const place of [folder, join(folder, 'assets')]) {
    const names = (await readdir(place)).filter((name) => words.test(name))
    await Promise.all(names.map((name) => compress(join(place, name))))
  }
}

/**
 * @param {string} assets
 * @param {number} since
 */
async function letGo(assets, since) {
  const found = await Promise.all(
    (await readdir(assets)).map(async (name) => {
      const { mtimeMs, size } = await stat(join(assets, name))
      return { path: join(assets, name), mtimeMs, size }
    }),
  )
  // A copy is as old as what it is a copy of, so that both go together.
  const old = found
    .filter(({ mtimeMs }) => mtimeMs < since - 1_000)
    .toSorted((one, other) => other.mtimeMs - one.mtimeMs)
  let bytes = 0
  for (const { path, mtimeMs, size } of old) {
    bytes += size
    if (since - mtimeMs > KEPT_DAYS * 24 * 60 * 60 * 1000 || bytes > KEPT_BYTES) await rm(path)
  }
}

/** @param {string} path */
async function compress(path) {
  const plain = await readFile(path)
  const { mtimeMs } = await stat(path)
  for (const [ending, how] of /** @type {const} */ ([
    ['.br', toBrotli],
    ['.gz', toGzip],
  ])) {
    const made = await stat(path + ending).catch(() => null)
    if (made !== null && made.mtimeMs >= mtimeMs) continue
    const packed = plain.length < SMALLEST_BYTES ? null : await how(plain)
    if (packed !== null && packed.length < plain.length) await writeFile(path + ending, packed)
    else await rm(path + ending, { force: true })
  }
}

/** @param {Buffer} plain */
const toBrotli = (plain) =>
  promisify(brotliCompress)(plain, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
    },
  })

/** @param {Buffer} plain */
const toGzip = (plain) => promisify(gzip)(plain, { level: 9 })
