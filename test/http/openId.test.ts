import { createOpenIdSignIn, type OpenIdSettings } from '@tawafuq/server/identity/openId'
import { seatsOf } from '@tawafuq/server/identity/seatsOf'
import { openMemoryStorage } from '@tawafuq/server/storage/memoryStorage'
import { afterEach, describe, expect, test } from 'vitest'
import { cookieJar, type Jar } from '../kit/cookieJar.ts'
import { type Issuer, startIssuer } from '../kit/issuer.ts'
import { signIn } from './caller.ts'
import { secretariatToken, startTestServer, type TestServer } from './startTestServer.ts'

const open: { close(): Promise<void> }[] = []
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close()
})

interface AccountsServer {
  readonly server: TestServer
  readonly issuer: Issuer
  readonly seats: Readonly<Record<'first' | 'second' | 'other', string>>
}

/** A served with an issuer, and Amal, who has seats in two meetings, beside somebody else. */
async function serverWith(
  way: Parameters<typeof startIssuer>[1] = {},
  settings: Partial<OpenIdSettings> = {},
): Promise<AccountsServer> {
  let url = ''
  const issuer = await startIssuer(() => `${url}/sign-in/openid/back`, way)
  open.push(issuer)
  const server = await startTestServer((needs) => ({
    openId: {
      signIn: createOpenIdSignIn({ issuer: issuer.url, ...issuer.client, claim: 'email', ...settings }),
      seatsOf: (account) => needs.sessions && seatsOf(server.storage.meetings, account),
    },
  }))
  open.push(server)
  url = server.url
  const secretariat = await signIn(url, secretariatToken)
  const made = async (path: string, body: unknown): Promise<string> => (await secretariat.post(path, body)).body.id
  const invited = async (meeting: string, name: string, email: string): Promise<string> =>
    made(`/meetings/${meeting}/participants`, { name, role: 'chair', attendance: 'onsite', email })
  const first = await made('/meetings', { title: { ar: 'الأول', en: 'The first' } })
  const second = await made('/meetings', { title: { ar: 'الثاني' } })
  const seats = {
    first: await invited(first, 'أمل', 'Amal@Example.org'),
    second: await invited(second, 'أمل الثانية', 'amal@example.org'),
    other: await invited(first, 'غيرها', 'amal@example.com'),
  }
  const gone = await invited(second, 'من ذهب', 'amal@example.org')
  await secretariat.call('DELETE', `/meetings/${second}/participants/${gone}`)
  return { server, issuer, seats }
}

const amal = { email: 'amal@example.org', email_verified: true, preferred_username: 'amal' }

/** Out to the issuer and back, as far as the sign-in page. */
async function cameBack({ server }: AccountsServer, jar: Jar, to = '/meetings/m'): Promise<URL> {
  const { at } = await jar.follow(
    `${server.url}/sign-in/openid?${new URLSearchParams({ to })}`,
    ({ pathname }) => pathname === '/join',
  )
  return at
}

async function ways({ server }: AccountsServer, jar: Jar) {
  return (await (await jar.ask(`${server.url}/api/v1/session/ways`)).json()) as {
    openId: boolean
    account: string | null
    seats: { participantId: string; name: string; meeting: { title: { ar: string } } }[]
  }
}

function enter({ server }: AccountsServer, jar: Jar, seat: string): Promise<Response> {
  return jar.ask(`${server.url}/api/v1/session`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ seat }),
  })
}

const codeOf = async (answer: Response): Promise<string> => ((await answer.json()) as { code: string }).code

describe('[ID8] an account of an institution', () => {
  for (const [what, way] of [
    ['the secret in the head, claims asked for', {}],
    ['the secret in the body', { method: 'client_secret_post' }],
    ['claims in the ID token itself', { inIdToken: true }],
  ] as const) {
    test(`[ID8] opens a session in one of the seats listed under its verified address (${what})`, async () => {
      const served = await serverWith(way)
      const jar = cookieJar()
      expect(await ways(served, jar)).toEqual({ openId: true, account: null, seats: [] })
      served.issuer.become(amal)
      const at = await cameBack(served, jar)
      expect(at.searchParams.get('to')).toBe('/meetings/m')
      expect(at.searchParams.get('by')).toBe('account')
      const told = await ways(served, jar)
      expect(told.account).toBe('amal@example.org')
      expect(told.seats.map(({ participantId }) => participantId)).toEqual([served.seats.first, served.seats.second])
      expect(told.seats.map(({ meeting }) => meeting.title.ar)).toEqual(['الأول', 'الثاني'])
      const entered = await enter(served, jar, served.seats.second)
      expect(entered.status).toBe(200)
      const { token, participant } = (await entered.json()) as { token: string; participant: { name: string } }
      expect(participant.name).toBe('أمل الثانية')
      const who = await fetch(`${served.server.url}/api/v1/session`, { headers: { Authorization: `Bearer ${token}` } })
      expect(who.status).toBe(200)
      // Good for one session.
      expect((await ways(served, jar)).account).toBeNull()
      expect(await codeOf(await enter(served, jar, served.seats.second))).toBe('openid-stale')
    })
  }

  test('[ID8] another claim that the issuer vouches for may be named', async () => {
    const served = await serverWith({}, { claim: 'preferred_username' })
    served.issuer.become({ ...amal, preferred_username: 'amal@example.com', email_verified: false })
    const jar = cookieJar()
    expect((await cameBack(served, jar)).searchParams.get('by')).toBe('account')
    expect((await ways(served, jar)).seats.map(({ participantId }) => participantId)).toEqual([served.seats.other])
  })
})

describe('[ID9] who is let in by nobody', () => {
  const refusalOf = async (served: AccountsServer, jar: Jar) =>
    (await cameBack(served, jar)).searchParams.get('refused')

  for (const [what, claims, refused] of [
    ['an address that the issuer has not verified', { ...amal, email_verified: false }, 'openid-unverified'],
    ['one that it says nothing of', { email: 'amal@example.org' }, 'openid-unverified'],
    ['one verified in words alone', { ...amal, email_verified: 'true' }, 'openid-unverified'],
    ['an account without an address', { preferred_username: 'amal' }, 'openid-unverified'],
    ['one who says no there', null, 'openid-refused'],
  ] as const) {
    test(`[ID9] ${what} opens nothing`, async () => {
      const served = await serverWith()
      served.issuer.become(claims)
      const jar = cookieJar()
      expect(await refusalOf(served, jar)).toBe(refused)
      expect((await ways(served, jar)).account).toBeNull()
      expect(await codeOf(await enter(served, jar, served.seats.first))).toBe('openid-stale')
    })
  }

  test('[ID9] nobody takes a seat that is not listed under their account', async () => {
    const served = await serverWith()
    served.issuer.become(amal)
    const jar = cookieJar()
    await cameBack(served, jar)
    expect(await codeOf(await enter(served, jar, served.seats.other))).toBe('no-seat')
    expect(await codeOf(await enter(served, jar, 'secretariat'))).toBe('no-seat')
  })

  test('[ID9] a way back that was not begun in this browser, was changed, or is taken twice leads nowhere', async () => {
    const served = await serverWith()
    served.issuer.become(amal)
    const jar = cookieJar()
    const isBack = ({ pathname }: URL): boolean => pathname === '/sign-in/openid/back'
    const { at } = await jar.follow(`${served.server.url}/sign-in/openid`, isBack)
    const refused = async (by: Jar, address: URL): Promise<string | null> =>
      (await by.follow(address.href, ({ pathname }) => pathname === '/join')).at.searchParams.get('refused')
    expect(await refused(cookieJar(), at)).toBe('openid-stale')
    const forged = cookieJar()
    const host = new URL(served.server.url).host
    for (const [name, value] of jar.of(host)) forged.of(host).set(name, `${value.slice(0, -4)}AAAA`)
    expect(await refused(forged, at)).toBe('openid-stale')
    const elsewhere = cookieJar()
    await elsewhere.follow(`${served.server.url}/sign-in/openid`, isBack)
    expect(await refused(elsewhere, at)).toBe('openid-refused')
    const twice = cookieJar()
    for (const [name, value] of jar.of(host)) twice.of(host).set(name, value)
    expect(await refused(jar, at)).toBeNull()
    expect(await refused(twice, at)).toBe('openid-refused')
  })

  test('[ID9] an issuer that does not answer is said, and a card opens the room as ever', async () => {
    const served = await serverWith()
    await served.issuer.close()
    open.shift()
    expect(await refusalOf(served, cookieJar())).toBe('openid-unreachable')
    expect((await signIn(served.server.url, secretariatToken)).token).not.toBeNull()
  })

  test('[ID9] nobody is sent to another served after signing in', async () => {
    const served = await serverWith()
    served.issuer.become(amal)
    for (const to of ['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)', '']) {
      expect((await cameBack(served, cookieJar(), to)).searchParams.get('to')).toBe('/')
    }
  })

  test('[ID9] who begins under another name of the server comes back under the one that it goes by', async () => {
    const served = await serverWith()
    served.issuer.become(amal)
    const jar = cookieJar()
    const other = served.server.url.replace('127.0.0.1', 'localhost')
    const { at } = await jar.follow(`${other}/sign-in/openid?to=%2Fm`, ({ pathname }) => pathname === '/join')
    expect([at.origin, at.searchParams.get('by'), at.searchParams.get('to')]).toEqual([
      served.server.url,
      'account',
      '/m',
    ])
  })

  test('[ID9] where no issuer is named nothing of it is offered', async () => {
    const server = await startTestServer()
    open.push(server)
    const served = { server } as AccountsServer
    expect(await ways(served, cookieJar())).toEqual({ openId: false, account: null, seats: [] })
    expect(await codeOf(await enter(served, cookieJar(), 'anybody'))).toBe('openid-off')
    expect((await fetch(`${server.url}/sign-in/openid`, { redirect: 'manual' })).status).toBe(404)
  })
})

test('[ID8] seats are listed for participants of meetings alone', async () => {
  const { meetings } = openMemoryStorage()
  expect(await seatsOf(meetings, 'nobody@example.org')).toEqual([])
})
