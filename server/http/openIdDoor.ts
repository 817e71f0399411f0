import type { IncomingHttpHeaders } from 'node:http'
import type { Express, Request } from 'express'
import type { Logger } from 'pino'
import { z } from 'zod'
import type { OpenIdNeeds } from '../identity/openId.ts'
import type { PageTurns } from './pageTurns.ts'
import { sealedCookie } from './sealedCookie.ts'

export interface OpenIdDoor {
  /** The account that a browser has come back with; null for none, or after some minutes. */
  account(headers: IncomingHttpHeaders): Promise<string | null>
  readonly seatsOf: OpenIdNeeds['seatsOf']
  /** The cookie that forgets the account: a session has been opened with it. */
  readonly forget: string
}

/** How long an attempt to sign in, and the account that it came back with, are kept, in seconds. */
const ATTEMPT_S = 600

const began = '/sign-in/openid'
const back = `${began}/back`

const attemptSchema = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  to: z.string(),
})
const accountSchema = z.object({ account: z.string() })

interface Given extends OpenIdNeeds {
  readonly secret: string
  readonly publicUrl: string
  readonly logger: Logger
  readonly turns: PageTurns
}

/**
 * The way out to the issuer and back (rules ID8, ID9). Whoever comes back is sent to the sign-in page, which shows the seats
 * of their account; the session is opened there, by a request of the page itself.
 */
export function openIdDoor(app: Express, { signIn, seatsOf, secret, publicUrl, logger, turns }: Given): OpenIdDoor {
  const isSecure = publicUrl.startsWith('https:')
  const common = { secret, seconds: ATTEMPT_S, isSecure }
  const attempts = sealedCookie('tawafuq_openid', { ...common, path: began, schema: attemptSchema })
  const accounts = sealedCookie('tawafuq_account', { ...common, path: '/api/v1/session', schema: accountSchema })

  app.get(
    began,
    turns.ofAnybody(async (req, res) => {
      res.set('Cache-Control', 'no-store')
      // What the browser keeps under another name of this server would not be there when it comes back: once, for a proxy in
      // between may have given the request another name.
      if (req.headers.host !== new URL(publicUrl).host && req.query['here'] === undefined) {
        const again = new URLSearchParams({ to: toOf(req), here: '1' })
        return res.redirect(303, `${publicUrl}${began}?${again}`)
      }
      const begun = await signIn.begin(publicUrl + back)
      if (!begun.ok) {
        logger.warn({ err: begun.fault }, 'the issuer of accounts does not answer')
        return res.redirect(303, signInPage(toOf(req), begun.why))
      }
      res.append('Set-Cookie', await attempts.seal({ ...begun.attempt, to: toOf(req) }))
      res.redirect(303, begun.address)
    }),
  )

  app.get(
    back,
    turns.ofAnybody(async (req, res) => {
      const attempt = await attempts.open(req.headers)
      res.set('Cache-Control', 'no-store')
      res.append('Set-Cookie', attempts.away)
      if (attempt === null) return res.redirect(303, signInPage('/', 'openid-stale'))
      const came = await signIn.finish(new URL(publicUrl + req.originalUrl), attempt)
      if (!came.ok) {
        logger.warn({ err: came.fault, why: came.why }, 'somebody could not sign in with an account')
        return res.redirect(303, signInPage(attempt.to, came.why))
      }
      res.append('Set-Cookie', await accounts.seal({ account: came.account }))
      res.redirect(303, signInPage(attempt.to, null))
    }),
  )

  return {
    seatsOf,
    forget: accounts.away,
    account: async (headers) => (await accounts.open(headers))?.account ?? null,
  }
}

/** Where whoever signs in wants to go after that: an address of this house, of modest length. */
function toOf({ query }: Request): string {
  const { to } = query
  return typeof to === 'string' && to.length <= 500 && /^\/(?![/\\])/.test(to) ? to : '/'
}

function signInPage(to: string, refused: string | null): string {
  const asked = new URLSearchParams({ to, ...(refused === null ? { by: 'account' } : { refused }) })
  return `/join?${asked}`
}
