/** A real provider of OpenID Connect on this machine, at which a test says who somebody is. */
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'

export interface Issuer {
  readonly url: string
  readonly client: { readonly clientId: string; readonly clientSecret: string }
  /** Whoever comes now has these claims; null says no there. */
  become(claims: Readonly<Record<string, unknown>> | null): void
  close(): Promise<void>
}

/**
 * @param comesBackTo where this house lets people come back
 * @param way how the secret is taken, and whether the ID token itself holds the claims
 */
export async function startIssuer(
  comesBackTo: () => string,
  way: { readonly method?: 'client_secret_basic' | 'client_secret_post'; readonly inIdToken?: boolean } = {},
): Promise<Issuer> {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const client = { clientId: 'drafting-room', clientSecret: 'a-secret-of-the-test-with-%-and-:' }
  const { method = 'client_secret_basic', inIdToken = false } = way
  let claims: Readonly<Record<string, unknown>> | null = null
  let provider: Provider | null = null
  const build = (): Provider =>
    new Provider(url, {
      clients: [
        {
          client_id: client.clientId,
          client_secret: client.clientSecret,
          redirect_uris: [comesBackTo()],
          grant_types: ['authorization_code'],
          response_types: ['code'],
          token_endpoint_auth_method: method,
        },
      ],
      clientAuthMethods: [method],
      claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name', 'preferred_username'] },
      conformIdTokenClaims: !inIdToken,
      cookies: { keys: ['a key of the test'] },
      features: { devInteractions: { enabled: false } },
      pkce: { required: () => true },
      interactions: { url: (_, { uid }) => `/interaction/${uid}` },
      findAccount: async (_, id) => ({ accountId: id, claims: async () => ({ sub: id, ...claims }) }),
      async loadExistingGrant({ oidc }) {
        const grant = new oidc.provider.Grant({
          clientId: client.clientId,
          accountId: oidc.session?.accountId ?? 'nobody',
        })
        grant.addOIDCScope('openid email profile')
        await grant.save()
        return grant
      },
    })
  server.on('request', (req, res) => {
    provider ??= build()
    if (req.url?.startsWith('/interaction/') !== true) return void provider.callback()(req, res)
    const result =
      claims === null
        ? { error: 'access_denied', error_description: 'The person said no' }
        : { login: { accountId: 'somebody', remember: false } }
    return void provider.interactionFinished(req, res, result)
  })
  return {
    url,
    client,
    become(next) {
      claims = next
    },
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
