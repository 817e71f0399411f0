/** The public register: `/r`, a text under its symbol with its files, addresses by hash, the feed and the map of the site. */

import { exportContentTypes } from '@tawafuq/protocol/exportFormats'
import type { Express, Request, Response } from 'express'
import type { PublishedText } from '../../application/publicLog.ts'
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
  const missing = (res: Response, req: Request): void => send(res, prints.notThere(languageOf(req)), 404)

  app.get(
    '/r',
    headed,
    turns.ofAnybody(async (req, res) => {
      const words = textOf(req.query['q']).slice(0, 200).trim()
      const from = Math.max(0, Math.min(1e6, Number.parseInt(textOf(req.query['from']), 10) || 0))
      const found = await application.searchRegister(words, from, ROWS_AT_ONCE)
      send(res, prints.register({ ...found, from, atOnce: ROWS_AT_ONCE, words, language: languageOf(req) }))
    }),
  )

  app.get('/r/compare.js', (_, res) => void res.set('Cache-Control', 'no-cache').type('js').send(compare))

  app.get(
    '/r/*symbol',
    headed,
    turns.ofAnybody(async (req, res) => {
      const path = ([] as string[]).concat(req.params['symbol'] ?? []).join('/')
      const whole = await application.findSymbol(path)
      const [, symbol = '', version, ending] = whole === null ? (address.exec(path) ?? []) : [path, path]
      const row = whole ?? (await application.findSymbol(symbol))
      // There is one version of a text: what was adopted. Corrections are texts of their own.
      if (row === null || (version !== undefined && version !== '1')) return missing(res, req)
      // One address for one text, whatever capitals it was asked with.
      if (row.symbol !== symbol) {
        const rest = `${version === undefined ? '' : `/v/${version}`}${ending === undefined ? '' : `.${ending}`}`
        return res.redirect(301, `/r/${symbolPath(row.symbol)}${rest}`)
      }
      const published = await application.publishedText(row)
      if (published === null) return missing(res, req)
      if (ending !== undefined) return sendFile(req, res, published, ending.toLowerCase())
      const language = languageOf(req)
      send(res, prints.text({ published, ...(await standing(published)), publicUrl, language }))
    }),
  )

  app.get(
    '/h/:hash',
    turns.ofAnybody(async (req, res) => {
      const given = String(req.params['hash'])
      const row = await application.findTextHash(given.startsWith('sha256:') ? given : `sha256:${given}`)
      if (row === null) return missing(res, req)
      res.redirect(301, `/r/${symbolPath(row.symbol)}`)
    }),
  )

  app.get(
    '/feeds/records.atom',
    turns.ofAnybody(async (req, res) => {
      const { rows } = await application.searchRegister('', 0, FEED_ROWS)
      res.set('Cache-Control', 'no-cache').type('application/atom+xml; charset=utf-8')
      res.send(prints.feed(rows, publicUrl, languageOf(req)))
    }),
  )

  app.get(
    '/sitemap.xml',
    turns.ofAnybody(async (_, res) => {
      const { rows } = await application.searchRegister('', 0, MAP_ADDRESSES - 2)
      const open = (await consultations.listPublic()).map(({ number }) => `/c/${number}`)
      const texts = rows.map(({ symbol }) => `/r/${symbolPath(symbol)}`)
      res.set('Cache-Control', 'no-cache').type('application/xml; charset=utf-8')
      res.send(prints.sitemap(['/r', '/c', ...texts, ...open].slice(0, MAP_ADDRESSES), publicUrl))
    }),
  )

  /** How a text is verified now, and which consultations came before it. */
  async function standing({ row, record }: PublishedText) {
    const bundle = (await publicLog?.bundleOf(record)) ?? null
    const read = bundle === null ? null : readSealedFile(Buffer.from(bundle, 'utf8'))
    const ladder = read === null || 'verdict' in read ? null : await publicLog?.verify(read.value)
    const witnessed = publicLog?.witnessed()
    const before = (await consultations.listPublic()).filter(
      ({ finalStatementId }) => finalStatementId === row.statementId,
    )
    return {
      verified: (ladder?.rungs ?? []).filter(({ holds }) => holds).map(({ sentence }) => sentence),
      awaitsWitnesses: witnessed !== undefined && witnessed.asked > 0 && ladder?.verdict === 'logged',
      consultations: before.map(({ number, title }) => ({ number: String(number), title })),
    }
  }

  async function sendFile(
    req: Request,
    res: Response,
    published: PublishedText,
    ending: string,
  ): Promise<void | (() => Promise<void>)> {
    const { row, record, level, entries } = published
    const name = row.symbol.replaceAll('/', '_')
    res.set({ 'Cache-Control': 'no-cache', 'Access-Control-Allow-Origin': '*' })
    if (ending === 'json') return void res.type('json').send(JSON.stringify(record))
    if (ending === 'record.json') {
      return void res
        .type('json')
        .send(JSON.stringify({ format: 'tawafuq.negotiation/1', symbol: row.symbol, level, entries }))
    }
    if (ending === 'bundle') {
      const bundle = (await publicLog?.bundleOf(record)) ?? null
      if (bundle === null) return missing(res, req)
      res.set('Content-Disposition', attachment(`${name}.tawafuq`, row.statementId, 'json'))
      return void res.type('json').send(bundle)
    }
    return () => printFile(req, res, published, files[ending as keyof typeof files])
  }

  /** A file that is being printed is printed once for all who ask, and shown to those who come soon after. */
  async function printFile(
    req: Request,
    res: Response,
    { row, record, level }: PublishedText,
    format: (typeof files)[keyof typeof files],
  ): Promise<void> {
    const crowded = await gate.publicDocuments(req.ip ?? '')
    if (crowded !== null) return sendProblem(res, crowded, languageOf(req), publicUrl)
    const print = async (): Promise<Uint8Array> => {
      const made = await turns.costly(req, format === 'pdf' ? 'print' : 'document', () =>
        exportStatement(null, row.statementId, format, 'clean'),
      )
      if ('ok' in made && made.ok) return made.value.bytes
      throw new NotPrinted('ok' in made ? null : made)
    }
    try {
      // What witnesses have added to the bundle is in the file as well.
      const state = `${level} ${(await publicLog?.bundleOf(record)) ?? ''}`
      const { page } = await kept.get(`${row.symbol} ${format}`, state, print)
      res.set({
        'Content-Disposition': attachment(row.symbol.replaceAll('/', '_'), row.statementId, format),
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
