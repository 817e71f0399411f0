// Above 250 lines: what every address of the register leads to, in one place.
/** The public register: `/r`, a text under its symbol with its files, addresses by hash, the feed and the map of the site. */

import type { StatementId } from '@tawafuq/domain/acts/ids'
import type { SealedRecord } from '@tawafuq/domain/views/corrigendumRecord'
import { exportContentTypes } from '@tawafuq/protocol/exportFormats'
import type { Express, Request, Response } from 'express'
import type { CorrigendumRow, PublishedText } from '../../application/publicLog.ts'
import { symbolPath } from '../../application/symbolPath.ts'
import { readSealedFile } from '../../identity/verifyRecord.ts'
import { attachment } from '../attachment.ts'
import type { HttpNeeds } from '../httpNeeds.ts'
import { createKeptPages } from '../keptPages.ts'
import type { PageTurns } from '../pageTurns.ts'
import type { Problem } from '../problem.ts'
import type { RateGate } from '../rateGate.ts'
import { sendProblem } from '../sendReply.ts'
import { headed, languageOf } from './consultationPages.ts'

const ROWS_AT_ONCE = 50
/** Texts in the feed, and addresses in the map of the site: as many as its standard takes. */
const FEED_ROWS = 100
const MAP_ADDRESSES = 50_000

const files = { pdf: 'pdf', docx: 'docx', html: 'html', txt: 'txt', akn: 'akn' } as const
/** A symbol, and what may stand behind it: a version, or the ending of a file. */
const address = /^(.+?)(?:\/v\/([1-9]\d{0,5}))?(?:\.(record\.json|json|akn|pdf|docx|html|txt|bundle))?$/i

/** Compares the hash behind the sign # of a printed code with that of the page; it reaches no server (rule VF21). */
const compare = `const place = document.getElementById('compared')
const given = location.hash.slice(1)
if (place !== null && /^[A-Za-z0-9_-]{43}$/.test(given)) {
  const hex = place.dataset.hash.slice(7)
  const own = btoa(hex.replace(/../g, (pair) => String.fromCharCode(parseInt(pair, 16))))
  const same = own.replaceAll('+', '-').replaceAll('/', '_').replace('=', '') === given
  place.textContent = same ? place.dataset.same : place.dataset.other
  place.classList.toggle('bad', !same)
  place.hidden = false
}
`

export function registerPages(
  app: Express,
  needs: HttpNeeds,
  gate: Pick<RateGate, 'publicDocuments'>,
  turns: PageTurns,
): void {
  const { application, consultations, registerPrints: prints, publicLog, publicUrl, exportStatement } = needs
  const send = (res: Response, page: string, status = 200): void => void res.status(status).type('html').send(page)
  const kept = createKeptPages()
  const zonesOf = (rows: readonly { readonly statementId: StatementId }[]) =>
    application.zonesOf([...new Set(rows.map(({ statementId }) => statementId))])
  const missing = (res: Response, req: Request): void => send(res, prints.notThere(languageOf(req)), 404)

  app.get(
    '/r',
    headed,
    turns.ofAnybody(async (req, res) => {
      const words = textOf(req.query['q']).slice(0, 200).trim()
      const from = Math.max(0, Math.min(1e6, Number.parseInt(textOf(req.query['from']), 10) || 0))
      const found = await application.searchRegister(words, from, ROWS_AT_ONCE)
      send(
        res,
        prints.register({
          ...found,
          zones: await zonesOf(found.rows),
          from,
          atOnce: ROWS_AT_ONCE,
          words,
          language: languageOf(req),
        }),
      )
    }),
  )

  app.get(
    '/accessibility',
    headed,
    turns.ofAnybody(async (req, res) => send(res, prints.accessibility(languageOf(req)))),
  )

  app.get('/r/compare.js', (_, res) => void res.set('Cache-Control', 'no-cache').type('js').send(compare))

  app.get(
    '/r/*symbol',
    headed,
    turns.ofAnybody(async (req, res) => {
      const path = ([] as string[]).concat(req.params['symbol'] ?? []).join('/')
      const whole = (await application.findSymbol(path)) ?? (await application.findCorrigendum(path))
      const [, symbol = '', version = '1', ending] = whole === null ? (address.exec(path) ?? []) : [path, path]
      const row = await application.findSymbol(whole?.symbol ?? symbol)
      const corrigendum = row === null ? await application.findCorrigendum(whole?.symbol ?? symbol) : null
      const found = row ?? corrigendum
      if (found === null) return missing(res, req)
      const number = Number(version)
      // One address for one text, whatever capitals it was asked with.
      if (found.symbol !== (whole === null ? symbol : path)) {
        const rest = `${number === 1 ? '' : `/v/${version}`}${ending === undefined ? '' : `.${ending}`}`
        return res.redirect(301, `/r/${symbolPath(found.symbol)}${rest}`)
      }
      if (corrigendum !== null) return sendCorrigendum(req, res, corrigendum, ending?.toLowerCase())
      const published = row === null ? null : await application.publishedText(row)
      // A text has as many versions as it was corrected, and the first is as it was adopted (rule RG6).
      if (published === null || number > published.corrigenda.length + 1) return missing(res, req)
      if (ending !== undefined) return sendFile(req, res, published, number, ending.toLowerCase())
      const language = languageOf(req)
      send(res, prints.text({ published, version: number, ...(await standing(published)), publicUrl, language }))
    }),
  )

  app.get(
    '/h/:hash',
    turns.ofAnybody(async (req, res) => {
      const given = String(req.params['hash'])
      const hash = given.startsWith('sha256:') ? given : `sha256:${given}`
      const row = await application.findTextHash(hash)
      if (row !== null) return res.redirect(301, `/r/${symbolPath(row.symbol)}`)
      const corrected = await application.findCorrected(hash)
      const original = corrected === null ? null : await application.findPublished(corrected.statementId)
      if (corrected === null || original === null) return missing(res, req)
      res.redirect(301, `/r/${symbolPath(original.symbol)}/v/${corrected.number + 1}`)
    }),
  )

  app.get(
    '/feeds/records.atom',
    turns.ofAnybody(async (req, res) => {
      const { rows } = await application.searchRegister('', 0, FEED_ROWS)
      const corrigenda = await application.latestCorrigenda(FEED_ROWS)
      const zones = await zonesOf([...rows, ...corrigenda])
      res.set('Cache-Control', 'no-cache').type('application/atom+xml; charset=utf-8')
      res.send(prints.feed(rows, corrigenda, zones, publicUrl, languageOf(req)))
    }),
  )

  app.get(
    '/sitemap.xml',
    turns.ofAnybody(async (_, res) => {
      const { rows } = await application.searchRegister('', 0, MAP_ADDRESSES - 2)
      const open = (await consultations.listPublic()).map(({ number }) => `/c/${number}`)
      const corrigenda = await application.latestCorrigenda(MAP_ADDRESSES / 2)
      const texts = [...rows, ...corrigenda].map(({ symbol }) => `/r/${symbolPath(symbol)}`)
      res.set('Cache-Control', 'no-cache').type('application/xml; charset=utf-8')
      res.send(prints.sitemap(['/r', '/c', ...texts, ...open].slice(0, MAP_ADDRESSES), publicUrl))
    }),
  )

  /** How a text or a corrigendum is verified now. */
  async function climbed(record: SealedRecord) {
    const bundle = (await publicLog?.bundleOf(record)) ?? null
    const read = bundle === null ? null : readSealedFile(Buffer.from(bundle, 'utf8'))
    const ladder = read === null || 'verdict' in read ? null : await publicLog?.verify(read.value)
    const witnessed = publicLog?.witnessed()
    return {
      verified: (ladder?.rungs ?? []).filter(({ holds }) => holds).map(({ sentence }) => sentence),
      awaitsWitnesses: witnessed !== undefined && witnessed.asked > 0 && ladder?.verdict === 'logged',
    }
  }

  /** That, and which consultations came before it. */
  async function standing({ row, record }: PublishedText) {
    const before = await consultations.listBefore(row.statementId)
    return {
      ...(await climbed(record)),
      consultations: before.map(({ number, title }) => ({ number: String(number), title })),
    }
  }

  /** What is answered after the turn in which it was asked for; nothing where it was answered in it. */
  type Sent = Promise<void | (() => Promise<void>)>

  async function sendCorrigendum(req: Request, res: Response, row: CorrigendumRow, ending: string | undefined): Sent {
    const { record, symbol, statementId } = row
    const language = languageOf(req)
    if (ending === undefined) {
      const original = (await application.findPublished(statementId))?.symbol ?? ''
      const zone = (await zonesOf([row])).get(statementId)
      return send(res, prints.corrigendum({ row, original, ...(await climbed(record)), zone, publicUrl, language }))
    }
    const file = { name: symbol.replaceAll('/', '_'), statementId }
    res.set({ 'Cache-Control': 'no-cache', 'Access-Control-Allow-Origin': '*' })
    if (ending === 'json') return void res.type('json').send(JSON.stringify(record))
    if (ending === 'bundle') return sendBundle(req, res, record, file)
    if (!(ending in files)) return missing(res, req)
    const format = files[ending as keyof typeof files]
    return () => printFile(req, res, { ...file, format, state: '' }, () => prints.corrigendumFile(record, format))
  }

  async function sendBundle(req: Request, res: Response, record: SealedRecord, { name, statementId }: NamedFile): Sent {
    const bundle = (await publicLog?.bundleOf(record)) ?? null
    if (bundle === null) return missing(res, req)
    res.set('Content-Disposition', attachment(`${name}.tawafuq`, statementId, 'json'))
    res.type('json').send(bundle)
  }

  async function sendFile(
    req: Request,
    res: Response,
    { row, record, level, entries }: PublishedText,
    version: number,
    ending: string,
  ): Sent {
    const { statementId } = row
    const file = { name: `${row.symbol.replaceAll('/', '_')}${version === 1 ? '' : `_v${version}`}`, statementId }
    res.set({ 'Cache-Control': 'no-cache', 'Access-Control-Allow-Origin': '*' })
    if (ending === 'json') return void res.type('json').send(JSON.stringify(record))
    if (ending === 'record.json') {
      return void res
        .type('json')
        .send(JSON.stringify({ format: 'tawafuq.negotiation/1', symbol: row.symbol, level, entries }))
    }
    if (ending === 'bundle') return sendBundle(req, res, record, file)
    const format = files[ending as keyof typeof files]
    return async () => {
      // What witnesses have added to the bundle, and what corrects the text, is in the file as well.
      const state = `${level} ${(await publicLog?.bundleOf(record)) ?? ''}`
      await printFile(req, res, { ...file, format, state }, async () => {
        const made = await exportStatement(null, statementId, format, 'clean', version)
        return made.ok ? made.value.bytes : null
      })
    }
  }

  /** A file that is being printed is printed once for all who ask, and shown to those who come soon after. */
  async function printFile(
    req: Request,
    res: Response,
    { name, statementId, format, state }: NamedFile & { readonly format: FileFormat; readonly state: string },
    make: () => Promise<Uint8Array | null>,
  ): Promise<void> {
    const crowded = await gate.publicDocuments(req.ip ?? '')
    if (crowded !== null) return sendProblem(res, crowded, languageOf(req), publicUrl)
    const print = async (): Promise<Uint8Array> => {
      const made = await turns.costly(req, format === 'pdf' ? 'print' : 'document', make)
      if (made instanceof Uint8Array) return made
      throw new NotPrinted(made)
    }
    try {
      const { page } = await kept.get(`${name} ${format}`, state, print)
      res.set({
        'Content-Disposition': attachment(name, statementId, format),
        'Content-Type': exportContentTypes[format],
      })
      res.send(page)
    } catch (fault) {
      if (!(fault instanceof NotPrinted)) throw fault
      if (fault.problem === null) return missing(res, req)
      sendProblem(res, fault.problem, languageOf(req), publicUrl)
    }
  }
}

type FileFormat = (typeof files)[keyof typeof files]

/** The name of a file without its ending, and the statement that it is of. */
interface NamedFile {
  readonly name: string
  readonly statementId: StatementId
}

/** A file that was not made, for all who waited for it: the problem, or null where there is nothing to make. */
class NotPrinted extends Error {
  readonly problem: Problem | null
  constructor(problem: Problem | null) {
    super(problem?.code ?? 'not there')
    this.problem = problem
  }
}

/** A word of the query that was given once; given twice or as a list it is none. */
function textOf(given: unknown): string {
  return typeof given === 'string' ? given : ''
}
