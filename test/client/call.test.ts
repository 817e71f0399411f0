import { afterEach, beforeEach, expect, expectTypeOf, test, vi } from 'vitest'
import type { MeetingView } from '../../client/api/api.ts'
import { call } from '../../client/api/call.ts'

const asked: { readonly address: string; readonly method: string; readonly headers: Record<string, string> }[] = []

beforeEach(() => {
  asked.length = 0
  vi.stubGlobal('document', { documentElement: { lang: 'ar' } })
  vi.stubGlobal('fetch', async (address: string, { method, headers }: RequestInit) => {
    asked.push({ address, method: String(method), headers: headers as Record<string, string> })
    return new Response('{}', { headers: { 'content-type': 'application/json' } })
  })
})
afterEach(() => vi.unstubAllGlobals())

test('[UI570] a call is filled into the address of its operation, with its query and its key', async () => {
  await call('GET /notices', { query: { statement: 's 1', since: 4 } })
  await call('GET /screens/{key}', { params: { key: 'a/b' } })
  await call('POST /statements/{statement}/commands', {
    params: { statement: 's1' },
    body: { type: 'suspend' },
    key: 'k1',
  })
  expect(asked.map(({ method, address }) => `${method} ${address}`)).toEqual([
    'GET /api/v1/notices?statement=s+1&since=4',
    'GET /api/v1/screens/a%2Fb',
    'POST /api/v1/statements/s1/commands',
  ])
  expect(asked[2]?.headers['idempotency-key']).toBe('k1')
})

test('[UI570] what the declaration does not say does not compile', () => {
  const notCalled = () => [
    // @ts-expect-error no operation has this address
    call('GET /nobody', {}),
    // @ts-expect-error the meeting is missing
    call('GET /meetings/{meeting}', { params: {} }),
    // @ts-expect-error a delegation has a code
    call('POST /meetings/{meeting}/delegations', { params: { meeting: 'm1' }, body: { name: { ar: 'مصر' } } }),
    // @ts-expect-error an act that may be sent twice has a key
    call('POST /meetings/{meeting}/statements', { params: { meeting: 'm1' }, body: {} }),
    // @ts-expect-error nothing is asked of it
    call('GET /public-key', { body: {} }),
  ]
  expectTypeOf(notCalled).toBeFunction()
  expectTypeOf<MeetingView['delegations'][number]['code']>().toEqualTypeOf<string>()
  expectTypeOf<MeetingView>().not.toBeAny()
})
