import * as openId from 'openid-client'
import type { Seat } from './seatsOf.ts'

/** How a deployment lets people sign in with the accounts of their institution (contract, "Environment"). */
export interface OpenIdSettings {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** The claim that says who somebody is: `email`, which must be verified there, or another that the issuer vouches for. */
  readonly claim: string
}

/** What is kept by the browser between leaving for the issuer and coming back: each is good once. */
export interface OpenIdAttempt {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
}

export type OpenIdRefusal = 'openid-unreachable' | 'openid-refused' | 'openid-unverified'

export type Recognised =
  | { readonly ok: true; readonly account: string }
  | { readonly ok: false; readonly why: OpenIdRefusal; readonly fault?: unknown }

export interface OpenIdSignIn {
  /** Where a browser is sent, with what it keeps meanwhile; or why it cannot be. */
  begin(
    comesBackTo: string,
  ): Promise<
    | { readonly ok: true; readonly address: string; readonly attempt: OpenIdAttempt }
    | { readonly ok: false; readonly why: 'openid-unreachable'; readonly fault: unknown }
  >
  /** Who has come back at this address. Nothing is taken from a claim for which the issuer does not vouch. */
  finish(cameBackAt: URL, attempt: OpenIdAttempt): Promise<Recognised>
}

/** Signing in with the account of an institution, and the seats of an account. */
export interface OpenIdNeeds {
  readonly signIn: OpenIdSignIn
  readonly seatsOf: (account: string) => Promise<readonly Seat[]>
}

/** How long the issuer may take for one answer, in seconds. */
const PATIENCE_S = 10

/** How long what the issuer says of itself is kept, in milliseconds. */
const KEPT_MS = 60 * 60 * 1000

/** Characters of an account that are looked at. */
const ACCOUNT = 254

/**
 * Signing in by OpenID Connect: the authorization code flow with PKCE (OpenID Connect Core 1.0; RFC 7636), carried out by a
 * certified library. The issuer is asked for its description when somebody first signs in, and once an hour after that.
 */
export function createOpenIdSignIn(settings: OpenIdSettings, now: () => number = Date.now): OpenIdSignIn {
  let known: { readonly until: number; readonly issuer: Promise<openId.Configuration> } | null = null

  function issuer(): Promise<openId.Configuration> {
    if (known !== null && known.until > now()) return known.issuer
    const asked = openId.discovery(
      new URL(settings.issuer),
      settings.clientId,
      undefined,
      authenticate(settings.clientSecret),
      {
        timeout: PATIENCE_S,
        // The settings let this be on this machine alone.
        ...(settings.issuer.startsWith('http:') && { execute: [openId.allowInsecureRequests] }),
      },
    )
    const fresh = { until: now() + KEPT_MS, issuer: asked }
    known = fresh
    asked.catch(() => {
      if (known === fresh) known = null
    })
    return asked
  }

  return {
    async begin(comesBackTo) {
      try {
        const configuration = await issuer()
        const attempt = {
          state: openId.randomState(),
          nonce: openId.randomNonce(),
          verifier: openId.randomPKCECodeVerifier(),
        }
        const address = openId.buildAuthorizationUrl(configuration, {
          redirect_uri: comesBackTo,
          scope: 'openid email profile',
          state: attempt.state,
          nonce: attempt.nonce,
          code_challenge: await openId.calculatePKCECodeChallenge(attempt.verifier),
          code_challenge_method: 'S256',
        })
        return { ok: true, address: address.href, attempt }
      } catch (fault) {
        return { ok: false, why: 'openid-unreachable', fault }
      }
    },

    async finish(cameBackAt, { state, nonce, verifier }) {
      let configuration: openId.Configuration
      try {
        configuration = await issuer()
      } catch (fault) {
        return { ok: false, why: 'openid-unreachable', fault }
      }
      try {
        const tokens = await openId.authorizationCodeGrant(configuration, cameBackAt, {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true,
        })
        const claims = tokens.claims()
        if (claims === undefined) return { ok: false, why: 'openid-refused' }
        const said = accountIn(claims, settings.claim)
        if (said !== 'absent') return said
        // Some issuers say it only when they are asked.
        const more = await openId.fetchUserInfo(configuration, tokens.access_token, claims.sub)
        const told = accountIn(more, settings.claim)
        return told === 'absent' ? { ok: false, why: 'openid-unverified' } : told
      } catch (fault) {
        return { ok: false, why: isOfIssuer(fault) ? 'openid-refused' : 'openid-unreachable', fault }
      }
    },
  }
}

/** The secret goes where the issuer takes it: in the head of the request unless it says otherwise (Core 1.0, section 9). */
function authenticate(secret: string): openId.ClientAuth {
  const [basic, post] = [openId.ClientSecretBasic(secret), openId.ClientSecretPost(secret)]
  return (server, ...rest) => {
    const methods = server.token_endpoint_auth_methods_supported
    return (methods === undefined || methods.includes('client_secret_basic') ? basic : post)(server, ...rest)
  }
}

type Claims = Readonly<Record<string, unknown>>

function accountIn(claims: Claims, claim: string): Recognised | 'absent' {
  const value = claims[claim]
  if (typeof value !== 'string' || value === '' || value.length > ACCOUNT) return 'absent'
  // Somebody may have written any address into their account: only one that was tried is theirs.
  if (claim === 'email' && claims['email_verified'] !== true) return { ok: false, why: 'openid-unverified' }
  return { ok: true, account: value }
}

/** Whether it is the issuer’s answer that does not hold, or the person’s no; otherwise it could not be asked. */
function isOfIssuer(fault: unknown): boolean {
  return (
    fault instanceof openId.ResponseBodyError ||
    fault instanceof openId.AuthorizationResponseError ||
    (fault instanceof openId.ClientError && fault.code !== 'OAUTH_TIMEOUT')
  )
}
