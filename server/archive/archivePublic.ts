import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Bilingual } from '@tawafuq/domain/acts/meeting/meeting'
import { readCheckpoint } from '@tawafuq/log/checkpoint'
import { printTilePath, tileWidth } from '@tawafuq/log/tiles'
import { fileOf } from './fileOf.ts'
import { linksIn, rewritten } from './linksIn.ts'

export const archiveLimits = {
  /** Files of an archive at most. */
  files: 1_000_000,
  /** Milliseconds for one answer. */
  answer: 120_000,
  /** Times that an answer is asked for again where the house is busy, and milliseconds between. */
  tries: 30,
  pause: 2_000,
} as const

/** Why there is no archive, in a sentence for whoever started the program. */
export class ArchiveRefusal extends Error {
  readonly sentence: Required<Bilingual>
  constructor(sentence: Required<Bilingual>) {
    super(sentence.en)
    this.sentence = sentence
  }
}

/** What is public beside what pages lead to. */
const beginnings = [
  '/r',
  '/c',
  '/verify',
  '/mark.svg',
  '/c/style.css',
  '/r/compare.js',
  '/feeds/records.atom',
  '/sitemap.xml',
  '/api/v1/keys',
  '/api/v1/policy',
  '/api/v1/public-key',
] as const

/**
 * Writes everything public of a house into a folder: pages in both languages with links that lead from file to file, texts with
 * their files and bundles, consultations with their data, and the public log tile by tile. `missing` names what the house has
 * and did not give, by its address. Throws ArchiveRefusal.
 */
export async function archivePublic(
  from: string,
  to: string,
): Promise<{ readonly files: number; readonly texts: number; readonly missing: readonly string[] }> {
  const sums: string[] = []
  const asked = new Set<string>()
  const waiting: string[] = []
  const missing: string[] = []
  const ask = (address: string): void => {
    if (asked.has(address) || fileOf(address) === null) return
    if (asked.size >= archiveLimits.files) throw tooMany()
    asked.add(address)
    waiting.push(address)
  }
  const keep = (file: string, bytes: Uint8Array): void => {
    mkdirSync(dirname(join(to, file)), { recursive: true })
    writeFileSync(join(to, file), bytes)
    sums.push(`${createHash('sha256').update(bytes).digest('hex')}  ${file}`)
  }

  for (const address of beginnings) ask(address)
  for (const language of ['ar', 'en']) for (const page of ['/r', '/c']) ask(`${page}?lang=${language}`)
  const texts = await askRecords(from, ask, keep)
  for (const address of await logAddresses(from)) ask(address)
  for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
    const file = fileOf(address)
    if (file === null) continue
    const answer = await get(from, address, (notGiven) => missing.push(notGiven))
    if (answer === null) continue
    if (answer.type.startsWith('text/html') && !address.startsWith('/verify')) {
      const page = answer.bytes.toString('utf8')
      for (const link of linksIn(page)) ask(link)
      keep(file, Buffer.from(rewritten(page, address, from), 'utf8'))
    } else if (answer.type.startsWith('text/css')) {
      const sheet = answer.bytes.toString('utf8')
      for (const [, font = ''] of sheet.matchAll(/url\('(\/[^']+)'\)/g)) ask(font)
      keep(file, Buffer.from(sheet.replaceAll("url('/c/", "url('"), 'utf8'))
    } else keep(file, answer.bytes)
  }
  const listed = `${sums.toSorted().join('\n')}\n`
  writeFileSync(join(to, 'SHA256SUMS'), listed)
  return { files: sums.length + 1, texts, missing }
}

interface Register {
  readonly records: readonly {
    readonly symbol: string
    readonly textHash: string
    readonly url: string
    readonly corrigenda?: readonly string[]
  }[]
  readonly next?: string
}

/** Every text of the register, page by page, and the page that its hash leads to. */
async function askRecords(
  from: string,
  ask: (address: string) => void,
  keep: (file: string, bytes: Uint8Array) => void,
): Promise<number> {
  const records: Register['records'][number][] = []
  for (let after: string | undefined = ''; after !== undefined; ) {
    const query = after === '' ? '' : `&after=${encodeURIComponent(after)}`
    const answer = await get(from, `/api/v1/records?limit=1000${query}`)
    if (answer === null) throw nothing(from)
    const page = JSON.parse(answer.bytes.toString('utf8')) as Register
    records.push(...page.records)
    after = page.next
  }
  keep('api/v1/records', Buffer.from(JSON.stringify({ records }), 'utf8'))
  for (const { url, textHash, corrigenda = [] } of records) {
    const path = new URL(url).pathname
    for (const language of ['ar', 'en']) ask(`${path}?lang=${language}`)
    for (const at of corrigenda.keys()) {
      const [corrigendum, version] = [`${path}/Corr.${at + 1}`, `${path}/v/${at + 2}`]
      for (const page of [corrigendum, version]) for (const language of ['ar', 'en']) ask(`${page}?lang=${language}`)
      for (const ending of ['json', 'bundle', 'txt', 'html', 'docx', 'pdf']) ask(`${corrigendum}.${ending}`)
      for (const ending of ['txt', 'html', 'akn', 'docx', 'pdf']) ask(`${version}.${ending}`)
    }
    for (const ending of ['json', 'bundle', 'record.json', 'txt', 'html', 'akn', 'docx', 'pdf'])
      ask(`${path}.${ending}`)
    const leads = `../..${path}/index.html`
    const page = `<!DOCTYPE html><meta charset="utf-8"><meta http-equiv="refresh" content="0; url=${leads}"><a href="${leads}">${textHash}</a>\n`
    keep(`h/${textHash.slice('sha256:'.length)}/index.html`, Buffer.from(page, 'utf8'))
  }
  return records.length
}

/** The checkpoint and the tiles of every log of the house. */
async function logAddresses(from: string): Promise<readonly string[]> {
  const answer = await get(from, '/api/v1/keys')
  const { log: keys } = JSON.parse(answer?.bytes.toString('utf8') ?? '{"log":[]}') as {
    readonly log: readonly string[]
  }
  const numbers = keys.map((key) => /\/log\/(\d+)\+/.exec(key)?.[1] ?? '1')
  const addresses: string[] = []
  for (const folder of ['/log', ...numbers.map((number) => `/log/${number}`)]) {
    const checkpoint = await get(from, `${folder}/checkpoint`)
    const size = checkpoint === null ? 0 : (readCheckpoint(checkpoint.bytes.toString('utf8'))?.size ?? 0)
    addresses.push(`${folder}/checkpoint`)
    for (let level = 0, width = size; width > 0; level += 1, width = Math.floor(width / tileWidth)) {
      for (const kind of level === 0 ? (['entries', 0] as const) : [level]) {
        for (let index = 0; index * tileWidth < width; index += 1) {
          const own = Math.min(tileWidth, width - index * tileWidth)
          addresses.push(`${folder}/tile/${printTilePath({ level: kind, index, width: own })}`)
        }
      }
    }
  }
  return addresses
}

/** An answer of the house; null where it has none, or has one and does not give it. A house that is busy is waited for. */
async function get(
  from: string,
  address: string,
  onNotGiven: (address: string) => void = () => {
    throw nothing(from)
  },
): Promise<{ readonly type: string; readonly bytes: Buffer } | null> {
  for (let attempt = 0; attempt < archiveLimits.tries; attempt += 1) {
    let answer: Response
    try {
      answer = await fetch(`${from}${address}`, {
        headers: { accept: '*/*', 'accept-language': 'ar' },
        signal: AbortSignal.timeout(archiveLimits.answer),
      })
    } catch {
      throw nothing(from)
    }
    const bytes = Buffer.from(await answer.arrayBuffer())
    if (answer.ok) return { type: answer.headers.get('content-type') ?? '', bytes }
    if (answer.status === 404 || answer.status === 410) return null
    if (answer.status !== 429 && answer.status !== 503) break
    const seconds = Number(answer.headers.get('retry-after') ?? '')
    await new Promise((done) => setTimeout(done, seconds > 0 && seconds <= 60 ? seconds * 1_000 : archiveLimits.pause))
  }
  onNotGiven(address)
  return null
}

function nothing(from: string): ArchiveRefusal {
  return new ArchiveRefusal({
    ar: `لا تجيب دار في ${from}. شغّلوها، أو اذكروا عنوانها بعد --from.`,
    en: `No house answers at ${from}. Start it, or name its address with --from.`,
  })
}

function tooMany(): ArchiveRefusal {
  return new ArchiveRefusal({
    ar: `في النسخة أكثر من ${archiveLimits.files} ملف.`,
    en: `The copy has more than ${archiveLimits.files} files.`,
  })
}
