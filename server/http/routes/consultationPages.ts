// Above 250 lines: the pages under one address are routed beside each other.
/** The public pages of consultations, under `/c`: complete without a script, in either language. */
import { readFileSync } from 'node:fs'
import type { Instant } from '@tawafuq/domain/acts/ids'
import type { Refusal } from '@tawafuq/domain/language/refusals'
import { newContributionSchema } from '@tawafuq/protocol/consultationSchemas'
import { parseAs } from '@tawafuq/protocol/fieldErrors'
import type { Language } from '@tawafuq/protocol/formatIssue'
import { toProblem } from '@tawafuq/protocol/toProblem'
import express, { type Express, type Request, type RequestHandler, type Response } from 'express'
import type { ConsultationView } from '../../application/consultations/publicConsultations.ts'
import type { ContributionDoor } from '../contributionDoor.ts'
import { deviceCookie, deviceOf } from '../device.ts'
import type { FormTokens } from '../formTokens.ts'
import type { ConsultationPages, HttpNeeds } from '../httpNeeds.ts'
import { isCrossSite } from '../isCrossSite.ts'
import { createKeptPages } from '../keptPages.ts'
import type { PageTurns } from '../pageTurns.ts'
import { preferredLanguage } from '../preferredLanguage.ts'
import { sentences } from '../sentences.ts'

export const pageLimits = {
  /** Bytes of a form that is sent. */
  formBytes: 128 * 1024,
  /** Up to so many published comments all stand beside the text; of more, the first of each place. */
  comments: 100,
  commentsOfPlace: 3,
  /** Comments on a page of one place. */
  commentsAtOnce: 50,
  /** Seconds for which a device keeps its cookie. */
  deviceSeconds: 400 * 24 * 3600,
} as const

interface PageNeeds {
  readonly consultations: HttpNeeds['consultations']
  readonly pages: ConsultationPages
  readonly publicUrl: string
  readonly tokens: FormTokens
  readonly door: ContributionDoor
  readonly turns: PageTurns
  readonly fontsFolder: URL
}

/** How every page under `/c` is headed. */
export const headed: RequestHandler = (_, res, next) => {
  // A page that sends no referrer sends its forms with Origin null over plain http; this keeps the origin.
  res.set({ 'Referrer-Policy': 'same-origin', 'Cache-Control': 'no-cache' }).vary('Accept-Language')
  next()
}

/** The fonts that the style names, and no others. */
const fontNames = /^(naskh-arabic-400|naskh-arabic-700|plex-arabic-400|plex-latin-400)\.woff2$/

export function consultationPages(app: Express, needs: PageNeeds): void {
  const { consultations, pages, publicUrl, tokens, door, turns, fontsFolder } = needs
  const form = express.urlencoded({ extended: false, limit: pageLimits.formBytes, parameterLimit: 50 })

  const send = (res: Response, page: string, status = 200): void => void res.status(status).type('html').send(page)
  const missing = (res: Response, language: Language): void => send(res, pages.notThere(language), 404)

  app.get('/c/style.css', headed, (_, res) => void res.type('css').send(pages.style))
  app.get('/c/fonts/:name', headed, (req, res, next) => {
    const name = param(req, 'name')
    if (!fontNames.test(name)) return next()
    res.set('Cache-Control', 'public, max-age=31536000, immutable').type('font/woff2')
    res.send(readFileSync(new URL(name, fontsFolder)))
  })

  const kept = createKeptPages()

  app.get(
    '/c',
    headed,
    turns.ofAnybody(async (req, res) => {
      send(res, pages.list(await consultations.listPublic(), languageOf(req)))
    }),
  )

  app.get(
    '/c/:number',
    headed,
    turns.ofAnybody(async (req, res) => {
      const language = languageOf(req)
      const asked = param(req, 'number')
      const found = await consultations.view(null, asked)
      if (!found.ok) return missing(res, language)
      const { value: view } = found
      await giveDevice(req, res)
      const name = `${view.id} ${view.stage} ${await consultations.withheld(asked)} ${language}`
      const { state, page } = await kept.get(name, String(view.version), async () => {
        const isFew = (view.counts?.published ?? 0) <= pageLimits.comments
        const beside = await consultations.firstComments(asked, {
          ofPlace: isFew ? pageLimits.comments : pageLimits.commentsOfPlace,
          together: pageLimits.comments,
        })
        const changes = view.stage === 'final' ? await consultations.changes(asked) : []
        return pages.consultation({ view, beside, changes, language })
      })
      res.set('ETag', `W/"${view.stage}-${state}-${language}"`)
      if (req.fresh) res.status(304).end()
      else res.type('html').send(page)
    }),
  )

  app.get(
    '/c/:number/comments',
    headed,
    turns.ofAnybody(async (req, res) => {
      const language = languageOf(req)
      const number = param(req, 'number')
      const { comment } = req.query
      const named = await placeOfComment(number, comment)
      if (named !== null && typeof comment === 'string') {
        const address = `/c/${encodeURIComponent(number)}/comments?${named}&lang=${language}`
        return res.redirect(303, `${address}#comment-${comment}`)
      }
      const at = await placeOf(req)
      if (at === null) return missing(res, language)
      const { view, document, paragraph } = at
      const given = req.query['after']
      const after = typeof given === 'string' && /^\d{1,9}$/.test(given) ? Number(given) : 0
      const withheld = await consultations.withheld(number)
      const name = `${view.id} ${view.stage} ${withheld} ${language} ${document} ${paragraph?.id ?? ''} ${after}`
      const { page } = await kept.get(name, String(view.version), async () => {
        const place = { document, paragraph: paragraph?.id ?? null }
        const beside = await consultations.commentsBeside(number, place, { after, limit: pageLimits.commentsAtOnce })
        return pages.comments({ view, paragraph, after, beside: beside.ok ? beside.value : null, language })
      })
      res.type('html').send(page)
    }),
  )

  app.get(
    '/c/:number/comment',
    headed,
    turns.ofAnybody(async (req, res) => {
      const language = languageOf(req)
      const at = await placeOf(req)
      if (at === null) return missing(res, language)
      await giveDevice(req, res)
      const filled = req.query['about'] === 'missing' ? { about: 'missing' } : {}
      const { sendsMail } = consultations
      send(res, pages.form({ ...at, filled, begun: tokens.begin(Date.now()), problem: null, sendsMail, language }))
    }),
  )

  app.post(
    '/c/:number/comment',
    headed,
    form,
    turns.ofAnybody(async (req, res) => {
      const language = languageOf(req)
      const at = await placeOf(req)
      if (at === null) return missing(res, language)
      const filled = fieldsOf(req)
      const again = (sentence: string, status: number): void =>
        send(
          res,
          pages.form({
            ...at,
            filled,
            begun: filled['begun'] ?? tokens.begin(Date.now()),
            problem: sentence,
            sendsMail: consultations.sendsMail,
            language,
          }),
          status,
        )
      if (isCrossSite(req.headers, publicUrl)) return again(sentences['cross-site'][language], 403)
      const target = {
        document: at.document,
        ...(at.paragraph !== null &&
          (filled['about'] === 'missing' ? { after: at.paragraph.id } : { paragraphId: at.paragraph.id })),
        // Words are of the paragraph as it stands; beside something that is missing there are none to quote.
        ...((filled['quote'] ?? '').trim() !== '' &&
          filled['about'] !== 'missing' && { quote: { exact: (filled['quote'] ?? '').trim() } }),
      }
      const given = parseAs(
        newContributionSchema,
        {
          group: filled['group'] ?? 'individual',
          // In whatever language it was written, the page's being only the likeliest (rule PC21).
          lang: (filled['writtenIn'] ?? '').trim() || language,
          ...optional(filled, 'organisation'),
          ...optional(filled, 'country'),
          ...optional(filled, 'name'),
          ...optional(filled, 'email'),
          publishName: filled['publishName'] === '1',
          comments: [
            {
              target,
              type: filled['type'] ?? 'substantive',
              words: (filled['words'] ?? '').replaceAll('\r\n', '\n'),
              ...optional(filled, 'proposed'),
            },
          ],
        },
        language,
      )
      if (!given.ok) return again(given.errors.map(({ message }) => message).join(' '), 400)
      const arrival = await door.arrive(at.view.id, deviceOf(req), req.ip ?? '')
      if ('problem' in arrival) return again(arrival.problem.title[language], 429)
      const begunAt = tokens.readBegun(filled['begun'] ?? '') ?? Date.now()
      const { channel: _, ...contribution } = given.value
      const done = await consultations.contribute(null, param(req, 'number'), contribution, {
        begunAt: new Date(begunAt).toISOString() as Instant,
        held: arrival.held,
        idempotencyKey: null,
      })
      if (!done.ok) return again(toProblem(done.refusal).title[language], 409)
      if (arrival.flooded.length > 0) await consultations.holdRecent(param(req, 'number'), arrival.flooded)
      door.letIn(at.view.id, arrival.source, done.value.number)
      res.redirect(303, `${new URL(done.value.receiptUrl).pathname}?new=1&lang=${language}`)
    }),
  )

  app.get(
    '/c/:number/written',
    headed,
    turns.ofAnybody(async (req, res) => {
      const language = languageOf(req)
      const found = await consultations.view(null, param(req, 'number'))
      if (!found.ok) return missing(res, language)
      send(res, pages.written(found.value, language))
    }),
  )

  app.post(
    '/c/:number/endorse',
    headed,
    form,
    turns.ofAnybody(async (req, res) => {
      const language = languageOf(req)
      const number = param(req, 'number')
      if (isCrossSite(req.headers, publicUrl)) return missing(res, language)
      const id = await consultations.idOf(number)
      if (id === null) return missing(res, language)
      const arrival = await door.arrive(`${id} endorsing`, deviceOf(req), req.ip ?? '')
      if (!('problem' in arrival))
        await consultations.endorse(number, Number(fieldsOf(req)['number'] ?? 0), tokens.mark(arrival.source))
      res.redirect(303, `/c/${encodeURIComponent(number)}?lang=${language}`)
    }),
  )

  app.get(
    '/c/:number/receipt/:receipt',
    headed,
    turns.ofAnybody(async (req, res) => {
      const language = languageOf(req)
      const own = await consultations.own(param(req, 'receipt'))
      if (!own.ok) return missing(res, language)
      res.set('Cache-Control', 'no-store')
      send(
        res,
        pages.receipt({
          own: own.value,
          isNew: req.query['new'] === '1',
          problem: null,
          language,
          address: addressOf(req),
        }),
      )
    }),
  )

  app.post(
    '/c/:number/receipt/:receipt',
    headed,
    form,
    turns.ofAnybody(async (req, res) => {
      const language = languageOf(req)
      const receipt = param(req, 'receipt')
      const filled = fieldsOf(req)
      if (isCrossSite(req.headers, publicUrl)) return missing(res, language)
      const refusal = await actOn(receipt, filled)
      const own = await consultations.own(receipt)
      if (!own.ok) return missing(res, language)
      if (refusal === null) return res.redirect(303, `${addressOf(req)}?lang=${language}`)
      const problem = toProblem(refusal).title[language]
      send(res, pages.receipt({ own: own.value, isNew: false, problem, language, address: addressOf(req) }), 409)
    }),
  )

  async function actOn(receipt: string, filled: Readonly<Record<string, string>>): Promise<Refusal | null> {
    const comment = Number(filled['comment'] ?? 0)
    switch (filled['act']) {
      case 'withdraw':
      case 'disown':
        return refusalOf(await consultations.withdrawOwn(receipt, filled['act'] === 'disown'))
      case 'confirm':
        return refusalOf(await consultations.confirmOwn(receipt))
      case 'appeal':
        return refusalOf(await consultations.appealOwn(receipt, comment))
      case 'not-satisfied':
        return refusalOf(await consultations.findWantingOwn(receipt, comment))
      case 'change':
        return refusalOf(
          await consultations.changeOwn(receipt, [
            {
              number: comment,
              words: (filled['words'] ?? '').replaceAll('\r\n', '\n'),
              ...(filled['proposed'] !== undefined &&
                filled['proposed'].trim() !== '' && { proposed: filled['proposed'] }),
            },
          ]),
        )
      default:
        return null
    }
  }

  /** Where a comment is read that is named by its number; null where there is none that everybody reads. */
  async function placeOfComment(asked: string, given: unknown): Promise<string | null> {
    const number = typeof given === 'string' && /^[1-9]\d{0,8}$/.test(given) ? Number(given) : null
    if (number === null) return null
    const found = await consultations.comments(null, asked, { after: number - 1, limit: 1 })
    const [comment] = found.ok ? found.value.comments : []
    if (comment?.number !== number) return null
    const { document, paragraphId, after } = comment.target
    const paragraph = paragraphId ?? after ?? null
    return `document=${document}${paragraph === null ? '' : `&paragraph=${paragraph}`}&after=${number - 1}`
  }

  /** The consultation, the document and the paragraph that a form is about. */
  async function placeOf(req: Request) {
    const found = await consultations.view(null, param(req, 'number'))
    const view: ConsultationView | null = found.ok ? found.value : null
    const document = view?.documents.find(({ id }) => id === req.query['document'])
    if (view === null || document === undefined) return null
    const named = req.query['paragraph']
    const paragraph = document.paragraphs.find(({ id }) => id === named) ?? null
    return named !== undefined && paragraph === null ? null : { view, document: document.id, paragraph }
  }

  async function giveDevice(req: Request, res: Response): Promise<void> {
    if (tokens.readDevice(deviceOf(req)) !== null) return
    const device = await door.newDevice(req.ip ?? '', Date.now())
    if (typeof device !== 'string') return
    const secure = publicUrl.startsWith('https:') ? '; Secure' : ''
    res.append(
      'Set-Cookie',
      `${deviceCookie}=${device}; Path=/; Max-Age=${pageLimits.deviceSeconds}; HttpOnly; SameSite=Lax${secure}`,
    )
  }
}

export function param({ params }: Request, name: string): string {
  const value = params[name]
  return typeof value === 'string' ? value : ''
}

export function languageOf(req: Request): Language {
  const asked = req.query['lang']
  return asked === 'ar' || asked === 'en' ? asked : preferredLanguage(req.headers['accept-language'])
}

function addressOf(req: Request): string {
  return `/c/${encodeURIComponent(param(req, 'number'))}/receipt/${encodeURIComponent(param(req, 'receipt'))}`
}

export function fieldsOf({ body }: Request): Readonly<Record<string, string>> {
  const fields = Object(body) as Readonly<Record<string, unknown>>
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  )
}

function optional(filled: Readonly<Record<string, string>>, name: string): Readonly<Record<string, string>> {
  const value = filled[name]?.replaceAll('\r\n', '\n') ?? ''
  return value.trim() === '' ? {} : { [name]: value }
}

function refusalOf(answer: { readonly ok: boolean; readonly refusal?: Refusal }): Refusal | null {
  return answer.ok ? null : (answer.refusal ?? null)
}
